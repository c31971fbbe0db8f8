import '#app/messages/all'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import excel, { type Worksheet } from 'exceljs'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '#app/domain/language'
import type { Values } from '#app/domain/question'
import { type CellValue, cellText, escapeCell, fitIntoCells } from '#app/excel/cell'
import type { ExportedSubmission } from '#app/excel/response-rows'
import { type WorkbookOptions, writeResponsesWorkbook } from '#app/excel/responses-workbook'
import { Sheet, styles, type WorkbookWriter } from '#app/excel/sheet'
import { type Database, openDatabase } from '#db/client'
import { findConsultation } from '#db/consultations'
import { type Draft, getDraft } from '#db/guidelines'
import { migrate } from '#db/migrate'
import { importConsultation } from '#db/seed/import-consultation'
import { faultsOf, partsOf, validate } from './workbook-checks'

const folder = mkdtempSync(join(tmpdir(), 'innspill-workbook-'))
let db: Database
let draft: Draft

beforeAll(async () => {
  db = openDatabase(join(folder, 'innspill.sqlite'))
  migrate(db, 'db/migrations')
  await importConsultation(db)
  const consultation = await findConsultation(db, 'foreldretilgang-barn')
  draft = await getDraft(db, consultation?.currentVersionId ?? '')
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

type Answered = Readonly<Record<string, Values>>
const sender = (number: number): ExportedSubmission => ({
  receiptNumber: `FTB25-${String(number).padStart(4, '0')}`,
  receivedAt: '2025-06-02T07:14:05.000Z',
  respondentName: '=Fjellvik «kommune» & Ærlig <b>Øst</b> 🦊',
  organisationNumber: '310000019',
  consulteeGroup: 'offentlige-etater',
  respondentType: 'kommune',
  isTest: true,
  responseType: 'med_merknad',
  language: 'nb',
  submittedBy: 'Siv Testdal',
  checksum: 'a'.repeat(64),
  remarks: 1,
  replaces: null,
  isPreliminary: false,
  isLate: false,
  knownBy: 'login',
  statedNumber: null,
  arrival: null,
})

const optionsIn = (language: Language, submissions: number): WorkbookOptions => ({
  language,
  ...draft,
  groupNames: new Map([['offentlige-etater', { nb: 'Offentlige etater', nn: 'Offentlege etatar' }]]),
  consultation: {
    id: 'foreldretilgang-barn',
    title: 'Foreldres tilgang',
    publisher: 'Helsedirektoratet',
    address: 'https://x.example/horinger/a',
  },
  exportedAt: '2025-06-14T10:00:00Z',
  submissions,
})

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all
}
const responsesOf = (all: readonly Answered[]) =>
  each(all.map((answers, index) => ({ submission: sender(index + 1), answers: new Map(Object.entries(answers)) })))

async function workbookOf(all: readonly Answered[], language: Language = 'nb'): Promise<Buffer> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const general = each(all.map((answers, index) => ({ submission: sender(index + 1), values: answers.G ?? {} })))
  await writeResponsesWorkbook(stream, { responses: responsesOf(all), general }, optionsIn(language, all.length))
  return bytes
}

const cells = async (workbook: Buffer, sheet: string) => (await readSheet(workbook, sheet, { trim: false })) as unknown[][]
const columnOf = (rows: readonly unknown[][], heading: RegExp) => rows[0]?.findIndex((cell) => heading.test(String(cell))) ?? -1

/** What people write, and what breaks carelessly made workbooks. */
const difficult = [
  'Æ, ø og å; ŋ, đ og ŧ – «sitat» "anførsel" \'apostrof\' & <b>HTML</b>',
  '=1+1',
  '+47 22 33 44 55',
  '-kulepunkt',
  '@noen',
  "=cmd|' /C calc'!A0",
  '_x0041_ og _x005F_x0041_',
  '🦊👩‍👩‍👧‍👦 𝒳',
  'linje én\nlinje to\r\nlinje tre',
  '  innrykk og etterslep  ',
  '\n\nblank linje først',
  '4.10',
  '0047',
  '1-2',
  '31.12.2025',
]

