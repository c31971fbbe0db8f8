import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { linkMaker } from '#app/access/guest-link'
import { readForm } from '#app/access/read-form'
import { type RuleCode, RuleViolation } from '#app/domain/errors'
import { emailSchema } from '#app/domain/guest'
import { contentLanguageOf } from '#app/domain/language'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { writeLinksBack } from '#app/messages/write-guest-link'
import { orRefusal, statusOf } from '#app/platform/http'
import { tokenPlaceholder } from '#app/platform/invitation-token'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { ErrorSummary } from '#app/ui/error-summary'
import { InputField } from '#app/ui/input-field'
import { sendLinksBack } from '#app/use-cases/ask-for-link'
import { type Consultation, findConsultation } from '#db/consultations'
import type { Route } from './+types/back'
import { Sent } from './sent'

export const handle = { isReading: true }

/** For those who have begun, and have lost their link. */
export async function loader({ context, params: { slug } }: Route.LoaderArgs) {
  const { db, language, demo } = currentOf(context)
  const { text, slug: known } = await getConsultation(db, slug)
  return { slug: known, title: text[contentLanguageOf(language)].title, isDemo: demo !== null }
}

/** Writes to the address in every case; what is answered tells nothing of whether it is known. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, wallNow, language, publicAddress, sendWaitingMail } = current
  const { id: consultationId, text: consultation, deadline } = await getConsultation(db, slug)
  const typed = ((await readForm(request)).get('epost') ?? '').trim().slice(0, 500)
  const read = emailSchema.safeParse(typed)
  if (!read.success) return data({ typed, sentTo: null, fault: 'guest.invalid-email' as RuleCode }, { status: 422 })
  const email = read.data
  const home = publicAddress + href('/horinger/:slug', { slug })
  const addressOf = (id: string) => publicAddress + href('/lenke/:token', { token: tokenPlaceholder(id) })
  const sending = sendLinksBack(
    db,
    { consultationId, email },
    linkMaker(current),
    (own) => {
      const links = own.map(({ id, organisationName }) => ({ address: addressOf(id), organisationName }))
      return writeLinksBack(language, { email, links, home, consultation, deadline })
    },
    wallNow,
  )
  const result = await orRefusal(sending)
  if (result instanceof RuleViolation) return data({ typed, sentTo: null, fault: result.code }, { status: statusOf[result.code] })
  sendWaitingMail()
  return data({ typed, sentTo: email, fault: null })
}

async function getConsultation(db: Parameters<typeof findConsultation>[0], slug: string): Promise<Consultation> {
  const consultation = await findConsultation(db, slug)
  if (!consultation) throw data({ reason: 'not-found' }, { status: 404 })
  return consultation
}

export default function BackPage({ loaderData: { slug, title, isDemo }, actionData }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const sentTo = actionData?.sentTo ?? null
  const fault = actionData?.fault ?? undefined
  const heading = t(sentTo === null ? 'guest.back.title' : 'guest.sent.title')
  const begin = href('/horinger/:slug/svar/uten-innlogging', { slug })
  return (
    <div className="page page-narrow">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/horinger/:slug', { slug }), text: title, lang },
          { to: begin, text: t('guest.title') },
        ]}
        here={heading}
      />
      <ErrorSummary errors={fault ? [{ to: '#epost', text: sayRule(t, { code: fault, values: {} }) }] : []} />
      <div className="page-head">
        <h1>{heading}</h1>
        {sentTo === null && <p className="lead">{t('guest.back.lead')}</p>}
      </div>
      {sentTo !== null && <Sent text={t('guest.back.sent', { email: sentTo })} isDemo={isDemo} />}
      {sentTo === null && (
        <form className="section stack" method="post" action={href('/horinger/:slug/svar/uten-innlogging/ny-lenke', { slug })}>
          <InputField
            id="epost"
            type="email"
            label={t('guest.email')}
            error={fault ? sayRule(t, { code: fault, values: {} }) : null}
            defaultValue={actionData?.typed}
            autoComplete="email"
            maxLength={254}
          />
          <p className="actions">
            <button className="ds-button" type="submit">
              {t('guest.link.renew')}
            </button>
            <a href={begin}>{t('guest.back.new')}</a>
          </p>
        </form>
      )}
    </div>
  )
}
