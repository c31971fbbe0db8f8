import { useT } from '#app/messages/use-t'
import { EvidenceLink } from '../evidence-link'
import type { ComparedProduct, ComparisonCell } from './values'

/** What one product says of one requirement: the status in words, the plan, and what it rests on one click away. */
export function ComparedCell({ cell, product, code }: { cell: ComparisonCell; product: ComparedProduct | undefined; code: string }) {
  const t = useT()
  const { label, tone, planned, plannedDate, moves, justification, evidence, change, was } = cell
  const name = product ? t('assess.of', { product: product.name, version: product.version }) : ''
  const n = evidence.length + (justification === '' ? 0 : 1)
  return (
    <td data-label={name}>
      <span className="state" data-state={tone}>
        {label}
      </span>
      {planned !== '' && (
        <span className="compared-plan small">
          <time dateTime={plannedDate}>{planned}</time>
          {moves > 0 && `, ${t('compare.moved', { n: moves })}`}
        </span>
      )}
      {(change === 'material' || (was !== null && was !== code)) && (
        <span className="compared-plan small muted">
          {change === 'material' && t('compare.other-wording')} {was !== null && was !== code && t('compare.other-code', { code: was })}
        </span>
      )}
      {n > 0 && (
        <details className="compared-more">
          <summary>
            {evidence.length > 0 ? t('compare.evidence', { n: evidence.length }) : t('assess.justification')}
            <span className="visually-hidden">
              : {code}, {name}
            </span>
          </summary>
          {justification !== '' && <p className="pre-wrap">{justification}</p>}
          {evidence.length > 0 && (
            <ul className="plain">
              {evidence.map(({ kind, words, link }) => (
                <li key={kind + words + link}>
                  <b>{kind}:</b> <span className="pre-wrap">{words}</span> {link !== '' && <EvidenceLink link={link} />}
                </li>
              ))}
            </ul>
          )}
        </details>
      )}
    </td>
  )
}
