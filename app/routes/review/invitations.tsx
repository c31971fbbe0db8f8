import { randomUUID } from 'node:crypto'
import { data, href, redirect } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { isOpen } from '#app/domain/consultation'
import { type RuleCode, RuleViolation } from '#app/domain/errors'
import { emailSchema } from '#app/domain/guest'
import { isLanguage, type Language } from '#app/domain/language'
import { sayRule } from '#app/messages/say-rule'
import { sayMinute } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { writeConsulteeInvitation } from '#app/messages/write-guest-link'
import { orRefusal, statusOf } from '#app/platform/http'
import { hashOfToken, invitationToken, tokenPlaceholder } from '#app/platform/invitation-token'
import { ErrorSummary } from '#app/ui/error-summary'
import { InputField } from '#app/ui/input-field'
import { LanguageField } from '#app/ui/language-field'
import { TestTag } from '#app/ui/test-tag'
import { inviteConsultee } from '#app/use-cases/invite-consultee'
import type { Consultation } from '#db/consultations'
import { listConsulteeInvitations } from '#db/guest-links'
import { findBodyOnList } from '#db/listed-bodies'
import type { Route } from './+types/invitations'
import { CasePage } from './case-page'
import { officerOf } from './officer'
import { openCase } from './open-case'

export const handle = { isReading: true }

/** Whom we have written to, and the body that is to be written to now. */
export async function loader({ context, params: { slug }, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language, now } = current
  const { consultation, head } = await openCase(current, slug)
  const wanted = url.searchParams.get('til')
  const body = wanted === null ? null : await findBodyOnList(db, consultation.id, wanted)
  const isStillOpen = isOpen(consultation, now)
  const sent = await listConsulteeInvitations(db, consultation.id)
  return {
    head,
    body: body && { slug: body.slug, name: body.name, isTest: body.isTest },
    isSent: url.searchParams.get('sendt') === 'ja',
    sent: sent.map(({ id, body: name, isTest, email, createdAt, confirmedAt, revokedAt }) => ({
      ...{ id, name, isTest, email, time: sayMinute(createdAt, language) },
      state:
        revokedAt !== null
          ? ('ended' as const)
          : confirmedAt !== null
            ? ('used' as const)
            : isStillOpen
              ? ('waiting' as const)
              : ('over' as const),
    })),
  }
}

export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { consultation } = await openCase(current, slug)
  const form = await readForm(request)
  const [body, email] = [form.get('til') ?? '', (form.get('epost') ?? '').trim().slice(0, 500)]
  const chosen = form.get('sprak')
  const refused = await invite(current, consultation, { body, email, language: isLanguage(chosen) ? chosen : current.language })
  if (refused) return data({ code: refused, email }, { status: statusOf[refused] })
  current.sendWaitingMail()
  return redirect(`${href('/saksbehandling/:slug/invitasjoner', { slug })}?sendt=ja`, 303)
}

async function invite(
  current: Current,
  consultation: Consultation,
  { body, email, language }: { readonly body: string; readonly email: string; readonly language: Language },
): Promise<RuleCode | null> {
  const { db, subjectKey, publicAddress, wallNow } = current
  if (!emailSchema.safeParse(email).success) return 'guest.invalid-email'
  const id = randomUUID()
  const tokenHash = hashOfToken(invitationToken(subjectKey, id))
  const { text, publisher, deadline } = consultation
  const link = publicAddress + href('/lenke/:token', { token: tokenPlaceholder(id) })
  const write = (organisation: string) =>
    writeConsulteeInvitation(language, { email, link, organisation, publisher, consultation: text, deadline })
  const result = await orRefusal(inviteConsultee(db, consultation.id, officerOf(current), { id, tokenHash, email, body }, write, wallNow))
  return result instanceof RuleViolation ? result.code : null
}

export default function InvitationsPage({ loaderData: { head, body, isSent, sent }, actionData }: Route.ComponentProps) {
  const t = useT()
  const { slug } = head
  const list = href('/saksbehandling/:slug/horingsinstanser', { slug })
  const wrong = actionData ? sayRule(t, { code: actionData.code, values: {} }) : null
  return (
    <CasePage head={head} place="review.consultees" here={t('invite.consultee.title')}>
      <ErrorSummary errors={wrong ? [{ to: '#epost', text: wrong }] : []} />
      <div className="page-head">
        <h1>{t('invite.consultee.title')}</h1>
        <p className="lead">{t('invite.consultee.lead')}</p>
      </div>
      {isSent && (
        <p className="ds-alert section" data-color="info" role="status">
          {t('invite.consultee.sent')}
        </p>
      )}
      {body ? (
        <InviteForm slug={slug} body={body} wrong={wrong} email={actionData?.email ?? ''} />
      ) : (
        <p className="section">
          {t('invite.consultee.choose')} <a href={list}>{t('invite.consultee.to-list')}</a>
        </p>
      )}
      <section className="section" aria-labelledby="sendte">
        <h2 id="sendte">{t('invite.consultee.sent-list')}</h2>
        {sent.length === 0 ? (
          <p>{t('invite.consultee.none')}</p>
        ) : (
          <ul className="plain stack">
            {sent.map((one) => (
              <SentLine key={one.id} sent={one} slug={slug} />
            ))}
          </ul>
        )}
      </section>
    </CasePage>
  )
}

type Loaded = Route.ComponentProps['loaderData']

function InviteForm({
  slug,
  body,
  wrong,
  email,
}: {
  slug: string
  body: NonNullable<Loaded['body']>
  wrong: string | null
  email: string
}) {
  const t = useT()
  const to = `${href('/saksbehandling/:slug/invitasjoner', { slug })}?til=${encodeURIComponent(body.slug)}`
  return (
    <form className="section stack measure" method="post" action={to}>
      <h2>
        {t('invite.consultee.to', { organisation: body.name })}
        <TestTag isTest={body.isTest} />
      </h2>
      <input type="hidden" name="til" value={body.slug} />
      <InputField
        id="epost"
        type="email"
        label={t('invite.consultee.email')}
        help={t('invite.consultee.email.help')}
        error={wrong}
        maxLength={254}
        defaultValue={email}
      />
      <LanguageField label={t('invite.consultee.language')} chosen="nb" />
      <p className="actions">
        <button className="ds-button" type="submit">
          {t('invite.consultee')}
        </button>
      </p>
    </form>
  )
}

function SentLine({ sent: { id, name, isTest, email, time, state }, slug }: { sent: Loaded['sent'][number]; slug: string }) {
  const t = useT()
  return (
    <li className="cluster">
      <b>
        {name}
        <TestTag isTest={isTest} />
      </b>
      <span className="state" data-state={state === 'used' ? 'ready' : state === 'waiting' ? 'work' : 'none'}>
        {t(`invite.consultee.state.${state}`)}
      </span>
      <span className="muted">{t('invite.consultee.line', { time, email })}</span>
      {state !== 'ended' && (
        <form method="post" action={href('/saksbehandling/:slug/invitasjoner/:invitation/slutt', { slug, invitation: id })}>
          <button
            className="ds-button"
            data-variant="tertiary"
            data-size="sm"
            type="submit"
            aria-label={t('invite.consultee.end.of', { organisation: name })}
          >
            {t('invite.consultee.end')}
          </button>
        </form>
      )}
    </li>
  )
}
