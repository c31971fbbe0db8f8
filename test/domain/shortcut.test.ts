import { describe, expect, test } from 'vitest'
import { filledIn } from '#app/domain/shortcut'
import { questionsOfFile } from '#db/seed/question-file'

const questions = questionsOfFile()
const [rad, krav] = [{ kind: 'recommendation' }, { kind: 'requirement' }] as const
const silence = { kind: 'silence', stance: 'no-remarks' } as const
const undo = { kind: 'undo', stance: 'no-remarks' } as const
const silent = { 'rad.vurdering': 'no-remarks' }

test('«helt enig, passe nivå» is several choices in one press, takes silence back, and leaves what is written', () => {
  const raw = { 'rad.vurdering': 'no-remarks', 'rad.kommentar': 'Bra.', 'rad.niva': 'for_overordnet' }
  const after = { 'rad.vurdering': '', 'rad.kommentar': 'Bra.', 'rad.niva': 'passe', 'rad.enighet': 'helt_enig' }
  expect(filledIn(rad, questions, { kind: 'quick' }, raw, {})).toEqual(after)
  expect(filledIn(krav, questions, { kind: 'quick' }, {}, {})).toEqual({})
})

describe('silence about the rest', () => {
  test('is set where nothing is said, neither on the page nor by anybody meanwhile', () => {
    expect(filledIn(rad, questions, silence, { 'rad.kommentar': ' ' }, {})).toEqual(silent)
    expect(filledIn(rad, questions, silence, {}, { 'rad.kommentar': 'En kollega' })).toEqual({})
    expect(filledIn(rad, questions, silence, { 'rad.niva': 'passe' }, {})).toEqual({ 'rad.niva': 'passe' })
    expect(filledIn({ kind: 'whole' }, questions, silence, {}, {})).toEqual({})
  })

  test('is nothing but silence', () => {
    expect(filledIn(rad, questions, { kind: 'silence', stance: 'has-remarks' }, {}, {})).toEqual({})
    expect(filledIn(rad, questions, { kind: 'silence', stance: 'tull' }, {}, {})).toEqual({})
  })

  test('is taken back where it still is all that is said', () => {
    expect(filledIn(rad, questions, undo, silent, silent)).toEqual({})
    expect(filledIn(rad, questions, undo, { ...silent, 'rad.kommentar': 'Likevel' }, silent)).toEqual({
      ...silent,
      'rad.kommentar': 'Likevel',
    })
    expect(filledIn(rad, questions, undo, silent, { ...silent, 'rad.kommentar': 'En kollega' })).toEqual(silent)
  })
})