describe('what people wrote comes back as they wrote it', () => {
  test.each(difficult)('%j', async (text) => {
    const rows = await cells(await workbookOf([{ 'R-1.1': { 'rad.kommentar': text } }]), 'Svar')
    expect(rows[1]?.[columnOf(rows, /Kommentar til rådet/)]).toBe(text.replaceAll('\r\n', '\n'))
  })

  test('any Unicode text', async () => {
    const texts = fc
      .sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { numRuns: 300, seed: 7 })
      .filter((text) => cellText(text).trim() !== '')
    const rows = await cells(await workbookOf(texts.map((text) => ({ 'R-1.1': { 'rad.kommentar': text } }))), 'Svar')
    const column = columnOf(rows, /Kommentar til rådet/)
    expect(rows.slice(1).map((row) => row[column])).toEqual(texts.map(cellText))
  })

  test('control characters and halves of pairs are left out, and nothing else', () => {
    expect(cellText('a\u0000b\u001bc\ud800d\udc00e\ufffe\uffff\tf\r\ng\rh')).toBe('abcde\tf\ng\nh')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cellText(text)).toBe(text.replace(/\r\n?/g, '\n'))
      }),
    )
  })

  test('an escaped text read back is the text', () => {
    const unescaped = (text: string) =>
      text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', 'F', 'a') }), (text) => {
        expect(unescaped(escapeCell(text))).toBe(text)
      }),
    )
  })
})

test('rows are written as exceljs writes its own, sign for sign', async () => {
  const columns = (['text', 'long', 'moment', 'number', 'code'] as const).map((look) => ({ heading: look, width: 10, look }))
  const rows: CellValue[][] = [...difficult, 'مرحبا', '<&>"\'', '😀'.repeat(50)].map((text, n) => [
    cellText(text),
    n % 2 ? null : ` ${cellText(text)}`,
    new Date(Date.UTC(2025, 5, 2, 7, 14, n)),
    n / 3,
    '0047',
  ])
  const written = async (write: (workbook: WorkbookWriter) => void) => {
    const stream = new PassThrough()
    const bytes = buffer(stream)
    const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: true })
    write(workbook)
    await workbook.commit()
    return partsOf(await bytes)
  }
  const ours = await written((workbook) => {
    const sheet = new Sheet(workbook, 'a', columns)
    for (const row of rows) sheet.add(row)
    sheet.commit()
  })
  const theirs = await written((workbook) => {
    new Sheet(workbook, 'a', columns)
    const sheet = workbook.getWorksheet('a') as unknown as Worksheet
    for (const [n, row] of rows.entries()) {
      row.forEach((value, index) => {
        if (value === null) return
        const cell = sheet.getRow(n + 2).getCell(index + 1)
        const isSpaced = typeof value === 'string' && value.trim() !== value
        cell.value = isSpaced ? { richText: [{ text: escapeCell(value) }] } : typeof value === 'string' ? escapeCell(value) : value
        cell.style = styles[columns[index]?.look ?? 'text']
      })
      sheet.getRow(n + 2).commit()
    }
    ;(sheet as unknown as { commit(): void }).commit()
  })
  expect(ours.get('xl/worksheets/sheet1.xml')).toBe(theirs.get('xl/worksheets/sheet1.xml'))
  expect(ours.get('xl/styles.xml')).toBe(theirs.get('xl/styles.xml'))
})

