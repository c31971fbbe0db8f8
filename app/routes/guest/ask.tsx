import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { linkMaker } from '#app/access/guest-link'
import { readForm } from '#app/access/read-form'
import { isOpen } from '#app/domain/consultation'
import { type RuleCode, RuleViolation } from '#app/domain/errors'
import { type GuestFaults, readGuest, type TypedGuest } from '#app/domain/guest'
import { contentLanguageOf } from '#app/domain/language'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { writeGuestLink } from '#app/messages/write-guest-link'
import { orRefusal, statusOf } from '#app/platform/http'
import { tokenPlaceholder } from '#app/platform/invitation-token'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Deadline } from '#app/ui/deadline'
import { ErrorSummary } from '#app/ui/error-summary'
import { loginAddress } from '#app/ui/login-address'
import { askForLink } from '#app/use-cases/ask-for-link'
import { findConsultation } from '#db/consultations'
import type { Route } from './+types/ask'
import { AskForm, fieldIds } from './ask-form'
import { Sent } from './sent'

export const handle = { isReading: true }

/** Who somebody is, and where to send the link: all it takes to answer without login. */
export async function loader({ context, params: { slug } }: Route.LoaderArgs) {
  const { db, now, language, demo } = currentOf(context)
  const consultation = await findConsultation(db, slug)
  if (!consultation) throw data({ reason: 'not-found' }, { status: 404 })
  return {
    slug: consultation.slug,
    title: consultation.text[contentLanguageOf(language)].title,
    deadline: sayDeadline(consultation.deadline, now, language),
    isOpen: isOpen(consultation, now),
    isDemo: demo !== null,
  }
}

/** Sends the link. What is answered is the same whether the address has been here before or not. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, now, wallNow, language, publicAddress, sendWaitingMail } = current
  const consultation = await findConsultation(db, slug)
  if (!consultation) throw data({ reason: 'not-found' }, { status: 404 })
  const form = await readForm(request)
  const typed = typedIn(form)
  if (!isOpen(consultation, now)) return refused(typed, { form: 'consultation.closed' })
  const read = readGuest(typed)
  if ('faults' in read) return refused(typed, read.faults)
  const said = { ...read.said, consultationId: consultation.id, organisationId: null }
  const write = (email: string, id: string) => {
    const link = publicAddress + href('/lenke/:token', { token: tokenPlaceholder(id) })
    return writeGuestLink(language, { email, link, consultation: consultation.text, deadline: consultation.deadline })
  }
  const result = await orRefusal(askForLink(db, said, linkMaker(current), write, wallNow))
  if (result instanceof RuleViolation) return refused(typed, { email: result.code })
  sendWaitingMail()
  return data({ typed, sentTo: read.said.email, faults: {} as Faults })
}

type Faults = GuestFaults & { readonly form?: RuleCode }

function refused(typed: TypedGuest, faults: Faults) {
  const [first] = Object.values(faults)
  return data({ typed, sentTo: null, faults }, { status: first ? statusOf[first] : 422 })
}

function typedIn(form: URLSearchParams): TypedGuest {
  const field = (name: string) => (form.get(name) ?? '').slice(0, 2000)
  return {
    name: field('navn'),
    email: field('epost'),
    kind: form.get('for') === 'virksomhet' ? 'stated' : 'self',
    organisation: field('virksomhet'),
    number: field('orgnr'),
    reason: field('grunn'),
  }
}

export default function AskPage({ loaderData: { slug, title, deadline, isOpen: isStillOpen, isDemo }, actionData }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const sentTo = actionData?.sentTo ?? null
  const faults = Object.entries(actionData?.faults ?? {}) as [keyof typeof fieldIds, RuleCode][]
  const heading = t(sentTo === null ? 'guest.title' : 'guest.sent.title')
  const answer = href('/horinger/:slug/svar', { slug })
  const back = href('/horinger/:slug/svar/uten-innlogging/ny-lenke', { slug })
  return (
    <div className="page page-narrow">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/horinger/:slug', { slug }), text: title, lang },
          { to: answer, text: t('answer.start.give') },
        ]}
        here={heading}
      />
      <ErrorSummary errors={faults.map(([field, code]) => ({ to: `#${fieldIds[field]}`, text: sayRule(t, { code, values: {} }) }))} />
      <div className="page-head">
        <h1>{heading}</h1>
        {sentTo === null && isStillOpen && <p className="lead">{t('guest.lead')}</p>}
        <Deadline deadline={deadline} />
      </div>
      {sentTo !== null && <Sent text={t('guest.sent', { email: sentTo })} isDemo={isDemo} />}
      {!isStillOpen && <p className="section measure">{t('guest.closed')}</p>}
      {isStillOpen && sentTo === null && <AskForm slug={slug} typed={actionData?.typed ?? null} faults={actionData?.faults ?? {}} />}
      {isStillOpen && sentTo !== null && (
        <details className="section item-more">
          <summary>{t('guest.sent.wrong')}</summary>
          <AskForm slug={slug} typed={actionData?.typed ?? null} faults={{}} />
        </details>
      )}
      {sentTo === null && (
        <p className="section">
          {t('guest.have-begun')} <a href={back}>{t('guest.back')}</a>
          {isStillOpen && (
            <>
              {' · '}
              <a href={loginAddress(answer)}>{t('guest.log-in-instead')}</a>
            </>
          )}
        </p>
      )}
    </div>
  )
}
