import '#app/messages/all'
import { type AssessmentLine, emptyLine, type Requirement, toValues } from '#app/domain/assessment'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import { markOf } from '#app/domain/edit'
import type { Item } from '#app/domain/guideline'
import type { Language } from '#app/domain/language'
import {
  checklistColumnIds,
  checklistFormat,
  evidenceColumnIds,
  headingOf,
  itemHash,
  sheetName,
  technicalColumns,
  technicalSheet,
  writtenMark,
} from '#app/excel/checklist-layout'
import { rawWorkbook } from './zip'

/** A cell as a test writes it: text, a number, or raw XML of a `c` without its place. */
export type TestCell = string | number | { readonly xml: string } | null
export interface TestSheets {
  readonly language: Language
  technical: Record<string, string>
  marks: string[][]
  product: TestCell[][]
  checklist: TestCell[][]
  evidence: TestCell[][]
}

interface Content {
  readonly requirements: readonly (Item & Requirement)[]
  readonly scale: AssessmentScale
  readonly lines?: ReadonlyMap<string, AssessmentLine>
  readonly language?: Language
  readonly technical?: Readonly<Record<string, string>>
}

/** A file in the layout of ours, as tables of cells that a test can shuffle, break and fill in. The heads are the first rows. */
export function sheetsOf({ requirements, scale, lines = new Map(), language = 'nb', technical = {} }: Content): TestSheets {
  const label = (coded: readonly { code: string; label: Record<Language, string> }[], code: string) =>
    coded.find((one) => one.code === code)?.label[language] ?? code
  const lineOf = (code: string) => lines.get(code) ?? emptyLine(scale)
  const isTemplate = technical.kind === 'template'
  return {
    language,
    technical: {
      ...{ format: checklistFormat, kind: 'assessment', consultation: 'foreldretilgang-barn', language },
      checklistSheet: sheetName(language, 'checklist'),
      evidenceSheet: sheetName(language, 'evidence'),
      productSheet: sheetName(language, 'product'),
      ...technical,
    },
    marks: requirements.map((one) => {
      const line = lineOf(one.code)
      return [one.uid, one.code, itemHash(one), ...(isTemplate ? ['', ''] : [markOf(toValues(line)), writtenMark(line)])]
    }),
    product: [['innspill:id', 'Felt', 'Verdi']],
    checklist: [
      checklistColumnIds.map((id) => headingOf(language, id)),
      ...requirements.map(({ uid, code, text }) => {
        const { status, justification, plannedDate, internalNote } = lineOf(code)
        return [
          ...[uid, code, 'skal', '1', text.nb.title, '', label(scale.statuses, status), justification, plannedDate, internalNote, 0, ''],
        ]
      }),
    ],
    evidence: [
      evidenceColumnIds.map((id) => headingOf(language, id)),
      ...requirements.flatMap(({ code }) =>
        lineOf(code).evidence.map(({ kind, text, link }, i): TestCell[] => [i + 1, code, label(scale.evidenceKinds, kind), text, link]),
      ),
    ],
  }
}

/** Where a column stands; tables may have been shuffled. */
export function columnOf(table: readonly (readonly TestCell[])[], heading: string): number {
  const at = table[0]?.indexOf(heading) ?? -1
  if (at < 0) throw new Error(`No column ${heading}`)
  return at
}

/** Writes a cell of the row that has this code. */
export function fill(
  sheets: TestSheets,
  code: string,
  values: Readonly<Partial<Record<(typeof checklistColumnIds)[number], TestCell>>>,
): void {
  const { checklist, language } = sheets
  const row = checklist.find((cells) => cells[columnOf(checklist, headingOf(language, 'code'))] === code)
  if (!row) throw new Error(`No row ${code}`)
  for (const [id, value] of Object.entries(values)) row[columnOf(checklist, headingOf(language, id as 'status'))] = value ?? null
}

export function workbookOf(sheets: TestSheets, { before = '', extra = '' } = {}): Buffer {
  const { technical, marks, product, checklist, evidence, language } = sheets
  const head: TestCell[][] = [
    [null, 'Hva filen gjelder'],
    [null, 'Leverandørens egen påstand'],
  ]
  const keys = Object.entries(technical).map(([key, value]) => [key, value])
  return rawWorkbook({
    before,
    sheets: {
      'Les meg': sheetXml([['Les meg']]),
      [sheetName(language, 'product')]: sheetXml([...head, ...product]),
      [sheetName(language, 'checklist')]: sheetXml([...head, ...checklist], extra),
      [sheetName(language, 'evidence')]: sheetXml([...head, ...evidence]),
      ...(keys.length > 0 ? { [technicalSheet]: sheetXml([...keys, [...technicalColumns], ...marks]) } : {}),
    },
    styles: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  })
}

export function csvOf(rows: readonly (readonly TestCell[])[], { delimiter = ';', bom = true } = {}): Buffer {
  const cell = (value: TestCell) => `"${String(typeof value === 'object' ? '' : value).replaceAll('"', '""')}"`
  return Buffer.from(`${bom ? '\ufeff' : ''}${rows.map((row) => row.map(cell).join(delimiter)).join('\r\n')}\r\n`)
}

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
const escaped = (text: string) =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[&<>\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function sheetXml(rows: readonly (readonly TestCell[])[], extra = ''): string {
  const cells = rows.map((row, r) => {
    const own = row.map((value, c) => {
      if (value === null || value === '') return ''
      const place = `r="${letters(c)}${r + 1}"`
      if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
      if (typeof value === 'object') return value.xml.replace('<c', `<c ${place}`)
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    })
    return `<row r="${r + 1}">${own.join('')}</row>`
  })
  return `<worksheet><sheetData>${cells.join('')}</sheetData>${extra}</worksheet>`
}
