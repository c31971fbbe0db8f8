import { randomUUID } from 'node:crypto'
import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { journalRoomOf } from '#app/access/journal-room'
import { standingIn } from '#app/access/standing'
import { standingOf } from '#app/domain/answer'
import { type RuleCode, ruleCodes } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { reviewMark } from '#app/domain/receipt'
import { answersToSend, hindrances, leftBehind, lettersToSend, ownerOf, responseTypeOf } from '#app/domain/response'
import { unapproved } from '#app/domain/teamwork'
import { stillApplies, withoutMaker } from '#app/domain/withholding'
import { sayDeadline } from '#app/messages/say-deadline'
import { type Refused, sayRule } from '#app/messages/say-rule'
import { showLetter } from '#app/messages/show-letter'
import { useT } from '#app/messages/use-t'
import { ConfirmBox } from '#app/ui/confirm-box'
import { ErrorSummary } from '#app/ui/error-summary'
import { Icon } from '#app/ui/icon'
import { Paperplane } from '#app/ui/icons.json'
import { loginAddress } from '#app/ui/login-address'
import { findOwnContact } from '#db/contacts'
import { findGuestEmail } from '#db/guests'
import { getWay, listWork } from '#db/work'
import type { Route } from './+types/overview'
import { AnswerHead } from './answer-head'
import { fileLinks } from './files/links.server'
import { GuardList } from './guard-list'
import { guardView } from './guard-view'
import { LeftBehindList } from './left-behind-list'
import { LettersToSend } from './letters-to-send'
import { ReceiptAddress } from './receipt-address'
import { ResponseBody } from './response-body'
import { leftBehindView, pathOf, viewOf } from './response-view'
import { respondentOf, roomOf } from './room'
import { teamPartsOf } from './team-parts.server'
import { Unapproved, UnapprovedConfirm } from './unapproved'
import { UnsavedNotice } from './unsaved-notice'

export const handle = { isReading: true }

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { language, now } = current
  const { actingFor, name, accountId } = respondentOf(current)
  const { slug } = params
  const room = await roomOf(context, slug)
  const { door, consultation, draft, answers, submission, newest, response, withholdings, letters } = room
  const { role } = await standingIn(context, slug)
  if (door === 'submitted') throw redirect(href('/horinger/:slug/svar/kvittering', { slug }))
  if (door === 'closed') throw redirect(href('/horinger/:slug/svar', { slug }))
  const { items, whole, questions } = draft
  const written = [items, whole, questions, answers, letters.length] as const
  const type = responseTypeOf(...written)
  const sent = answersToSend(...written)
  const way = await getWay(current.db, response)
  const work = response && way === 'long' ? await listWork(current.db, response) : null
  const withhold = withholdings.filter((asked) => stillApplies(asked, sent)).map(withoutMaker)
  const count = (standing: string) => items.filter((item) => standingOf(item, sent.get(item.code) ?? {}) === standing).length
  return {
    slug,
    title: consultation.text[contentLanguageOf(language)].title,
    actingFor: actingFor.kind === 'organisation' ? actingFor.name : null,
    person: name,
    owner: ownerOf(actingFor),
    journal: journalRoomOf(current, { accountId, owner: ownerOf(actingFor), slug: consultation.slug }).name,
    isApprover: role === 'approver',
    deadline: sayDeadline(consultation.deadline, now, language),
    type,
    letters: letters.map((letter) => showLetter(letter, language)),
    sums: { remarks: count('has-remarks'), silent: count('no-remarks'), other: count('not-our-area'), open: count('not-considered') },
    view: viewOf(draft, sent, language, withhold),
    left: leftBehindView(draft, answers, leftBehind(items, whole, questions, answers), language),
    missing: hindrances(...written).map(({ code, values }) => {
      const item = items.find((candidate) => candidate.code === values.code) ?? whole
      return { refused: { code, values }, path: pathOf(item) }
    }),
    guard: guardView(draft, sent, language),
    mark: reviewMark(sent, newest, withhold, lettersToSend(type, letters)),
    attempt: randomUUID(),
    replaces: submission?.receiptNumber ?? null,
    isPreliminary: submission?.isPreliminary ?? false,
    email: (response && (await findOwnContact(current.db, response.id, accountId))) ?? (await findGuestEmail(current.db, accountId)),
    unapproved: unapproved(
      [...sent.keys()].filter((code) => answers.has(code)),
      (code) => work?.get(code)?.state ?? 'open',
      way,
    ),
    team: `${(await teamPartsOf(context, room, []))?.page ?? ''}${fileLinks(room, language)}` || null,
    /** Why a sending came back here. */
    refused: refusedOf(url.searchParams.get('feil')),
    /** How many answers of a file have just been saved. */
    imported: importedOf(url.searchParams.get('lest')),
  }
}

function importedOf(asked: string | null): number | null {
  return /^\d{1,5}$/.test(asked ?? '') ? Number(asked) : null
}

/** Only refusals of sending are told again; what is missing is found anew. */
function refusedOf(code: string | null): RuleCode | null {
  const told: readonly RuleCode[] = [
    'response.not-confirmed',
    'response.changed-since-review',
    'response.already-submitted',
    'receipt.invalid-email',
    'response.not-approved',
    'respondent.not-allowed',
    'rights.silent',
    'rights.denied',
    'rights.log-in-again',
  ]
  return ruleCodes.find((candidate) => candidate === code && told.includes(candidate)) ?? null
}

