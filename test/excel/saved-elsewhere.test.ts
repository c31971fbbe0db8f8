import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import type { FileLine } from '#app/excel/checklist-file'
import { readChecklistTables } from '#app/excel/checklist-tables'
import { checklistWorkbook } from '#app/excel/checklist-workbook'
import { inSameVersion } from '#app/excel/find-requirement'
import { readChecklist } from '#app/excel/read-checklist'
import { readProduct } from '#app/excel/read-product'
import { judgeRows } from '#app/use-cases/judge-import'
import type { StoredLine } from '#db/assessment-lines'
import { aFile, aLine, aSubject, type Subject } from './checklist-builder'

const odd = '=1+1 🙂 æøå _x0041_ <&"\'> \u00a0'

/** Every status, text of every kind, and up to three pieces of evidence. */
function everything({ scale, requirements }: Subject): Map<string, FileLine> {
  const statuses = scale.statuses.map(({ code }) => code)
  return new Map(
    requirements.map(({ code }, i) => [
      code,
      aLine({
        status: statuses[i % statuses.length] ?? '',
        justification: i % 3 === 0 ? '' : `${odd}\nlinje ${i}`,
        plannedDate: i % 4 === 0 ? '2026-03-01' : '',
        internalNote: i % 5 === 0 ? '+47 22 00 00 00' : '',
        evidence: Array.from({ length: i % 4 }, (_, n) => ({
          kind: 'test',
          text: `-${n} ${odd}`,
          link: n === 0 ? 'https://eksempel.no/æ?a=1' : '',
        })),
      }),
    ]),
  )
}

test('a workbook that LibreOffice has opened and saved changes nothing', async ({ skip }) => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
  } catch {
    skip('LibreOffice is not on this machine, so no file of its making was read')
  }
  const folder = mkdtempSync(join(tmpdir(), 'innspill-libreoffice-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const subject = await aSubject()
  const lines = everything(subject)
  const path = join(folder, 'sjekkliste.xlsx')
  writeFileSync(path, await checklistWorkbook(aFile(subject, { lines })))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const options = ['--headless', profile, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'saved'), path]
  await promisify(execFile)('soffice', options, { timeout: 90_000 })
  const tables = await readChecklistTables(readFileSync(join(folder, 'saved', 'sjekkliste.xlsx')))
  const rows = readChecklist(tables, subject.scale, inSameVersion(subject.requirements))
  const stored = new Map([...lines].map(([code, line]): [string, StoredLine] => [code, { ...line, savedAt: '', savedBy: '' }]))
  const judged = judgeRows(subject.scale, rows, stored)
  expect(judged).toHaveLength(subject.requirements.length)
  expect(
    judged.filter(({ outcome }) => outcome !== 'unchanged').map(({ row, outcome, changed }) => [row.code, outcome, changed, row.faults]),
  ).toEqual([])
}, 120_000)

test('a template names its product in the sheet it has for it', async () => {
  const subject = await aSubject()
  const template = aFile(subject, { kind: 'template', assessment: '', product: null, on: '' })
  const tables = await readChecklistTables(await checklistWorkbook(template))
  const read = readProduct(tables.product, subject.scale, '310000027')
  const missing = ['C6', 'C7', 'C8', 'C10'].map((cell) => `${cell} product-missing`)
  expect(read?.faults.map(({ cell, rule }) => `${cell} ${rule}`)).toEqual(missing)
  expect(tables.technical.get('kind')).toBe('template')
})
