import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markOf } from '#app/domain/edit'
import type { Item } from '#app/domain/guideline'
import type { Question, Values } from '#app/domain/question'
import { choiceKey, type FileAnswer, type ImportChoices, judgeImport } from '#app/domain/response-import'

const text = { title: 'Tittel', text: 'Rådet sier dette.', rationale: '', practical: [], verification: [] }
const item = (code: string, kind: Item['kind']) => ({ code, kind, text: { nb: text, nn: text } }) as unknown as Item
const question = (id: string, kind: Item['kind'], choices?: string[]) =>
  ({
    ...{ id, kind, maxLength: 20, shownWhenFilled: [], shownWhenChosen: null },
    ...(choices ? { type: 'single', choices: choices.map((code) => ({ code })) } : { type: 'longtext' }),
  }) as unknown as Question
const asked = {
  items: [item('R-1.1', 'recommendation'), item('K-1.1', 'requirement')],
  whole: item('G', 'whole'),
  questions: [
    question('rad.niva', 'recommendation', ['passe', 'for_detaljert']),
    question('rad.kommentar', 'recommendation'),
    question('rad.forslag_ordlyd', 'recommendation'),
    question('krav.kommentar', 'requirement'),
    question('generelt.andre', 'whole'),
  ],
}

const at = { sheet: 'Svar', cell: 'H4' }
const says = (value: string | null, more: Partial<FileAnswer> = {}): FileAnswer => ({
  ...{ at, itemCode: 'R-1.1', questionId: 'rad.kommentar', value, base: '' },
  ...more,
})
const stored = (values: Values, code = 'R-1.1') => new Map([[code, values]])
const kommentar = (value: string) => ({ 'rad.kommentar': value })
const one = (answer: FileAnswer, values: Values = {}, choices?: ImportChoices) => {
  const { answers, edits } = judgeImport(asked, [answer], stored(values), choices)
  return { ...answers[0], edits }
}
const chosen = (whose: 'file' | 'page', seen: Values): ImportChoices => ({
  answers: new Map([[choiceKey(says('')), whose]]),
  seen: new Map([['R-1.1', markOf(seen)]]),
})

