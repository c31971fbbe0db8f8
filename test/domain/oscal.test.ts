import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type AssessmentLine, requirementsOf } from '#app/domain/assessment'
import type { SealedDeclaration, SealedLine } from '#app/domain/declaration'
import { RuleViolation } from '#app/domain/errors'
import type { GuidelineVersion, Item } from '#app/domain/guideline'
import { codeOf, controlId, fromOscalStatus, stableId, toOscalStatus, toReference } from '#app/domain/oscal/names'
import { readComponent } from '#app/domain/oscal/read-component'
import { catalogShape, componentDefinitionShape } from '#app/domain/oscal/shapes'
import { writeCatalog } from '#app/domain/oscal/write-catalog'
import { writeComponent } from '#app/domain/oscal/write-component'
import { scaleOfFile } from '#db/seed/assessment-file'
import { chapters, itemsOfFile, legalBasis } from '#db/seed/guideline-files'

const scale = scaleOfFile()
const items = itemsOfFile().map((item): Item => ({ ...item, uid: `uid-${item.code}`, versionId: 'v' }))
const version: GuidelineVersion = {
  ...{ id: 'v', number: '2025.03', contentStatus: 'demonstration', contentHash: 'f00', sources: { nb: [], nn: [] } },
  ...{ provenance: scale.provenance, chapters: chapters(), legalBasis: legalBasis() },
}
const requirements = requirementsOf(items)
const codes = requirements.map(({ code }) => code)
const known = new Set(codes)
const catalog = 'https://innspill.example.no/api/v1/horinger/x/krav/oscal-katalog.json?utkast=2025.03'

function sealedWith(lines: readonly SealedLine[]): SealedDeclaration {
  return {
    ...{ format: 'innspill-declaration', formatVersion: 1, number: 'EV-310000027-001' },
    ...{ declaredOn: '2025-06-02', declaredAt: '2025-06-02T07:00:00Z', declaredBy: 'Nina Mønster' },
    vendor: { name: 'Nordlys Journal AS (test)', organisationNumber: '310000027', isTest: true },
    product: { name: 'Nordlys  «Journal»', version: '4.10', type: 'epj', contactEmail: 'nina@eksempel.no' },
    consultation: { id: 'c', title: 'Høring' },
    guidelineVersion: { id: 'v', number: '2025.03', contentHash: 'x' },
    scaleVersion: '1',
    lines,
  }
}

const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((some) => (some.trim() === '' ? '' : some))
const link = fc.oneof(
  fc.constant(''),
  fc.webUrl({ withQueryParameters: true }),
  fc.constant('https://eksempel.no/å/§?q=æ ø'.replace(' ', '+')),
)
const piece = fc
  .record({ kind: fc.constantFrom(...scale.evidenceKinds.map(({ code }) => code)), text, link })
  .filter((one) => one.text !== '' || one.link !== '')
const line = fc.record({
  status: fc.constantFrom(...scale.statuses.map(({ code }) => code)),
  evidence: fc.array(piece, { maxLength: 3 }),
  justification: text,
  plannedDate: fc.constantFrom('', '2025-12-01'),
})
const lines = fc
  .record({ chosen: fc.subarray(codes, { minLength: 1, maxLength: 6 }), some: fc.array(line, { minLength: 6, maxLength: 6 }) })
  .map(({ chosen, some }) => chosen.flatMap((code, i): SealedLine[] => (some[i] ? [{ itemUid: `uid-${code}`, code, ...some[i] }] : [])))
  .filter((all) => all.some(({ status }) => status !== scale.unassessed))

const written = (all: readonly SealedLine[]) => writeComponent({ sealed: sealedWith(all), checksum: 'f00', scale, catalog })

