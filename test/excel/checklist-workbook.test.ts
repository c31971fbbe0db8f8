import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import excel, { type Worksheet } from 'exceljs'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AssessmentLine, emptyLine, toValues } from '#app/domain/assessment'
import { countStatuses, resultOf } from '#app/domain/assessment-result'
import { markOf } from '#app/domain/edit'
import { strengths } from '#app/domain/guideline'
import { languages } from '#app/domain/language'
import { cellText } from '#app/excel/cell'
import type { ChecklistFile, FileLine } from '#app/excel/checklist-file'
import { checklistColumnIds, headingOf, headRow, sheetName, technicalColumns } from '#app/excel/checklist-layout'
import { checklistWorkbook } from '#app/excel/checklist-workbook'
import { translatorOf } from '#app/messages/registry'
import { aFile, aLine, aSubject, aTemplate, type Subject, someLines } from './checklist-builder'
import { reckoned } from './libreoffice'
import { faultsOf, partsOf, validate } from './workbook-checks'

const folder = mkdtempSync(join(tmpdir(), 'innspill-checklist-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))
let subject: Subject
beforeAll(async () => {
  subject = await aSubject()
})

const declared = (more: Partial<ChecklistFile> = {}) =>
  aFile(subject, {
    kind: 'declaration',
    declaration: { number: 'EV-310000027-001', checksum: 'a'.repeat(64), declaredBy: 'Nina Mønster' },
    ...more,
  })

const cells = async (workbook: Buffer, sheet: string) => (await readSheet(workbook, sheet, { trim: false })) as unknown[][]

async function sheetOf(workbook: Buffer, name: string): Promise<Worksheet> {
  const read = new excel.Workbook()
  await read.xlsx.load(new Uint8Array(workbook).buffer)
  const sheet = read.getWorksheet(name)
  if (!sheet) throw new Error(`No sheet ${name}`)
  return sheet
}

/** The rows below the head, each by its headings. */
async function table(workbook: Buffer, name: string): Promise<Record<string, unknown>[]> {
  const [, , head = [], ...rows] = await cells(workbook, name)
  return rows.map((row) => Object.fromEntries(head.map((heading, index) => [String(heading), row[index] ?? null])))
}

/** What a reader who knows the layout takes out of the file. */
async function linesIn(workbook: Buffer, { scale, language }: ChecklistFile): Promise<Map<string, AssessmentLine>> {
  const codeOf = (all: readonly { code: string; label: Readonly<Record<string, string>> }[], label: unknown) =>
    all.find((one) => one.label[language] === label)?.code ?? `? ${label}`
  const text = (row: Record<string, unknown>, id: Parameters<typeof headingOf>[1]) => String(row[headingOf(language, id)] ?? '')
  const evidence = await table(workbook, sheetName(language, 'evidence'))
  const rows = await table(workbook, sheetName(language, 'checklist'))
  return new Map(
    rows.map((row) => {
      const date = row[headingOf(language, 'plannedDate')]
      const code = text(row, 'code')
      const pieces = evidence.filter((piece) => text(piece, 'code') === code)
      const line = {
        status: codeOf(scale.statuses, row[headingOf(language, 'status')]),
        evidence: pieces.map((piece) => ({
          kind: codeOf(scale.evidenceKinds, piece[headingOf(language, 'evidenceKind')]),
          text: text(piece, 'evidenceText'),
          link: text(piece, 'evidenceLink'),
        })),
        justification: text(row, 'justification'),
        plannedDate: date instanceof Date ? date.toISOString().slice(0, 10) : '',
        internalNote: text(row, 'internalNote'),
      }
      return [code, line]
    }),
  )
}

const asLine = ({ isCarried: _, ...line }: FileLine): AssessmentLine => line

describe('what a vendor wrote comes back as it was written', () => {
  const difficult = [
    'Æ, ø og å; ŋ, đ og ŧ – «sitat» "anførsel" \'apostrof\' & <b>HTML</b>',
    '=1+1',
    '+47 22 33 44 55',
    '- kulepunkt',
    "=cmd|' /C calc'!A0",
    '_x0041_ og _x005F_x0041_',
    '🦊👩‍👩‍👧‍👦 𝒳',
    'linje én\nlinje to',
    '  innrykk og etterslep  ',
    '\n\nblank linje først',
    '4.10',
    '0047',
    '1-2',
    '31.12.2025',
    '🦊'.repeat(5000),
    'å'.repeat(5000),
    `${'a🦊'.repeat(2500)}`,
  ]

  test('whatever it is, and however long', async () => {
    const lines = new Map(
      difficult.map((text, index) => {
        const evidence = Array.from({ length: (index % 4) + 1 }, (_, n) => ({
          kind: 'test',
          text: n === 3 ? '' : text,
          link: n === 1 ? '' : `https://a.example/${n}?q=${index}#ø`,
        }))
        const code = subject.requirements[index]?.code ?? ''
        return [code, aLine({ status: 'delvis_oppfylt', justification: text, internalNote: text, plannedDate: '2025-10-01', evidence })]
      }),
    )
    const file = aFile(subject, { lines })
    const workbook = await checklistWorkbook(file)
    const read = await linesIn(workbook, file)
    for (const [code, line] of lines) expect([code, read.get(code)]).toEqual([code, asLine(line)])
    for (const [part, xml] of partsOf(workbook)) expect([part, xml.includes('\ufffd')]).toEqual([part, false])
    expect(faultsOf(partsOf(workbook), { isStreamed: false })).toEqual([])
  })

  test('any text, in every language', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }))
    const line = fc.record({
      status: fc.constantFrom(...subject.scale.statuses.map(({ code }) => code)),
      justification: text,
      internalNote: text,
      plannedDate: fc.constantFrom('', '2025-10-01', '2099-12-31', '2000-01-01'),
      evidence: fc.array(
        fc.record({ kind: fc.constantFrom('test', 'dokumentasjon', 'demonstrasjon'), text, link: fc.constant('https://a.example/') }),
        {
          maxLength: 3,
        },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 8, maxLength: 8 }), fc.constantFrom(...languages), async (all, language) => {
        const lines = new Map(all.map((one, index) => [subject.requirements[index * 5]?.code ?? '', aLine(one)]))
        const file = aFile(subject, { lines, language })
        const read = await linesIn(await checklistWorkbook(file), file)
        for (const [code, { evidence, justification, internalNote, ...rest }] of lines) {
          const written = evidence.map((piece) => ({ ...piece, text: cellText(piece.text) }))
          expect([code, read.get(code)]).toEqual([
            code,
            asLine({ ...rest, evidence: written, justification: cellText(justification), internalNote: cellText(internalNote) }),
          ])
        }
      }),
      { numRuns: 8 },
    )
  }, 60_000)
})

