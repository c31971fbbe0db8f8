import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchAcross, matchVersions, type VersionItem } from '#app/domain/version-match'

const words = (text: string) => ({ title: `Om ${text}`, text, rationale: 'Fordi.', practical: ['Gjør det.'], verification: [] })

/** A requirement that says only what matters to the test. */
function anItem(code: string, text: string, more: Partial<VersionItem> = {}): VersionItem {
  return {
    ...{ code, kind: 'requirement', strength: 'must', audiences: ['vendor'], ageGroups: ['0-11'], legalRefs: ['pvf-25'], sourceRefs: [] },
    text: { nb: words(text), nn: words(text) },
    ...more,
  }
}

const changeTo = (before: VersionItem, after: VersionItem) => matchVersions([before], [after]).items[0]?.change

describe('one item and the same item in the version after', () => {
  const item = anItem('K-1.1', 'Løsningen skal nekte «tilgang» for barn 12-15 år.')

  test('the same to the letter is unchanged', () => expect(changeTo(item, structuredClone(item))).toBe('unchanged'))

  test.each([
    'Løsningen  skal nekte «tilgang» for barn 12-15 år. ',
    'Løsningen skal nekte "tilgang" for barn 12-15 år.',
    'Løsningen skal nekte «tilgang» for barn 12–15\u00a0år.',
    'Løs\u00adningen skal\nnekte «tilgang» for barn 12-15 år.',
  ])('white space and typography alone are editorial, whatever nobody says: %j', (text) =>
    expect(changeTo(item, anItem('K-1.1', text))).toBe('editorial'),
  )

  test.each([
    'Løsningen skal nekte «tilgang» for barn 13-15 år.',
    'Løsningen bør nekte «tilgang» for barn 12-15 år.',
    'Løsningen skal nekte «tilgang» for barn 12-15 år',
    'løsningen skal nekte «tilgang» for barn 12-15 år.',
  ])('any other change of wording is material: %j', (text) => expect(changeTo(item, anItem('K-1.1', text))).toBe('material'))

  test('so is one in nynorsk alone, or in what the requirement rests on', () => {
    expect(changeTo(item, { ...item, text: { nb: item.text.nb, nn: words('Løysinga skal nekte.') } })).toBe('material')
    expect(changeTo(item, { ...item, legalRefs: ['pvf-32'] })).toBe('material')
  })

  test('the publisher may call new words editorial, and the same words a material change', () => {
    expect(changeTo(item, anItem('K-1.1', 'Løsningen skal avvise.', { follows: { change: 'editorial' } }))).toBe('editorial')
    expect(changeTo(item, { ...item, follows: { change: 'material' } })).toBe('material')
    expect(changeTo(item, { ...item, follows: { change: 'editorial' } })).toBe('unchanged')
  })

  test.each([{ strength: 'should' }, { ageGroups: ['0-11', '12-15'] }, { audiences: ['organisation'] }] as const)(
    'whom it binds, and how strongly, is never editorial: %j',
    (more) => expect(changeTo(item, { ...item, ...more, follows: { change: 'editorial' } })).toBe('material'),
  )
})

describe('which item it comes from', () => {
  const [one, two, three] = [anItem('K-1.1', 'En'), anItem('K-1.2', 'To'), anItem('K-1.3', 'Tre')]
  const way = (before: VersionItem[], after: VersionItem[]) =>
    matchVersions(before, after).items.map(({ code, before: from, change }) => `${from?.code ?? '–'} → ${code} ${change}`)

  test('what is moved keeps its answer, also when nobody says that it was moved', () =>
    expect(way([one, two], [anItem('K-1.1', 'Ny'), anItem('K-1.2', 'En'), anItem('K-1.3', 'To')])).toEqual([
      '– → K-1.1 new',
      'K-1.1 → K-1.2 unchanged',
      'K-1.2 → K-1.3 unchanged',
    ]))

  test('the publisher says what a rewritten one was, or that one is new under an old code', () => {
    expect(way([one, two], [anItem('K-9.1', 'Annerledes', { follows: { code: 'K-1.1' } }), two])).toEqual([
      'K-1.1 → K-9.1 material',
      'K-1.2 → K-1.2 unchanged',
    ])
    expect(way([one], [anItem('K-1.1', 'Noe helt annet', { follows: { code: null } })])).toEqual(['– → K-1.1 new'])
  })

  test('one may become two', () =>
    expect(
      way([one], [anItem('K-1.1', 'E', { follows: { code: 'K-1.1' } }), anItem('K-1.2', 'N', { follows: { code: 'K-1.1' } })]),
    ).toEqual(['K-1.1 → K-1.1 material', 'K-1.1 → K-1.2 material']))

  test('what nothing comes from is withdrawn; a recommendation never becomes a requirement', () => {
    expect(matchVersions([one, two, three], [two]).withdrawn).toEqual([one, three])
    expect(way([{ ...one, kind: 'recommendation' }], [one])).toEqual(['– → K-1.1 new'])
  })

  const someItems = fc.uniqueArray(
    fc.record({ code: fc.constantFrom('K-1', 'K-2', 'K-3', 'K-4'), text: fc.constantFrom('a', 'b', 'c', 'd') }),
    {
      selector: ({ code }) => code,
    },
  )

  test('every item of the newer is there once, and none of the older is lost or used twice', () =>
    fc.assert(
      fc.property(someItems, someItems, (older, newer) => {
        const [before, after] = [older, newer].map((list) => list.map(({ code, text }) => anItem(code, text))) as [
          VersionItem[],
          VersionItem[],
        ]
        const { items, withdrawn } = matchVersions(before, after)
        expect(items.map((match) => match.after)).toEqual(after)
        const used = items.flatMap((match) => match.before ?? [])
        expect(new Set([...used, ...withdrawn]).size).toBe(before.length)
        expect(used.length + withdrawn.length).toBe(before.length)
        for (const { before: from, after: to, change } of items) {
          expect(change === 'new').toBe(from === null)
          if (change === 'unchanged') expect(from?.text).toEqual(to.text)
        }
      }),
    ))

  test('a version beside itself is unchanged throughout', () =>
    fc.assert(
      fc.property(someItems, (list) => {
        const items = list.map(({ code, text }) => anItem(code, text))
        expect(
          matchVersions(items, structuredClone(items)).items.every(
            ({ change, before, code }) => change === 'unchanged' && before?.code === code,
          ),
        ).toBe(true)
      }),
    ))
})

describe('across several versions', () => {
  const [first, second] = [[anItem('K-1.1', 'En')], [anItem('K-1.1', 'To')]]

  test('what was changed materially and changed back must be looked at still', () => {
    expect(matchAcross([first, second, first]).items[0]).toMatchObject({ change: 'material', before: first[0] })
    expect(matchAcross([first]).items[0]?.change).toBe('unchanged')
    expect(matchAcross([]).items).toEqual([])
  })

  test('it is followed through every code it has had, and what came and went on the way is new or withdrawn', () => {
    const moved = [anItem('K-2.1', 'En'), anItem('K-2.2', 'Kom')]
    const last = [anItem('K-3.1', 'En'), anItem('K-3.2', 'Kom')]
    const { items, withdrawn } = matchAcross([[...first, anItem('K-1.2', 'Gikk')], moved, last])
    expect(items.map(({ before, code, change }) => [before?.code ?? null, code, change])).toEqual([
      ['K-1.1', 'K-3.1', 'unchanged'],
      [null, 'K-3.2', 'new'],
    ])
    expect(withdrawn.map(({ code }) => code)).toEqual(['K-1.2'])
  })
})
