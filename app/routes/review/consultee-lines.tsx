import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { TestTag } from '#app/ui/test-tag'
import type { ConsulteeValues } from './consultee-values'

type Line = ConsulteeValues['groups'][number]['lines'][number]
type Received = Line['received']

/** How many have answered, and of how many. */
export function AnsweredCount({ count: { answered, of, tests } }: { count: Line['count'] }) {
  const t = useT()
  return (
    <span className="muted">
      {t('review.answered-of', { n: answered, of })}
      {tests > 0 && ` · ${t('review.answered-tests', { n: tests })}`}
    </span>
  )
}

/** One body, as the publisher wrote it. */
export function SingleLine({ line, slug }: { line: Line; slug: string }) {
  const t = useT()
  return (
    <>
      <span>
        <span className="muted small line-number">{line.position}</span> {line.name}
        <TestTag isTest={line.isTest} />
        {line.repeated !== null && <span className="muted small"> {t('review.repeats', { line: line.repeated })}</span>}
      </span>
      <AnswerStatus received={line.received} slug={slug} body={line.body} name={line.name} />
      <Others others={line.others} slug={slug} />
    </>
  )
}

/** A line that stands for many, and each of them. */
export function CollectiveLine({ line, slug }: { line: Line; slug: string }) {
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
        {line.name} <AnsweredCount count={line.count} />
      </summary>
      <ul className="collective-members consultee-status">
        {line.members.map(({ id, name, isTest, received, others }) => (
          <li key={id}>
            <span>
              {name}
              <TestTag isTest={isTest} />
            </span>
            <AnswerStatus received={received} slug={slug} body={id} name={name} />
            <Others others={others} slug={slug} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What a body has sent; one that has sent nothing can be invited, and what it sent elsewhere registered. */
export function AnswerStatus({
  received,
  slug,
  body = null,
  name = '',
}: {
  received: Received
  slug: string
  body?: string | null
  name?: string
}) {
  const t = useT()
  if (!received) {
    return (
      <span className="consultee-answer">
        <span className="state" data-state="empty">
          {t('review.status.ikke-svart')}
        </span>
        {body !== null && (
          <>
            <a
              className="small"
              href={`${href('/saksbehandling/:slug/invitasjoner', { slug })}?til=${encodeURIComponent(body)}`}
              aria-label={`${t('invite.consultee')}: ${name}`}
            >
              {t('invite.consultee')}
            </a>
            <a
              className="small"
              href={`${href('/saksbehandling/:slug/registrer-svar', { slug })}?fra=${encodeURIComponent(body)}`}
              aria-label={`${t('registration.link.body')}: ${name}`}
            >
              {t('registration.link.body')}
            </a>
          </>
        )}
      </span>
    )
  }
  const { receipt, day, came, responseType, known } = received
  return (
    <span className="consultee-answer">
      <span className="state" data-state="sent">
        {t('review.status.svart')}
      </span>
      <a href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt })}>{receipt}</a>
      <span className="muted small">
        {came ?? day}, {t(`response-type.${responseType}`)}
        {known && `. ${t(`known.${known}`)}`}
      </span>
    </span>
  )
}

/** What came in a body's name beside its own answer. */
function Others({ others, slug }: { others: readonly Received[]; slug: string }) {
  return others.map((other) => other && <OtherAnswer key={other.receipt} other={other} slug={slug} />)
}

function OtherAnswer({ other: { receipt, day, came, known }, slug }: { other: NonNullable<Received>; slug: string }) {
  const t = useT()
  return (
    <span className="consultee-answer">
      <span className="ds-tag">{t(`known.${known ?? 'email'}`)}</span>
      <a href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt })}>{receipt}</a>
      <span className="muted small">{came ?? day}</span>
    </span>
  )
}
