import { expect, test } from 'vitest'
import { plain, statusMeanings, typedChoice } from '#app/excel/typed-choice'
import { scaleOfFile } from '#db/seed/assessment-file'

const { statuses } = scaleOfFile()

test('a choice is its label in any language, or its code, whatever the case and the spaces', () => {
  for (const typed of ['oppfylt', ' OPPFYLT\u00a0', 'Met', 'Oppfylt'])
    expect(typedChoice(statuses, typed, statusMeanings)).toEqual({ code: 'oppfylt' })
  expect(typedChoice(statuses, 'ja', statusMeanings)).toEqual({ suggestion: 'oppfylt' })
  expect(typedChoice(statuses, 'Opfylt', statusMeanings)).toEqual({ suggestion: 'oppfylt' })
})

test.each([`.${'.'.repeat(1_000_000)}x`, '\ufdfa'.repeat(1_000_000)])('a cell as long as a file suggests nothing, at once', (typed) => {
  expect(typedChoice(statuses, typed, statusMeanings)).toEqual({ suggestion: null })
  expect(plain(typed).length).toBeLessThan(10_000)
})