describe('the summary reckons as the rules do', () => {
  /** The figures as the sheet has them. */
  async function summaryOf(workbook: Buffer, file: ChecklistFile) {
    const t = translatorOf(file.language)
    const rows = await cells(workbook, sheetName(file.language, 'summary'))
    const rowOf = (label: string) => rows.find((row) => row[0] === label) ?? []
    return { rows, rowOf, t, basis: (key: string) => rowOf(t(`workbook.summary.basis.${key}` as 'workbook.summary.basis.total'))[1] }
  }

  const status = () => fc.constantFrom(...subject.scale.statuses.map(({ code }) => code))

  test('whatever has been assessed, what stands there when the file is opened is what the page says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(status(), { maxLength: 50 }), fc.constantFrom(...languages), async (statuses, language) => {
        const { scale, requirements } = subject
        const lines = new Map(statuses.map((code, index) => [requirements[index]?.code ?? '', aLine({ status: code })]))
        const file = aFile(subject, { lines, language })
        const assessed = requirements.map(({ code, strength }) => ({ code, strength, status: lines.get(code)?.status ?? scale.unassessed }))
        const result = resultOf(scale, assessed)
        const { rows, rowOf, t, basis } = await summaryOf(await checklistWorkbook(file), file)
        for (const key of [
          'total',
          'assessed',
          'mustApplicable',
          'mustMet',
          'mustUnmet',
          'notRelevant',
          'mustNotRelevant',
          'weighedPoints',
          'weight',
        ] as const)
          expect([key, basis(key)]).toEqual([key, result[key]])
        const score = String(rowOf(t('workbook.summary.score'))[1])
        if (result.scorePercent === null) expect(score).toBe(t('assess.result.no-score'))
        else expect(score).toMatch(new RegExp(`^${String(result.scorePercent).replace('.', '[.,]')} %.*: ${result.mustUnmet}( |$)`))
        expect(score.includes(t('assess.result.provisional-short'))).toBe(result.isProvisional && result.scorePercent !== null)
        const counts = countStatuses(assessed)
        const head = rows.findIndex((row) => row[0] === t('assess.result.counts'))
        strengths.forEach((strength, index) => {
          expect(rows[head + 1 + index]?.slice(2, 8)).toEqual(scale.statuses.map(({ code }) => counts.get(`${strength} ${code}`) ?? 0))
        })
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  test('LibreOffice comes to the same, in every formula', async () => {
    const files = languages.map((language, index) => {
      const lines = someLines(subject)
      if (index === 1) for (const { code } of subject.requirements) lines.set(code, aLine({ status: 'ikke_relevant', justification: 'x' }))
      if (index === 2) for (const { code } of subject.requirements) if (!lines.has(code)) lines.set(code, aLine({ status: 'oppfylt' }))
      return aFile(subject, { lines, language })
    })
    const workbooks = await Promise.all([...files, aTemplate(subject)].map(checklistWorkbook))
    const again = await reckoned(folder, workbooks)
    if (!again) return
    let formulas = 0
    for (const [index, workbook] of workbooks.entries()) {
      const other = again[index] ?? Buffer.alloc(0)
      const language = files[index]?.language ?? 'nb'
      for (const id of ['checklist', 'summary', 'evidence'] as const) {
        const name = sheetName(language, id)
        const theirs = await sheetOf(other, name)
        ;(await sheetOf(workbook, name)).eachRow((row) =>
          row.eachCell((cell) => {
            if (cell.type !== excel.ValueType.Formula) return
            formulas += 1
            // A file of numbers in words follows the reader's own decimal sign.
            const plain = (value: unknown) => (typeof value === 'string' ? value.replaceAll(/(\d),(\d)/g, '$1.$2') : (value ?? ''))
            expect([index, name, cell.address, plain(theirs.getCell(cell.address).result)]).toEqual([
              index,
              name,
              cell.address,
              plain(cell.result),
            ])
          }),
        )
      }
    }
    expect(formulas).toBeGreaterThan(600)
  }, 120_000)
})

describe('the workbook as Excel sees it', () => {
  test.each([
    ['assessment', 'nb'],
    ['declaration', 'nn'],
    ['template', 'en'],
  ] as const)('opens clean: %s in %s', async (kind, language) => {
    const lines = someLines(subject)
    const file =
      kind === 'template'
        ? aTemplate(subject, { language })
        : kind === 'assessment'
          ? aFile(subject, { lines, language })
          : declared({ lines, language })
    const workbook = await checklistWorkbook(file)
    expect(faultsOf(partsOf(workbook), { isStreamed: false })).toEqual([])
    const findings = await validate(join(folder, `${kind}.xlsx`), workbook)
    if (findings) expect(findings).toEqual([])
  })

  test('a planted fault is found', () => {
    const sheet = `<c><f>=1+1</f></c><c><f>SUM(1;2)</f><v>3</v></c><oddFooter>${'x'.repeat(256)}</oddFooter><mergeCell ref="A1"/>`
    const parts = new Map([
      ['xl/workbook.xml', '<sheet name="a"/>'],
      ['xl/worksheets/sheet1.xml', sheet],
    ])
    expect(faultsOf(parts, { isStreamed: false })).toHaveLength(5)
  })

  test('whoever fills it in is kept from slips: locked cells, lists, dates, frozen head, filters and print', async () => {
    const workbook = await checklistWorkbook(aFile(subject, { lines: someLines(subject) }))
    const sheet = await sheetOf(workbook, 'Sjekkliste')
    const column = (id: (typeof checklistColumnIds)[number]) => checklistColumnIds.indexOf(id) + 1
    expect(checklistColumnIds.filter((id) => sheet.getRow(headRow + 1).getCell(column(id)).protection?.locked === false)).toEqual([
      'status',
      'justification',
      'plannedDate',
      'internalNote',
    ])
    const xml = partsOf(workbook).get('xl/worksheets/sheet3.xml') ?? ''
    expect(xml).toMatch(/<sheetProtection sheet="1"[^>]*sort="0"[^>]*autoFilter="0"/)
    expect(xml).not.toMatch(/<sheetProtection[^>]*(password|hashValue)/)
    expect(xml).toContain('<autoFilter ref="B3:L53"')
    expect(xml).toMatch(/<dataValidation type="list"[^>]*sqref="G4:G53"[^>]*><formula1>innspill_status</)
    expect(xml).toMatch(/<pane xSplit="2" ySplit="3"/)
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/)
    expect(xml).not.toContain('customHeight')
    expect(sheet.getColumn(1).hidden).toBe(true)
    expect(sheet.getRow(headRow + 3).getCell(column('plannedDate')).value).toEqual(new Date('2025-12-01T00:00:00Z'))
    const names = partsOf(workbook).get('xl/workbook.xml') ?? ''
    expect(names).toMatch(/_xlnm.Print_Titles" localSheetId="2">&apos;Sjekkliste&apos;!\$1:\$3</)
    expect(names).toMatch(/name="_innspill"[^>]*state="veryHidden"/)
  })

  test('nobody misses what it is about, whose word it is, and that the wording is for trying out', async () => {
    const lines = someLines(subject)
    for (const file of [aFile(subject, { lines }), declared({ lines }), aTemplate(subject)]) {
      const workbook = await checklistWorkbook(file)
      for (const id of ['guidance', 'product', 'checklist', 'evidence', 'summary'] as const) {
        const [facts = [], notice = []] = await cells(workbook, sheetName('nb', id))
        expect(facts.join('')).toContain(
          file.product ? 'Nordlys Journal, versjon 4.10 · Nordlys Systemer AS (Test) · 2. juni 2025' : 'Sjekkliste for egenvurdering',
        )
        expect(facts.join('')).toContain(subject.draft.version.number)
        expect(notice.join('')).toMatch(/demonstrasjonsinnhold, ikke ordlyden til Helsedirektoratet.*Ikke en godkjenning/)
      }
    }
  })

  test('what is missing stands in words in its row, as on the page', async () => {
    const lines = new Map([
      ['K-1.1', aLine({ status: 'oppfylt' })],
      ['K-1.2', aLine({ status: 'planlagt', plannedDate: '2025-06-01' })],
      ['K-2.1', aLine({ status: 'ikke_relevant', justification: 'x', isCarried: true })],
    ])
    const rows = await table(await checklistWorkbook(aFile(subject, { lines })), 'Sjekkliste')
    expect(rows.slice(0, 4).map((row) => row.Kontroll ?? '')).toEqual([
      'Legg ved dokumentasjon når kravet er oppfylt eller delvis oppfylt.',
      'Skriv en begrunnelse. Planlagt dato kan ikke være før datoen for egenvurderingen.',
      'Ført over fra forrige versjon. Må bekreftes. Kontroller at et skal-krav virkelig er uten betydning for produktet.',
      '',
    ])
  })

  test('names cannot break out of formulas, footers and links', async () => {
    const evil = '"&HYPERLINK("https://ond.example")&"</f><v>&amp;&L=cmd|\' /C calc\'!A0'
    const product = {
      ...(aFile(subject).product as NonNullable<ChecklistFile['product']>),
      productName: evil,
      vendorName: evil,
      productVersion: '&P=1',
    }
    const evidence = [{ kind: 'test', text: evil, link: 'https://a.example/"><script>|[x]{y}^`' }]
    const workbook = await checklistWorkbook(declared({ product, lines: new Map([['K-1.1', aLine({ status: 'oppfylt', evidence })]]) }))
    const parts = partsOf(workbook)
    expect(faultsOf(parts, { isStreamed: false })).toEqual([])
    for (const [part, xml] of parts)
      for (const [, formula] of xml.matchAll(/<f>([^<]*)/g)) expect([part, formula?.includes('ond.example')]).toEqual([part, false])
    expect([...parts].filter(([part, xml]) => part.includes('_rels') && xml.includes('a.example'))).toEqual([])
    const findings = await validate(join(folder, 'evil.xlsx'), workbook)
    if (findings) expect(findings).toEqual([])
  })
})

describe('the technical sheet', () => {
  test('says what the file is, and what each line was when it was made', async () => {
    const lines = someLines(subject)
    const rows = await cells(await checklistWorkbook(aFile(subject, { lines })), '_innspill')
    const { version } = subject.draft
    expect(Object.fromEntries(rows.slice(0, 16).map(([key, value]) => [key, value ?? '']))).toMatchObject({
      ...{ format: 'innspill-egenvurdering/1', kind: 'assessment', consultation: 'foreldretilgang-barn', language: 'nb', rows: '50' },
      ...{ guidelineVersion: version.number, contentHash: version.contentHash, checklistSheet: 'Sjekkliste', headRow: '3' },
    })
    expect(rows[16]).toEqual([...technicalColumns])
    expect(rows).toHaveLength(17 + 50)
    for (const [index, { code, uid }] of subject.requirements.entries()) {
      const mark = markOf(toValues(lines.get(code) ?? emptyLine(subject.scale)))
      expect(rows[17 + index]).toEqual([uid, code, expect.stringMatching(/^[0-9a-f]{32}$/), mark, mark])
    }
  })

  test('a line with what no cell can hold has another mark for what is written than for what is stored', async () => {
    const line = aLine({ status: 'ikke_oppfylt', justification: 'klokke\u0007' })
    const rows = await cells(await checklistWorkbook(aFile(subject, { lines: new Map([['K-1.1', line]]) })), '_innspill')
    expect(rows[17]?.[3]).toBe(markOf(toValues(line)))
    expect(rows[17]?.[4]).toBe(markOf(toValues({ ...line, justification: 'klokke' })))
  })
})

test('a declaration has no internal note anywhere, and no place for one', async () => {
  const lines = new Map([['K-1.1', aLine({ status: 'oppfylt', internalNote: 'Hemmelig notat' })]])
  const parts = partsOf(await checklistWorkbook(declared({ lines })))
  for (const [part, xml] of parts) expect([part, xml.includes('Hemmelig')]).toEqual([part, false])
  const rows = await cells(await checklistWorkbook(declared({ lines })), 'Sjekkliste')
  expect(rows[2]).not.toContain(headingOf('nb', 'internalNote'))
})
