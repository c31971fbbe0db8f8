import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { finder } from '#app/domain/consultee'
import { contentLanguageOf } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import { sayGroup } from '#app/messages/say-sender'
import { sayDate } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { ChoiceField, SearchField, ShowButton } from '#app/ui/filter-fields'
import { TestTag } from '#app/ui/test-tag'
import { type AnsweringBody, listConsulteesWithResponses, listRespondentsOutsideList, type ReceivedFrom } from '#db/consultee-responses'
import { listBodies } from '#db/listed-bodies'
import type { Route } from './+types/consultees'
import { CasePage } from './case-page'
import { openCase } from './open-case'
import { oneOf } from './query'
import { knownTag } from './sender'

export const handle = { isReading: true }

const statuses = ['svart', 'ikke-svart'] as const

/** The list as the publisher wrote it, with who has answered. What somebody is still writing is nobody else's business. */
export async function loader({ params: { slug }, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const { consultation, groupNames, head } = await openCase(current, slug)
  const content = contentLanguageOf(language)
  const typed = (url.searchParams.get('sok') ?? '').trim().slice(0, 200)
  const status = oneOf(statuses, url.searchParams.get('status'))
  const isFound = typed === '' ? () => true : finder(typed)
  const t = translatorOf(language)

  const showReceived = (received: ReceivedFrom | null) =>
    received && {
      receipt: received.receiptNumber,
      day: sayDate(received.receivedAt.slice(0, 10), language),
      responseType: received.responseType,
      known: knownTag(received),
    }
  const showAll = ({ received, others }: Pick<AnsweringBody, 'received' | 'others'>) => ({
    received: showReceived(received),
    others: others.map((one) => showReceived(one)),
  })
  const showBody = ({ slug: id, name, isTest, ...came }: AnsweringBody) => ({ id, name, isTest, ...showAll(came) })
  const hasStatus = (received: ReceivedFrom | null) => status === null || (status === 'svart') === (received !== null)
  const isShown = (body: AnsweringBody) =>
    hasStatus(body.received) && isFound([body.name, body.registeredName, ...body.nameVariants.map(({ name }) => name)], body.number)

  const groups = await listConsulteesWithResponses(db, consultation.id)
  const bodies = await listBodies(db, consultation.id)
  const outside = await listRespondentsOutsideList(db, consultation.id)
  return {
    head,
    typed,
    status,
    withoutNumber: bodies.filter(({ number }) => number === null).length,
    groups: groups.map(({ id, name, lines }) => {
      const first = lines.filter(({ repeats }) => repeats === null)
      const bodies = distinct(first.flatMap(({ body, members }) => (body ? [body, ...members] : members)))
      return {
        id,
        name: name[content],
        count: countOf(bodies),
        lines: lines.flatMap((line) => {
          const repeated = line.repeats === null ? null : (lines.find((other) => other.id === line.repeats)?.position ?? null)
          const members = line.members.filter(isShown)
          const isLineShown = line.body ? isShown(line.body) : status === null && isFound([line.nameAsWritten, line.name], null)
          if (!isLineShown && members.length === 0) return []
          return [
            {
              id: line.id,
              position: line.position,
              name: line.nameAsWritten,
              repeated,
              isCollective: line.isCollective,
              isTest: line.body?.isTest ?? false,
              body: line.body?.slug ?? null,
              ...showAll(line.body ?? { received: null, others: [] }),
              count: countOf(line.members),
              isUnfolded: typed !== '' || status === 'svart',
              members: members.map(showBody),
            },
          ]
        }),
      }
    }),
    outside: outside
      .filter((one) => status !== 'ikke-svart' && isFound([one.respondentName], one.organisationNumber))
      .map((one) => ({
        name: one.respondentName,
        isTest: one.isTest,
        group: sayGroup(t, language, groupNames, one.consulteeGroup),
        received: showReceived(one),
      })),
  }
}

type Loaded = Route.ComponentProps['loaderData']
type Received = Loaded['groups'][number]['lines'][number]['received']

/** A body behind several lines counts once. */
function distinct(bodies: readonly AnsweringBody[]): AnsweringBody[] {
  return [...new Map(bodies.map((body) => [body.slug, body])).values()]
}

/** Synthetic bodies are not of the list, so they are told of beside it. */
function countOf(bodies: readonly AnsweringBody[]) {
  const real = bodies.filter(({ isTest }) => !isTest)
  const haveAnswered = (some: readonly AnsweringBody[]) => some.filter(({ received }) => received).length
  return { answered: haveAnswered(real), of: real.length, tests: haveAnswered(bodies) - haveAnswered(real) }
}

export default function ConsulteesPage({ loaderData: { head, typed, status, withoutNumber, groups, outside } }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug } = head
  const address = href('/saksbehandling/:slug/horingsinstanser', { slug })
  const shown = groups.filter(({ lines }) => lines.length > 0)
  return (
    <CasePage head={head} place="review.consultees">
      <div className="page-head">
        <h1>{t('review.consultees')}</h1>
      </div>
      <dl className="figures">
        {groups.map(({ id, name, count }) => (
          <div key={id}>
            <dt lang={lang}>{name}</dt>
            <dd>
              {count.answered} <small>{t('review.of', { n: count.of })}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={href('/saksbehandling/:slug/organisasjonsnumre', { slug })}>
          {withoutNumber > 0 ? t('registers.link', { n: withoutNumber }) : t('registers.link.none')}
        </a>
        {' · '}
        <a href={href('/saksbehandling/:slug/invitasjoner', { slug })}>{t('invite.consultee.title')}</a>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is not known to screen readers in use */}
      <form className="filters" method="get" action={address} role="search" aria-label={t('review.filter.consultees')}>
        <SearchField name="sok" label={t('review.search-consultee')} typed={typed} />
        <ChoiceField
          name="status"
          label={t('review.status')}
          chosen={status ?? ''}
          choices={statuses.map((code) => ({ code, name: t(`review.status.${code}`) }))}
        />
        <ShowButton />
      </form>
      {shown.length === 0 && outside.length === 0 && (
        <p className="measure">
          {t('review.none-found')} <a href={address}>{t('review.filter.clear')}</a>
        </p>
      )}
      <div className="consultee-groups">
        {shown.map(({ id, name, count, lines }) => (
          <section className="consultee-group" key={id} aria-labelledby={id}>
            <h2 id={id}>
              <span lang={lang}>{name}</span> <Count count={count} />
            </h2>
            <ul className="consultee-status">
              {lines.map((line) => (
                <li key={line.id}>{line.isCollective ? <Collective line={line} slug={slug} /> : <Single line={line} slug={slug} />}</li>
              ))}
            </ul>
          </section>
        ))}
        {outside.length > 0 && (
          <section className="consultee-group" aria-labelledby="utenfor">
            <h2 id="utenfor">
              {t('review.outside')} <span className="muted">{t('review.count', { n: outside.length })}</span>
            </h2>
            <ul className="consultee-status">
              {outside.map(({ name, isTest, group, received }) => (
                <li key={received?.receipt}>
                  <span>
                    {name}
                    <TestTag isTest={isTest} /> <span className="muted small">{group}</span>
                  </span>
                  <Status received={received} slug={slug} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </CasePage>
  )
}

type Line = Loaded['groups'][number]['lines'][number]

function Count({ count: { answered, of, tests } }: { count: Line['count'] }) {
  const t = useT()
  return (
    <span className="muted">
      {t('review.answered-of', { n: answered, of })}
      {tests > 0 && ` · ${t('review.answered-tests', { n: tests })}`}
    </span>
  )
}

function Single({ line, slug }: { line: Line; slug: string }) {
  const t = useT()
  return (
    <>
      <span>
        <span className="muted small line-number">{line.position}</span> {line.name}
        <TestTag isTest={line.isTest} />
        {line.repeated !== null && <span className="muted small"> {t('review.repeats', { line: line.repeated })}</span>}
      </span>
      <Status received={line.received} slug={slug} body={line.body} name={line.name} />
      <Others others={line.others} slug={slug} />
    </>
  )
}

function Collective({ line, slug }: { line: Line; slug: string }) {
  const t = useT()
  if (line.count.of === 0) {
    return (
      <span>
        <span className="muted small line-number">{line.position}</span> {line.name}{' '}
        <span className="muted small">{t('review.no-members')}</span>
      </span>
    )
  }
  return (
    <details className="collective" open={line.isUnfolded}>
      <summary>
        {line.name} <Count count={line.count} />
      </summary>
      <ul className="collective-members consultee-status">
        {line.members.map(({ id, name, isTest, received, others }) => (
          <li key={id}>
            <span>
              {name}
              <TestTag isTest={isTest} />
            </span>
            <Status received={received} slug={slug} body={id} name={name} />
            <Others others={others} slug={slug} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What a body has sent; one that has sent nothing can be invited. */
function Status({ received, slug, body = null, name = '' }: { received: Received; slug: string; body?: string | null; name?: string }) {
  const t = useT()
  if (!received) {
    return (
      <span className="consultee-answer">
        <span className="state" data-state="empty">
          {t('review.status.ikke-svart')}
        </span>
        {body !== null && (
          <a
            className="small"
            href={`${href('/saksbehandling/:slug/invitasjoner', { slug })}?til=${encodeURIComponent(body)}`}
            aria-label={`${t('invite.consultee')}: ${name}`}
          >
            {t('invite.consultee')}
          </a>
        )}
      </span>
    )
  }
  const { receipt, day, responseType, known } = received
  return (
    <span className="consultee-answer">
      <span className="state" data-state="sent">
        {t('review.status.svart')}
      </span>
      <a href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt })}>{receipt}</a>
      <span className="muted small">
        {day}, {t(`response-type.${responseType}`)}
        {known && `. ${t(`known.${known}`)}`}
      </span>
    </span>
  )
}

/** What came in a body's name beside its own answer. */
function Others({ others, slug }: { others: readonly Received[]; slug: string }) {
  return others.map((other) => other && <OtherAnswer key={other.receipt} other={other} slug={slug} />)
}

function OtherAnswer({ other: { receipt, day, known }, slug }: { other: NonNullable<Received>; slug: string }) {
  const t = useT()
  return (
    <span className="consultee-answer">
      <span className="ds-tag">{t(`known.${known ?? 'email'}`)}</span>
      <a href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt })}>{receipt}</a>
      <span className="muted small">{day}</span>
    </span>
  )
}