describe('a declared assessment as a component definition', () => {
  test('is as OSCAL has it, and comes back as it was', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const document = written(all)
        expect(componentDefinitionShape.parse(document)).toEqual(document)
        const { rows } = readComponent(JSON.stringify(document), scale, known)
        const assessed = all.filter(({ status }) => status !== scale.unassessed)
        expect(rows.map(({ code, said, pieces, faults }) => ({ code, ...said, evidence: pieces?.map(plain), faults }))).toEqual(
          assessed.map(({ itemUid: _, ...one }) => ({ ...one, faults: [] })),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('has the same ids each time, and other ids for another declaration', () => {
    const all = [{ itemUid: 'u', code: 'K-1.1', status: 'oppfylt', evidence: [], justification: '', plannedDate: '' }]
    expect(written(all)).toEqual(written(all))
    const ids = [...JSON.stringify(written(all)).matchAll(/"uuid":"([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(stableId('declaration', 'EV-310000027-001')).not.toBe(stableId('declaration', 'EV-310000027-002'))
  })
})

const plain = ({ kind, text: words, link: address }: AssessmentLine['evidence'][number]) => ({ kind, text: words, link: address })

test('the requirements are a catalog with every requirement once, and references that lead somewhere', () => {
  const document = writeCatalog({
    ...{ version, requirements, title: 'Krav', publisher: 'Helsedirektoratet', page: 'https://innspill.example.no/horinger/å' },
    publishedAt: Temporal.Instant.from('2025-03-19T23:00:00Z'),
  })
  expect(catalogShape.parse(document)).toEqual(document)
  const { groups, 'back-matter': back } = document.catalog
  expect(groups.flatMap(({ controls }) => controls.map(({ id }) => codeOf(id)))).toEqual(codes)
  const resources = new Set(back?.resources?.map(({ uuid }) => `#${uuid}`))
  const references = groups.flatMap(({ controls }) => controls.flatMap(({ links = [] }) => links.map(({ href }) => href)))
  expect(references.filter((href) => href.startsWith('#') && !resources.has(href))).toEqual([])
  expect(references.some((href) => href.startsWith('#'))).toBe(true)
})

describe('a file from elsewhere', () => {
  const good = () =>
    written([
      {
        itemUid: 'u',
        code: 'K-1.1',
        status: 'oppfylt',
        evidence: [{ kind: 'test', text: 'T', link: '' }],
        justification: 'J',
        plannedDate: '',
      },
    ])
  type Path = readonly (string | number)[]
  const changed = (path: Path, value: unknown) => {
    const document = structuredClone(good()) as unknown as Record<string, unknown>
    const parent = path.slice(0, -1).reduce<unknown>((at, part) => (at as Record<string | number, unknown>)[part], document)
    ;(parent as Record<string | number, unknown>)[path.at(-1) ?? ''] = value
    return JSON.stringify(document)
  }
  const implementation = ['component-definition', 'components', 0, 'control-implementations', 0] as const
  const requirement = [...implementation, 'implemented-requirements', 0] as const
  const refusal = (given: string) => {
    try {
      readComponent(given, scale, known)
      return null
    } catch (error) {
      if (error instanceof RuleViolation) return { code: error.code, ...error.values }
      throw error
    }
  }

  test.each([
    [['component-definition', 'uuid'], 'tull'],
    [['component-definition', 'metadata', 'version'], ''],
    [[...requirement, 'control-id'], 'har mellomrom'],
    [[...requirement, 'description'], 7],
    [[...requirement, 'links', 0, 'href'], 'https://eksempel.no/å'],
    [[...implementation, 'implemented-requirements'], []],
    [['component-definition', 'back-matter', 'resources', 0, 'uuid'], null],
  ] as const)('is refused with the pointer of what is wrong: %j', (path, value) => {
    expect(refusal(changed(path, value))).toEqual({ code: 'oscal.not-described', pointer: `/${path.join('/')}` })
  })

  test('is refused when it is no JSON, another document, or about several products', () => {
    expect(refusal('{')).toEqual({ code: 'oscal.not-json' })
    expect(refusal('{"catalog":{}}')).toMatchObject({ pointer: '/component-definition' })
    expect(refusal('[]')).toMatchObject({ code: 'oscal.not-described' })
    const [first] = good()['component-definition'].components ?? []
    expect(refusal(changed(['component-definition', 'components'], [first, first]))).toMatchObject({ code: 'oscal.several-components' })
    expect(refusal(changed(['component-definition', 'components'], []))).toMatchObject({ code: 'oscal.not-described' })
  })

  test('tells in its row what cannot be stored: an unknown status, a requirement said twice; others are none of ours', () => {
    const one = good()['component-definition'].components?.[0]?.['control-implementations']?.[0]?.['implemented-requirements'][0]
    const rowsOf = (all: unknown[]) =>
      readComponent(changed([...implementation, 'implemented-requirements'], all), scale, known).rows.map(({ code, place, faults }) => ({
        code,
        at: place.cell.split('/').at(-1),
        rules: faults.map(({ rule }) => rule),
      }))
    expect(rowsOf([{ ...one, props: [] }].map(({ props: _, ...rest }) => rest))).toEqual([
      { code: 'K-1.1', at: '0', rules: ['status-unknown'] },
    ])
    expect(rowsOf([one, { ...one, description: 'Noe annet' }]).map(({ rules }) => rules)).toEqual([['twice'], ['twice']])
    expect(
      rowsOf([
        { ...one, 'control-id': 'ac-1' },
        { ...one, 'control-id': 'krav-k-99-1' },
      ]).map(({ code }) => code),
    ).toEqual(['', ''])
  })

  test('whatever it is, it is read or refused, never worse', () => {
    fc.assert(fc.property(fc.json(), (given) => refusal(given) !== null))
    fc.assert(fc.property(fc.string(), (given) => refusal(given) !== null))
  })
})

test('codes and statuses come back as they were', () => {
  for (const code of codes) expect(codeOf(controlId(code))).toBe(code)
  for (const { code } of scale.statuses) expect(fromOscalStatus(toOscalStatus(code))).toBe(code)
})

test('an address is written without anything outside ASCII, once', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      expect(toReference(toReference(address))).toBe(toReference(address))
    }),
  )
  expect(toReference('https://x.no/å%20§')).toBe('https://x.no/%C3%A5%20%C2%A7')
})