export default function OverviewPage({ loaderData: overview }: Route.ComponentProps) {
  const t = useT()
  const { slug, type, view, left, missing, refused, isApprover, guard } = overview
  const base = href('/horinger/:slug/svar', { slug })
  return (
    <div className="page">
      <AnswerHead sheet={overview} title={t('overview.title')} here={t('overview.title')} />
      <p className="lead">{type === null ? t('overview.nothing') : t('overview.lead')}</p>
      {overview.imported !== null && (
        <p className="ds-alert section" data-color="success" role="status">
          {t('offline.saved', { n: overview.imported })}
        </p>
      )}
      <ErrorSummary errors={refused ? [{ to: placeOf(refused, slug), text: sayRule(t, { code: refused, values: {} }) }] : []} />
      <UnsavedNotice slug={slug} journal={overview.journal} isOpen />
      {type !== null && <Sums {...overview} type={type} />}
      {missing.length > 0 && <Missing missing={missing} base={base} />}
      {left.length > 0 && <LeftBehindList left={left} base={base} />}
      {overview.unapproved.length > 0 && <Unapproved codes={overview.unapproved} slug={slug} />}
      <ResponseBody view={view} base={base} />
      <LettersToSend slug={slug} letters={overview.letters} type={type} />
      {type === 'med_merknad' && (
        <p className="section measure">
          {t('withhold.offer')} <a href={href('/horinger/:slug/svar/unntak', { slug })}>{t('withhold.title')}</a>
        </p>
      )}
      {guard.listed.length > 0 && <GuardList found={guard} base={base} />}
      {isApprover ? missing.length === 0 && <SendForm {...overview} /> : <WhoSends slug={slug} />}
    </div>
  )
}

/** Where a refusal can be put right. */
function placeOf(refused: RuleCode, slug: string): string {
  if (refused === 'rights.denied') return href('/horinger/:slug/svar/min-tilgang', { slug })
  if (refused === 'response.not-approved') return '#ikke-godkjent'
  if (refused === 'rights.log-in-again') return loginAddress(href('/horinger/:slug/svar/oversikt', { slug }), 'virksomhet')
  return refused === 'receipt.invalid-email' ? '#epost' : '#bekreftet'
}

/** In place of the form for those who may not send. */
function WhoSends({ slug }: { slug: string }) {
  const t = useT()
  return (
    <section className="send" aria-labelledby="hvem-sender">
      <h2 id="hvem-sender">{t('overview.not-approver')}</h2>
      <p className="measure">{t('overview.not-approver.text')}</p>
      <p className="actions">
        <a className="ds-button" data-variant="secondary" href={href('/horinger/:slug/svar/min-tilgang', { slug })}>
          {t('overview.not-approver.link')}
        </a>
      </p>
    </section>
  )
}

function Sums({ sums, type }: { sums: Route.ComponentProps['loaderData']['sums']; type: 'med_merknad' | 'uten_merknad' | 'onsker_ikke' }) {
  const t = useT()
  return (
    <>
      <p className="section">
        <b>{t('overview.type')}</b> {t(`response-type.${type}`)}
      </p>
      {type === 'med_merknad' && (
        <ul className="overview-sums">
          <li className="state" data-state="ready">
            {t('overview.remarks', { n: sums.remarks })}
          </li>
          <li className="state" data-state="none">
            {t('overview.silent', { n: sums.silent })}
          </li>
          <li className="state" data-state="other">
            {t('overview.other', { n: sums.other })}
          </li>
          <li className="state" data-state="empty">
            {t('overview.open', { n: sums.open })}
          </li>
        </ul>
      )}
    </>
  )
}

function Missing({ missing, base }: { missing: readonly { refused: Refused; path: string }[]; base: string }) {
  const t = useT()
  return (
    <section className="missing section" aria-labelledby="mangler">
      <h2 id="mangler">{t('overview.missing', { n: missing.length })}</h2>
      <ul>
        {missing.map(({ refused, path }) => (
          <li key={path}>
            <a href={`${base}/${path}`}>{sayRule(t, refused)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SendForm({
  slug,
  owner,
  mark,
  attempt,
  replaces,
  isPreliminary,
  email,
  actingFor,
  person,
  refused,
  unapproved: lacking,
}: Route.ComponentProps['loaderData']) {
  const t = useT()
  return (
    <form className="send" method="post" action={href('/horinger/:slug/svar/innsending', { slug })}>
      <h2>{t('overview.send')}</h2>
      <p className="measure">
        {actingFor === null ? t('overview.sent-by-you', { person }) : t('overview.sent-for', { organisation: actingFor, person })}
      </p>
      {replaces !== null && <p className="measure">{t('submit.replaces', { receipt: replaces })}</p>}
      <p className="measure">{t('overview.final')}</p>
      <input type="hidden" name="for" value={owner} />
      <input type="hidden" name="sett" value={mark} />
      <input type="hidden" name="forsok" value={attempt} />
      {actingFor !== null && (
        <div>
          <label className="check" htmlFor="forelopig">
            <input
              className="ds-input"
              type="checkbox"
              id="forelopig"
              name="forelopig"
              value="ja"
              defaultChecked={isPreliminary}
              aria-describedby="forelopig-hjelp"
            />{' '}
            {t('submit.preliminary')}
          </label>
          <p className="muted measure" id="forelopig-hjelp">
            {t('submit.preliminary.help')}
          </p>
        </div>
      )}
      <ReceiptAddress email={email} isWrong={refused === 'receipt.invalid-email'} />
      <ConfirmBox
        text={actingFor === null ? t('overview.confirm-you') : t('overview.confirm', { organisation: actingFor })}
        error={refused === 'response.not-confirmed' ? sayRule(t, { code: refused, values: {} }) : null}
      />
      {lacking.length > 0 && <UnapprovedConfirm codes={lacking} isMissing={refused === 'response.not-approved'} />}
      <button className="ds-button" type="submit">
        <Icon shape={Paperplane} />
        {t('overview.send-now')}
      </button>
    </form>
  )
}
