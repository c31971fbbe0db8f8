import type { Workbook } from 'exceljs'
import { expect } from 'vitest'
import type { TestApp } from './app'
import { slug } from './builders'
import { cellAt, edited, sheetOf } from './excel/edited-workbook'
import { preview, send } from './upload'
import { baseIn, page } from './vendor'
import type { Visitor } from './visitor'

const svar = `/horinger/${slug}/svar`

/** The response as a file, as it is to be downloaded now. */
export async function download(who: Visitor, file = 'skjema.xlsx'): Promise<Buffer> {
  const response = await who.request(`${svar}/nedlasting/${file}`)
  expect([file, response.status]).toEqual([file, 200])
  return Buffer.from(await response.arrayBuffer())
}

/** Writes an answer in a workbook, by code and the beginning of the heading. */
export function write(workbook: Workbook, code: string, heading: string, text: string | null): void {
  cellAt(sheetOf(workbook, 'Svar'), code, heading).value = text
}

/** Uploads a workbook, as the page's form does. */
export const sent = (app: TestApp, who: Visitor, bytes: Buffer) => send(app, who, `${svar}/opplasting`, bytes, 'svar.xlsx')

/** Answers on the page, as somebody who just opened it. */
export async function answer(who: Visitor, code: string, fields: Record<string, string>): Promise<void> {
  const here = `${svar}/kapittel/${code.split(/[-.]/)[1]}`
  const base = baseIn(await page(who, here), `${code}/base`)
  const named = Object.fromEntries(Object.entries(fields).map(([question, value]) => [`${code}/${question}`, value]))
  expect((await who.post(here, { [`${code}/base`]: base, ...named })).status).toBe(303)
}

/** A file of each: new, changed, unchanged, rejected, emptied, and changed by another meanwhile. Gives the address where it is looked over. */
export async function aResponseUpload(app: TestApp, who: Visitor): Promise<string> {
  for (const code of ['R-1.1', 'R-1.2', 'R-1.3', 'R-2.2']) await answer(who, code, { 'rad.kommentar': `Teksten som står der, om ${code}.` })
  const bytes = await edited(await download(who), (workbook) => {
    write(workbook, 'R-1.1', 'Kommentar', 'Teksten som står i filen, om R-1.1.')
    write(workbook, 'R-1.3', 'Kommentar', null)
    write(workbook, 'R-2.2', 'Kommentar', 'Filens tekst')
    write(workbook, 'R-2.3', 'Kommentar', `Et nytt svar, ${'med-en-lang-adresse-'.repeat(8)}. 🙂`)
    write(workbook, 'K-2.3', 'Krav: Hvor stor kostnad', 'Stoor')
  })
  await answer(who, 'R-2.2', { 'rad.kommentar': 'En kollegas tekst' })
  return preview(await sent(app, who, bytes))
}
