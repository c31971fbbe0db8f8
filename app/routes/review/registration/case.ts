import { data } from 'react-router'
import type { Current } from '#app/access/current'
import type { Registrar } from '#app/use-cases/register-response'
import { findRegistration, type OpenRegistration } from '#db/registrations'
import { type OpenCase, openCase } from '../open-case'

/** The case officer with the name that is sealed; the policy lets nobody else here. */
export function registrarOf({ actor }: Current): Registrar {
  if (actor.kind !== 'case-officer' && actor.kind !== 'administrator') throw data({ reason: 'forbidden' }, { status: 403 })
  return { accountId: actor.accountId, name: actor.name }
}

/** The answer to a form whose registration somebody else has ended: what was typed. */
export function gone(typed: URLSearchParams) {
  return data({ reason: 'gone', fields: [...typed] }, { status: 410 })
}

/** A registration that is begun on, in the case of the address. Where there is none any more, what was `typed` is given back. */
export async function openRegistration(
  current: Current,
  { slug, registration: id }: { readonly slug: string; readonly registration: string },
  typed?: URLSearchParams,
): Promise<OpenCase & { readonly registration: OpenRegistration }> {
  const opened = await openCase(current, slug)
  const registration = await findRegistration(current.db, opened.consultation.id, id)
  if (!registration && typed) throw gone(typed)
  if (!registration) throw data({ reason: 'not-found' }, { status: 404 })
  return { ...opened, registration }
}