describe('an answer of a file, held against what is stored', () => {
  test('is new, changed or as it was', () => {
    expect(one(says('Ny'))).toMatchObject({ outcome: 'created', before: '', after: 'Ny' })
    expect(one(says('Ny', { base: markOf(kommentar('Før')) }), kommentar('Før'))).toMatchObject({ outcome: 'updated', before: 'Før' })
    expect(one(says('Før'), kommentar('Før'))).toMatchObject({ outcome: 'unchanged', edits: [] })
    expect(one(says(null), kommentar('En kollegas'))).toMatchObject({ outcome: 'unchanged', edits: [] })
    // Nobody touched it in the file, and a colleague did on the page.
    expect(one(says('Før', { base: markOf(kommentar('Før')) }), kommentar('Ny'))).toMatchObject({ outcome: 'unchanged', edits: [] })
  })

  test('keeps the item’s other answers, and is stored on what was seen', () => {
    const values = { 'rad.niva': 'passe', 'rad.kommentar': 'Før' }
    const { edits } = one(says('Ny', { base: markOf(values) }), values)
    expect(edits).toEqual([{ code: 'R-1.1', base: markOf(values), raw: { 'rad.niva': 'passe', 'rad.kommentar': 'Ny' }, unchosen: {} }])
  })

  test('which two have changed since the file was made is chosen, and a choice is of what was seen alone', () => {
    const answer = says('Min', { base: markOf(kommentar('Før')) })
    const theirs = kommentar('Deres')
    expect(one(answer, theirs)).toMatchObject({ outcome: 'conflict', before: 'Deres', after: 'Min', edits: [] })
    expect(one(answer, theirs, chosen('file', theirs))).toMatchObject({ outcome: 'updated', edits: [{ raw: kommentar('Min') }] })
    expect(one(answer, kommentar('Enda nyere'), chosen('file', theirs))).toMatchObject({ outcome: 'conflict' })
    const page = one(answer, theirs, chosen('page', theirs))
    expect(page).toMatchObject({ outcome: 'unchanged', edits: [{ raw: theirs, unchosen: kommentar('Min') }] })
    // A file that does not tell what it was made from is not believed over what is stored.
    expect(one(says('Min', { base: null }), theirs)).toMatchObject({ outcome: 'conflict' })
  })

  test('that is gone from the file stays until somebody says that it is to go', () => {
    const gone = says('', { base: markOf(kommentar('Før')) })
    expect(one(gone, kommentar('Før'))).toMatchObject({ outcome: 'emptied', before: 'Før', after: '', edits: [] })
    expect(one(gone, kommentar('Før'), chosen('page', kommentar('Før')))).toMatchObject({ outcome: 'unchanged', edits: [] })
    expect(one(gone, kommentar('Før'), chosen('file', kommentar('Før'))).edits).toMatchObject([{ raw: kommentar('') }])
    expect(one(gone, kommentar('Ny'))).toMatchObject({ outcome: 'conflict', before: 'Ny', after: '' })
    expect(one(says('', { isRemoval: true, base: markOf(kommentar('Før')) }), kommentar('Før'))).toMatchObject({
      outcome: 'updated',
      after: '',
    })
    // An empty cell where nothing stood says nothing of what a colleague has written since.
    expect(judgeImport(asked, [says('  ')], stored(kommentar('Ny'))).answers).toEqual([])
    expect(judgeImport(asked, [says('', { base: null })], stored(kommentar('Ny'))).answers).toEqual([])
  })

  test.each([
    ['of no item of ours', { itemCode: 'R-9.9' }, 'item-unknown'],
    ['to no question of ours', { questionId: 'rad.ukjent' }, 'question-unknown'],
    ['to a question that is not asked of it', { questionId: 'krav.kommentar' }, 'not-asked'],
    ['with a choice there is not', { questionId: 'rad.niva', value: 'tja' }, 'choice-unknown'],
    ['with more than there is room for', { value: 'x'.repeat(21) }, 'too-long'],
    ['that its reader has found wrong', { fault: { rule: 'cell-error', suggestion: '' } }, 'cell-error'],
  ] as const)('%s is rejected, and the others stand', (_, more, rule) => {
    const { answers, edits, counts } = judgeImport(
      asked,
      [says('Ny', more), says('Krav', { itemCode: 'K-1.1', questionId: 'krav.kommentar' })],
      new Map(),
    )
    expect(answers[0]).toMatchObject({ outcome: 'rejected', fault: { rule } })
    expect([counts.rejected, counts.created, edits.map(({ code }) => code)]).toEqual([1, 1, ['K-1.1']])
  })

  test('said twice alike is said once; said otherwise, neither is believed', () => {
    const copy = { at: { sheet: 'Svar', cell: 'H9' } }
    expect(judgeImport(asked, [says('Ny'), says('Ny', copy)], new Map()).answers).toMatchObject([
      { outcome: 'created' },
      { outcome: 'unchanged', notes: ['repeated'] },
    ])
    expect(judgeImport(asked, [says('Ny'), says('Annet', copy), says('', copy)], new Map())).toMatchObject({
      answers: [{ fault: { rule: 'twice', suggestion: 'Svar H9' } }, { fault: { rule: 'twice', suggestion: 'Svar H4' } }],
      edits: [],
    })
  })

  test('proposes nothing with the item’s own words', () => {
    const proposal = says('Rådet  sier dette.', { questionId: 'rad.forslag_ordlyd' })
    expect(judgeImport(asked, [proposal], new Map()).answers).toEqual([])
  })
})

const value = fc.constantFrom('', 'a', 'b', 'c', ' ')
const answer = fc.record({ value: fc.option(value), base: fc.option(value.map((one) => markOf(kommentar(one)))), isRemoval: fc.boolean() })

test('counts add up, nothing is removed that nobody said, and what is saved says nothing new the second time', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 3 }), value, (many, before) => {
      const file = many.map((own) => says(own.value, { ...own, isRemoval: own.isRemoval && own.value === '' }))
      const values: Values = before.trim() === '' ? {} : kommentar(before)
      const judged = judgeImport(asked, file, stored(values))
      expect(Object.values(judged.counts).reduce((sum, n) => sum + n, 0)).toBe(judged.answers.length)
      const after = judged.edits[0]?.raw ?? values
      if ((after['rad.kommentar'] ?? '') === '' && before.trim() !== '') expect(file.some(({ isRemoval }) => isRemoval)).toBe(true)
      const again = judgeImport(asked, file, stored(after))
      expect(again.edits).toEqual([])
    }),
  )
})
