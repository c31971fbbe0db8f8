import type { AgeGroup, Audience, ItemKind, Predecessor, Strength, VerificationMethod } from '#app/domain/guideline'
import { ageGroups } from '#app/domain/guideline'

/** The files' Norwegian words and our codes. A word that is not here stops the import. */
const kinds: Record<string, Exclude<ItemKind, 'whole'>> = { rad: 'recommendation', krav: 'requirement' }
const strengthWords: Record<string, Strength> = { skal: 'must', bør: 'should', kan: 'may' }
const audienceWords: Record<string, Audience> = {
  virksomhet: 'organisation',
  helsepersonell: 'health-personnel',
  leder: 'leader',
  leverandør: 'vendor',
}
const methods: Record<string, VerificationMethod> = { dokumentasjon: 'documentation', demonstrasjon: 'demonstration', test: 'test' }

const changes: Record<string, NonNullable<Predecessor['change']>> = { redaksjonell: 'editorial', vesentlig: 'material' }

function translate<T>(words: Record<string, T>, what: string): (word: string) => T {
  return (word) => {
    const found = words[word]
    if (found === undefined) throw new Error(`Unknown ${what} in the draft: ${word}`)
    return found
  }
}

export const kindOf = translate(kinds, 'kind')
export const strengthOf = translate(strengthWords, 'strength')
export const audienceOf = translate(audienceWords, 'audience')
export const changeOf = translate(changes, 'change')
export const methodOf = translate(methods, 'verification method')
export const ageGroupOf = translate<AgeGroup>(Object.fromEntries(ageGroups.map((group) => [group, group])), 'age group')
