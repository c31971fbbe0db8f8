import { expect } from 'vitest'
import { requirementsOf } from '#app/domain/assessment'
import { asWritten } from '#app/excel/checklist-layout'
import { listLines } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { findAssessment } from '#db/assessments'
import { getDraft } from '#db/guidelines'
import type { TestApp } from './app'
import { theConsultation } from './builders'
import { fill, sheetsOf, type TestSheets, workbookOf } from './excel/checklist-file-parts'
import type { Visitor } from './visitor'

/** What the page would give as a file of this assessment now. */
export async function sheetsAt(
  app: TestApp,
  at: string,
  technical: Record<string, string> = {},
  organisation = '310000027',
): Promise<TestSheets> {
  const id = at.split('/').at(-1) ?? ''
  const assessment = await findAssessment(app.db, organisation, id)
  if (!assessment) throw new Error(`No assessment at ${at}`)
  const { items, version } = await getDraft(app.db, assessment.versionId)
  const lines = await listLines(app.db, assessment)
  const content = { requirements: requirementsOf(items), scale: await getScale(app.db, assessment.versionId) }
  const all = { assessment: id, contentHash: version.contentHash, guidelineVersion: version.number, ...technical }
  const sheets = sheetsOf({ ...content, lines: new Map([...lines].map(([code, line]) => [code, asWritten(line)])), technical: all })
  return { ...sheets, marks: sheetsOf({ ...content, lines, technical: all }).marks }
}

export interface TemplateFields {
  readonly productName?: string
  readonly productVersion?: string | number
  readonly productType?: string
  readonly contactEmail?: string
  readonly orgNumber?: string
}

/** The published empty template, with the product filled in by somebody who never logged in. */
export async function templateSheets(app: TestApp, fields: TemplateFields = {}): Promise<TestSheets> {
  const { currentVersionId } = await theConsultation(app.db)
  const { items, version } = await getDraft(app.db, currentVersionId)
  const technical = { kind: 'template', assessment: '', contentHash: version.contentHash }
  const sheets = sheetsOf({ requirements: requirementsOf(items), scale: await getScale(app.db, currentVersionId), technical })
  const product = {
    productName: 'Nordlys Portal',
    productVersion: '4.10',
    productType: 'Innbyggerportal',
    contactEmail: 'nina@eksempel.no',
    ...fields,
  }
  sheets.product.push(...Object.entries(product).map(([field, value]) => [field, field, value]))
  return sheets
}

/** Sends a file, as the page's form does. */
export async function send(app: TestApp, who: Visitor, path: string, bytes: Buffer, name = 'sjekkliste.xlsx'): Promise<Response> {
  const form = new FormData()
  form.set('fil', new File([new Uint8Array(bytes)], name))
  return who.request(path, { method: 'POST', body: form, headers: { origin: app.address, 'sec-fetch-site': 'same-origin' } })
}

/** A file that says something of K-1.1, read and waiting; gives the address where it is looked over. */
export async function anUpload(app: TestApp, who: Visitor, at: string): Promise<string> {
  const sheets = await sheetsAt(app, at)
  fill(sheets, 'K-1.1', { status: 'Ikke oppfylt', justification: 'Mangler varsling.' })
  return preview(await send(app, who, `${at}/opplasting`, workbookOf(sheets)))
}

export async function preview(response: Response): Promise<string> {
  expect([response.status, response.status === 303 ? '' : await response.text()]).toEqual([303, ''])
  return response.headers.get('location') ?? ''
}
