import { useT } from '#app/messages/use-t'
import type { Candidate, Candidates } from './number-candidates'

interface Body {
  readonly slug: string
  readonly name: string
}
interface Search {
  readonly slug: string
  readonly typed: string
  readonly candidates: Candidates
}

/** A body without a number: a way to look for it, and, while it is looked for, what the register has. */
export function NumberSearch({ body, address, search }: { body: Body; address: string; search: Search | null }) {
  const t = useT()
  const addressOf = (query: Record<string, string>) => `${address}?${new URLSearchParams({ virksomhet: body.slug, ...query })}#${body.slug}`
  if (!search) {
    return (
      <div className="number-line">
        <b>{body.name}</b>
        <a href={addressOf({})} aria-label={t('registers.open.for', { name: body.name })}>
          {t('registers.open')}
        </a>
      </div>
    )
  }
  const { typed, candidates } = search
  const field = `navn-${body.slug}`
  return (
    <>
      <div className="number-line">
        <h4>{body.name}</h4>
        <a href={`${address}#${body.slug}`}>{t('registers.close')}</a>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is not known to screen readers in use */}
      <form
        className="number-form"
        method="get"
        action={`${address}#${body.slug}`}
        role="search"
        aria-label={t('registers.search', { name: body.name })}
      >
        <input type="hidden" name="virksomhet" value={body.slug} />
        <div className="ds-field">
          <label className="ds-label" htmlFor={field}>
            {t('registers.search.field')}
          </label>
          <input className="ds-input" type="search" id={field} name="navn" defaultValue={typed} maxLength={150} />
        </div>
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('registers.search.button')}
        </button>
      </form>
      <Found body={body} typed={typed} candidates={candidates} addressOf={addressOf} />
    </>
  )
}

type AddressOf = (query: Record<string, string>) => string

function Found({ body, typed, candidates, addressOf }: { body: Body; typed: string; candidates: Candidates; addressOf: AddressOf }) {
  const t = useT()
  if (candidates.kind === 'silent') {
    const { retryAfter } = candidates
    return (
      <div className="ds-alert" data-color="warning" role="status">
        <p>{retryAfter === null ? t('registers.silent') : t('registers.silent.after', { n: retryAfter })}</p>
        <p>
          <a href={addressOf({ navn: typed })}>{t('registers.again')}</a>
        </p>
      </div>
    )
  }
  if (candidates.kind === 'invalid-number') return <p role="status">{t('rule.unit.invalid-number')}</p>
  if (candidates.kind === 'unknown') return <p role="status">{t('registers.hits.unknown')}</p>
  if (candidates.kind === 'too-far') return <p role="status">{t('registers.hits.too-far')}</p>
  const { units, total, page, pages } = candidates
  if (units.length === 0) return <p role="status">{t('registers.hits.none', { name: typed })}</p>
  const to = (place: number) => addressOf({ navn: typed, ...(place > 1 ? { side: String(place) } : {}) })
  return (
    <>
      <p className="muted" role="status">
        {t('registers.hits', { n: total, name: typed })}
      </p>
      <ul className="candidates">
        {units.map((unit) => (
          <li key={unit.number}>
            <CandidateCard body={body} unit={unit} back={to(page)} />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav className="number-pages" aria-label={t('review.pages')}>
          {page > 1 && (
            <a href={to(page - 1)} rel="prev">
              {t('review.pages.previous')}
            </a>
          )}
          <span>{t('registers.page', { page, pages })}</span>
          {page < pages && (
            <a href={to(page + 1)} rel="next">
              {t('review.pages.next')}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

/** `back` is the search it stands in, which a refusal leads back to. */
function CandidateCard({ body, unit, back }: { body: Body; unit: Candidate; back: string }) {
  const t = useT()
  const facts = [
    [t('registers.number'), unit.said],
    [t('registers.form'), unit.form],
    [t('registers.municipality'), unit.municipality],
    [t('registers.parent'), unit.parent],
  ] as const
  return (
    <form className="candidate" method="post" action={back}>
      <h5>{unit.name}</h5>
      <dl>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {unit.warning && <p className="candidate-note">{unit.warning}</p>}
      {unit.hindrance ? (
        <p className="candidate-note">{unit.hindrance}</p>
      ) : (
        <>
          <input type="hidden" name="virksomhet" value={body.slug} />
          <input type="hidden" name="nummer" value={unit.number} />
          <button
            className="ds-button"
            data-variant="secondary"
            type="submit"
            aria-label={t('registers.confirm.for', { name: body.name, number: unit.said, unit: unit.name })}
          >
            {t('registers.confirm')}
          </button>
        </>
      )}
    </form>
  )
}
