import { data, href, redirect } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { deadlineMoments, momentBy } from '#app/domain/deadline-moments'
import { listConsultations } from '#db/consultations'
import type { Route } from './+types/clock'

/** Moves the demonstration's clock to where the deadline can be seen at work. Forward only. */
export async function action({ request, context }: Route.ActionArgs) {
  const { demo, db, now } = currentOf(context)
  const asked = (await readForm(request)).get('moment')
  const moment = deadlineMoments.find((known) => known === asked)
  const [consultation] = await listConsultations(db)
  if (!demo || !moment || !consultation) throw data({ reason: 'not-found' }, { status: 404 })
  const target = momentBy(consultation.deadline, moment)
  if (Temporal.Instant.compare(target, now) > 0) await demo.moveTo(target)
  return redirect(href('/demonstrasjon'), 303)
}
