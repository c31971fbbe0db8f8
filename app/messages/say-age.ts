import type { Age } from '#app/domain/declaration-age'
import type { T } from './registry'

/** Why a declaration is not the newest word, as the mark beside it. */
export function sayAges(t: T, ages: readonly Age[]): string[] {
  return ages.map((age) => {
    if (age.kind === 'older-guideline') return t('compare.age.older-guideline')
    if (age.kind === 'later-version') return t('compare.age.later-version', { version: age.version, number: age.number })
    return t('compare.age.replaced', { number: age.number })
  })
}
