/**
 * What a respondent says about an item before any detail. Silence is said, never inferred: an item nobody has
 * considered has no stance at all, and none of the three is counted as support.
 */
export const stances = ['has-remarks', 'no-remarks', 'not-our-area'] as const

/** Question id under which the stance is kept, for råd and krav alike. */
export const stanceQuestion: Readonly<Record<'recommendation' | 'requirement', string>> = {
  recommendation: 'rad.vurdering',
  requirement: 'krav.vurdering',
}

export function isSilent(stance: string | undefined): boolean {
  return stance === 'no-remarks' || stance === 'not-our-area'
}
