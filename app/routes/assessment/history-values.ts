import { type LineField, lineFields } from '#app/domain/assessment'
import { statusOf } from '#app/domain/assessment-scale'
import { sayMinute } from '#app/messages/say-time'
import type { Change, ChangeKind } from '#db/assessment-lines'
import type { OpenAssessment } from './assessor'

/** One change of a line, in words. */
export interface ChangeView {
  readonly at: string
  readonly by: string
  readonly kind: ChangeKind
  readonly fields: readonly LineField[]
  /** The status before and after, where it changed. */
  readonly status: { readonly from: string; readonly to: string } | null
}

export function changesOf({ scale, current: { language } }: OpenAssessment, changes: readonly Change[]): ChangeView[] {
  const label = (code: string | undefined) => statusOf(scale, code ?? scale.unassessed)?.label[language] ?? ''
  return changes.map(({ at, by, kind, before, after }) => ({
    at: sayMinute(at, language),
    by,
    kind,
    fields: lineFields.filter((field) => (before[field] ?? '') !== (after[field] ?? '')),
    status: before.status === after.status ? null : { from: label(before.status), to: label(after.status) },
  }))
}
