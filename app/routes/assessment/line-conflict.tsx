import type { AssessmentLine, LineField } from '#app/domain/assessment'
import { useT } from '#app/messages/use-t'
import { useFrame } from '#app/ui/frame-values'
import type { EvidenceKind } from './evidence-fields'
import type { StatusWords } from './values'

export interface LineConflictValues {
  readonly fields: readonly LineField[]
  readonly theirs: AssessmentLine & { readonly savedBy: string }
  readonly theirBase: string
}

/** Two people changed the same fields. What is stored stands here, one's own in the form below. */
export function LineConflict({
  conflict: { fields, theirs },
  statuses,
  evidenceKinds,
}: {
  conflict: LineConflictValues
  statuses: readonly StatusWords[]
  evidenceKinds: readonly EvidenceKind[]
}) {
  const t = useT()
  const isOther = theirs.savedBy !== useFrame()?.person?.name
  return (
    <form method="post" className="conflict" aria-labelledby="konflikt">
      <h2 id="konflikt">
        <span className="state" data-state="conflict">
          {t('assess.conflict.title')}
        </span>
      </h2>
      <p>
        {isOther ? t('assess.conflict.by', { name: theirs.savedBy }) : t('assess.conflict.by-unknown')} {t('assess.conflict.text')}
      </p>
      <dl className="answers">
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(`assess.field.${field}`)}</dt>
            <dd>{wordsOf(field, theirs, statuses, evidenceKinds) || t('assess.conflict.blank')}</dd>
          </div>
        ))}
      </dl>
      <button className="ds-button" data-variant="secondary" type="submit" name="velg" value="theirs">
        {t('assess.conflict.theirs')}
      </button>
    </form>
  )
}

function wordsOf(field: LineField, line: AssessmentLine, statuses: readonly StatusWords[], kinds: readonly EvidenceKind[]): string {
  if (field === 'status') return statuses.find(({ code }) => code === line.status)?.label ?? line.status
  if (field !== 'evidence') return line[field]
  return line.evidence
    .map(({ kind, text, link }) =>
      [kinds.find(({ code }) => code === kind)?.label ?? kind, text, link].filter((part) => part !== '').join(': '),
    )
    .join('\n')
}
