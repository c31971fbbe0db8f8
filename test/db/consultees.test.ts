import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countConsultees, searchConsultees, withoutRepeats } from '#app/domain/consultee'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import { type Database, openDatabase } from '#db/client'
import { listConsulteesWithResponses, listRespondentsOutsideList } from '#db/consultee-responses'
import { listConsultees } from '#db/consultees'
import { migrate } from '#db/migrate'
import { putTestOrganisation } from '#db/organisations'
import { importConsultation } from '#db/seed/import-consultation'

const consultationId = 'foreldretilgang-barn'
const folder = mkdtempSync(join(tmpdir(), 'innspill-consultees-'))
let db: Database

beforeAll(async () => {
  db = openDatabase(join(folder, 'innspill.sqlite'))
  migrate(db, 'db/migrations')
  await importConsultation(db)
  await putTestOrganisation(db, {
    number: '310000019',
    slug: 'test-fjellvik',
    name: 'Fjellvik kommune (test)',
    form: 'KOMM',
    respondentType: 'kommune',
    memberOf: 'alle-landets-kommuner',
  })
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const list = () => listConsultees(db, consultationId)
const line = async (id: string) => (await list()).flatMap(({ lines }) => lines).find((one) => one.id === id)
const find = async (typed: string) =>
  searchConsultees(await list(), typed).map((hit) => ({
    line: hit.line.id,
    group: hit.group.id,
    members: hit.members.map(({ name }) => name),
  }))

describe('the list as it was written', () => {
  test('four groups, sixty lines, two of them repeats', async () => {
    const groups = await list()
    expect(groups.map(({ lines }) => lines.length)).toEqual([16, 12, 27, 5])
    expect(withoutRepeats(groups).map(({ lines }) => lines.length)).toEqual([16, 11, 26, 5])
    expect(
      groups
        .flatMap(({ lines }) => lines)
        .filter(({ repeats }) => repeats)
        .map(({ id }) => id),
    ).toEqual(['dips-2', 'barnekreftforeningen-2'])
  })

  test('keeps what the publisher wrote beside the tidied name', async () => {
    expect(await line('helse-vest-rhf')).toMatchObject({ nameAsWritten: 'Helse vest RHF', name: 'Helse Vest RHF' })
  })

  test('counts each body once: Oslo is both municipality and county authority', async () => {
    const groups = await list()
    expect(countConsultees(groups)).toEqual({ lines: 60, distinctLines: 58, collectives: 5, bodies: 53 + 32 + 357 + 15 + 10 - 1 })
    const withOslo = groups.flatMap(({ lines }) => lines).filter(({ members }) => members.some(({ number }) => number === '958935420'))
    expect(withOslo.map(({ id }) => id)).toEqual(['alle-landets-kommuner', 'alle-landets-fylkeskommuner'])
  })
})

describe('collective lines', () => {
  test.each([
    ['alle-landets-helseforetak', 32],
    ['alle-landets-kommuner', 357],
    ['alle-landets-fylkeskommuner', 15],
    ['alle-landets-statsforvaltere', 10],
    ['pasient-og-brukerombudene', 0],
  ])('%s has %i members', async (id, n) => expect(await line(id)).toMatchObject({ isCollective: true, members: { length: n } }))

  test('members stand in Norwegian order', async () => {
    const names = (await line('alle-landets-kommuner'))?.members.map(({ name }) => name) ?? []
    expect(names[0]).toBe('Alstahaug kommune')
    expect(names.at(-1)).toBe('Åsnes kommune')
    expect(names.indexOf('Ørsta kommune')).toBeGreaterThan(names.indexOf('Værøy kommune'))
    expect(names.indexOf('Ørsta kommune')).toBeLessThan(names.indexOf('Ål kommune'))
  })
})

describe('searching', () => {
  test.each(['958 935 420', '958935420', '958\u00a0935\u00a0420'])('Oslo by number, written %s', async (typed) => {
    expect(await find(typed)).toEqual([
      { line: 'alle-landets-kommuner', group: 'offentlige-etater', members: ['Oslo kommune'] },
      { line: 'alle-landets-fylkeskommuner', group: 'offentlige-etater', members: ['Oslo kommune'] },
    ])
  })
  test.each(['Kárášjohka', 'karasjohka', 'Karasjok'])('Karasjok as %s', async (typed) => {
    expect(await find(typed)).toEqual([{ line: 'alle-landets-kommuner', group: 'offentlige-etater', members: ['Karasjok kommune'] }])
  })
  test('a repeated line is found once', async () => {
    expect(await find('dips')).toEqual([{ line: 'dips', group: 'leverandorer', members: [] }])
  })
  test('by a fuller name', async () => expect(await find('statens helsetilsyn')).toMatchObject([{ line: 'helsetilsynet' }]))
  test.each(['', '  ', 'finnes ikke', '99'])('nothing for «%s»', async (typed) => expect(await find(typed)).toEqual([]))
  test('numbers are written in threes', () => expect(sayOrganisationNumber('958935420')).toBe('958 935 420'))
})

describe('synthetic organisations', () => {
  test('are neither shown, counted nor found in public', async () => {
    expect(JSON.stringify(await list())).not.toContain('Fjellvik')
    expect(await find('Fjellvik')).toEqual([])
    expect(await find('310000019')).toEqual([])
  })
  test('stand under their line for staff, marked as tests', async () => {
    const groups = await listConsulteesWithResponses(db, consultationId)
    const members = groups.flatMap(({ lines }) => lines).find(({ id }) => id === 'alle-landets-kommuner')?.members ?? []
    expect(members.filter(({ isTest }) => isTest)).toMatchObject([{ name: 'Fjellvik kommune (test)', received: null }])
  })
})

test('nobody is outside the list before anybody has answered', async () =>
  expect(await listRespondentsOutsideList(db, consultationId)).toEqual([]))