describe('texts longer than a cell', () => {
  test('twenty thousand emojis in every text of an item: nothing is cut', async () => {
    const longest = '🦊'.repeat(20_000)
    const workbook = await workbookOf([{ 'K-1.1': { 'krav.konsekvens': longest, 'krav.kommentar': longest, 'krav.forslag': longest } }])
    const rows = await cells(workbook, 'Svar')
    const [head, rest] = [columnOf(rows, /Kommentar til kravet/), columnOf(rows, /^Fortsettelse$/)]
    const cell = String(rows[1]?.[head])
    expect(cell).toContain('Resten står i kolonnen «Fortsettelse»')
    const foxes = rows[1]?.map((value) => [...String(value ?? '')].filter((one) => one === '🦊').length).reduce((a, b) => a + b, 0)
    expect(foxes).toBe(60_000 + 1)
    expect(String(rows[1]?.[rest])).toMatch(/^Krav: Kostnader og konsekvenser:\n🦊/)
    expect(faultsOf(partsOf(workbook))).toEqual([])
  })

  test('the pieces put together are the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40_000 }), { minLength: 1, maxLength: 3 }), (lengths) => {
        const texts = lengths.map((length, index) => ({ label: `${index}:`, text: '🦊'.repeat(length / 2) + 'a'.repeat(length % 2) }))
        const { cells: heads, rest } = fitIntoCells(texts, '[mer]', 2)
        const tails = rest.join('').split('\n\n')
        const whole = heads.map((head, index) => {
          if (!head.endsWith('[mer]')) return head
          return head.slice(0, -'[mer]'.length) + (tails.find((tail) => tail.startsWith(`${index}:`))?.slice(2) ?? '')
        })
        expect(whole).toEqual(texts.map(({ text }) => text))
        for (const cell of [...heads, ...rest]) expect(cell.length).toBeLessThanOrEqual(32_767)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the workbook as Excel sees it', () => {
  const all: Answered[] = difficult.map((text) => ({
    G: { 'generelt.svartype': 'med_merknad', 'generelt.samlet': 'stotter', 'generelt.hovedsynspunkt': text },
    'R-1.1': { 'rad.vurdering': 'has-remarks', 'rad.enighet': 'delvis_enig', 'rad.kommentar': text },
    'K-1.1': { 'krav.vurdering': 'no-remarks' },
  }))

  test.each(languages)('opens clean in %s', async (language) => {
    const workbook = await workbookOf(all, language)
    const parts = partsOf(workbook)
    expect(faultsOf(parts)).toEqual([])
    expect(parts.get('xl/workbook.xml')).toMatch(/name="_meta"[^>]*state="veryHidden"/)
    const findings = await validate(join(folder, `svar-${language}.xlsx`), workbook)
    if (findings) expect(findings).toEqual([])
  })

  test('a planted fault is found', () => {
    const sheet = `<c><v>${'x'.repeat(32_768)}</v></c><c><v>NaN</v></c><c><f>1+1</f></c><col width="300"/>\ufffd`
    const parts = new Map([
      ['xl/workbook.xml', '<sheet name="a/b" state="hidden"/>'],
      ['xl/worksheets/sheet1.xml', sheet],
    ])
    expect(faultsOf(parts)).toHaveLength(7)
  })

  test('one row for each answered item, with the moment as a date in Norwegian time', async () => {
    const rows = await cells(await workbookOf(all), 'Svar')
    expect(rows).toHaveLength(1 + 2 * difficult.length)
    const first = Object.fromEntries((rows[0] ?? []).map((heading, index) => [String(heading), rows[1]?.[index]]))
    expect(first).toMatchObject({
      Kvittering: 'FTB25-0001',
      Mottatt: new Date('2025-06-02T09:14:05Z'),
      'Org.nummer': '310000019',
      Gruppe: 'Offentlige etater',
      Avsendertype: 'Kommune',
      Test: 'Test',
      Punkt: 'R-1.1',
      Type: 'Råd',
      Vurdering: 'Har innspill',
      'Råd: Hvor enige er dere i innholdet i rådet?': 'Delvis enig',
    })
  })

  test('says first what it is, whose words they are, and that råd and krav are made for trying out', async () => {
    const text = (await cells(await workbookOf(all), 'Les meg')).flat().join('\n')
    expect(text).toContain('Ordene er avsendernes egne')
    expect(text).toContain('Råd og krav i denne filen er demonstrasjonsinnhold')
    expect(text).toContain('14. juni 2025 kl. 12.00')
  })

  test('an empty høring gives a workbook too', async () => {
    const workbook = await workbookOf([])
    expect(faultsOf(partsOf(workbook))).toEqual([])
    expect(await cells(workbook, 'Svar')).toHaveLength(1)
  })
})

describe('a reader who leaves', () => {
  test('ends the work at once', async () => {
    let walked = 0
    const endless = (async function* () {
      for (;;) {
        walked += 1
        yield { submission: sender(walked), answers: new Map([['R-1.1', { 'rad.kommentar': 'x'.repeat(500) }]]) }
      }
    })()
    const stream = new Writable({ write: (_chunk, _encoding, done) => setImmediate(done) })
    setTimeout(() => stream.destroy(), 50)
    await expect(writeResponsesWorkbook(stream, { responses: endless, general: each([]) }, optionsIn('nb', 1))).rejects.toThrow(
      'The reader is gone',
    )
    const after = walked
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(walked).toBe(after)
  })

  test('or whose request is aborted, likewise', async () => {
    const control = new AbortController()
    const responses = (async function* () {
      for (let n = 1; ; n++) {
        if (n === 600) control.abort()
        yield { submission: sender(n), answers: new Map([['R-1.1', { 'rad.kommentar': 'kort' }]]) }
      }
    })()
    const stream = new PassThrough().resume()
    await expect(
      writeResponsesWorkbook(stream, { responses, general: each([]) }, { ...optionsIn('nb', 1), signal: control.signal }),
    ).rejects.toThrow()
    expect(stream.destroyed).toBe(true)
  })
})
