import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageGroups, audiences, type Item, strengths } from '#app/domain/guideline'
import { everyItem, type ItemFilter, isFiltering, passes } from '#app/domain/item-filter'
import { searchWords } from '#app/domain/search-words'

function anItem(
  parts: Partial<Omit<Item, 'text'>> & { title?: string; text?: string; rationale?: string; practical?: string[]; check?: string } = {},
): Item {
  const { title = 'Levetid', text = '', rationale = '', practical = [], check, ...rest } = parts
  const verification = check === undefined ? [] : [{ method: 'test' as const, text: check }]
  const nb = { title, text, rationale, practical, verification }
  return {
    uid: 'u',
    versionId: 'v',
    code: 'K-2.3',
    kind: 'requirement',
    chapter: 2,
    position: 1,
    strength: 'must',
    audiences: ['vendor'],
    ageGroups: ['0-11', '12-15'],
    legalRefs: [],
    sourceRefs: [],
    related: [],
    ...rest,
    text: { nb, nn: { ...nb, title: 'Levetida' } },
  }
}
const search = (typed: string): ItemFilter => ({ ...everyItem, words: searchWords(typed) })

describe('searching', () => {
  const item = anItem({
    title: 'Kort levetid',
    text: 'Skal ikke være lengre enn 24 timer.',
    rationale: 'Gamle opplysninger',
    practical: ['Varsle driften'],
    check: 'Flytt klokken',
  })

  test.each(['kort', 'KORT LEVETID', '24 timer', 'gamle', 'varsle', 'klokken', 'k-2.3', 'klokken gamle kort', '  '])(
    '«%s» is found',
    (typed) => expect(passes(item, search(typed), 'nb')).toBe(true),
  )
  test.each(['lang', 'kort lang', 'K-2.4', 'timerGamle'])('«%s» is not', (typed) => expect(passes(item, search(typed), 'nb')).toBe(false))
  test('only the language shown is searched', () => {
    expect(passes(item, search('levetida'), 'nb')).toBe(false)
    expect(passes(item, search('levetida'), 'nn')).toBe(true)
  })
})

describe('choosing', () => {
  const item = anItem()
  test('within one kind of choice, any will do', () => {
    expect(passes(item, { ...everyItem, ageGroups: ['12-15', '16-17'] }, 'nb')).toBe(true)
    expect(passes(item, { ...everyItem, ageGroups: ['16-17'] }, 'nb')).toBe(false)
  })
  test('across kinds of choice, all must hold', () => {
    expect(passes(item, { ...everyItem, kinds: ['requirement'], strengths: ['must'] }, 'nb')).toBe(true)
    expect(passes(item, { ...everyItem, kinds: ['requirement'], strengths: ['may'] }, 'nb')).toBe(false)
    expect(passes(item, { ...everyItem, kinds: ['recommendation'], strengths: ['must'] }, 'nb')).toBe(false)
  })
  test('a råd has no strength, so it never passes a choice of strength', () => {
    expect(passes(anItem({ kind: 'recommendation', strength: null }), { ...everyItem, strengths: ['must', 'should', 'may'] }, 'nb')).toBe(
      false,
    )
  })
})

const filters: fc.Arbitrary<ItemFilter> = fc.record({
  words: fc.array(fc.constantFrom('barn', 'levetid', 'k', 'ø')),
  kinds: fc.subarray(['recommendation', 'requirement'] as const),
  audiences: fc.subarray([...audiences]),
  ageGroups: fc.subarray([...ageGroups]),
  strengths: fc.subarray([...strengths]),
})
const items = fc
  .record({
    title: fc.constantFrom('Barnets beste', 'Levetid', 'Øvrig'),
    kind: fc.constantFrom('recommendation', 'requirement'),
    strength: fc.constantFrom('must', 'should', 'may', null),
    audiences: fc.subarray([...audiences]),
    ageGroups: fc.subarray([...ageGroups]),
  })
  .map((parts) => anItem(parts as Parameters<typeof anItem>[0]))

describe('as rules', () => {
  test('asking for nothing lets everything through', () => {
    fc.assert(
      fc.property(items, (item) => {
        expect(passes(item, everyItem, 'nb')).toBe(true)
      }),
    )
    expect(isFiltering(everyItem)).toBe(false)
  })
  test('one more word never lets more through', () => {
    fc.assert(
      fc.property(items, filters, fc.string(), (item, filter, word) => {
        const narrower = { ...filter, words: [...filter.words, ...searchWords(word)] }
        expect(passes(item, narrower, 'nb') && !passes(item, filter, 'nb')).toBe(false)
      }),
    )
  })
  test('asking for two things at once is asking for each', () => {
    fc.assert(
      fc.property(items, filters, (item, filter) => {
        const { words, kinds, ...rest } = filter
        const each = [
          { ...everyItem, words },
          { ...everyItem, kinds },
          { ...everyItem, ...rest },
        ]
        expect(passes(item, filter, 'nb')).toBe(each.every((one) => passes(item, one, 'nb')))
      }),
    )
  })
})
