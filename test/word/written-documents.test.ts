import '#app/messages/all'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#app/domain/language'
import { redlineOf } from '#app/domain/redline'
import { tagOf } from '#app/word/control-name'
import { readingDocument } from '#app/word/response-reading'
import { writeDocument } from '#app/word/write-document'
import { partsOf, validate } from '../excel/workbook-checks'
import { formOf, type Høring, readHøring, shortened } from './documents'

const folder = mkdtempSync(join(tmpdir(), 'innspill-word-'))
let høring: Høring

beforeAll(async () => {
  høring = await readHøring(join(folder, 'innspill.sqlite'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const answers = {
  G: { 'generelt.hovedsynspunkt': 'To\n\nlinjer\tmed 🦊 & <b>', 'generelt.samlet': 'stotter' },
  'K-1.1': { 'krav.nytte': 'nyttig', 'krav.kommentar': ' Å, ærlig «talt» ' },
}

describe('a response as a Word document to write in', () => {
  test.each(languages)('is a document Word takes, in %s', async (language) => {
    const whole = language === 'nb' ? høring : shortened(høring)
    const bytes = await formOf(whole, answers, language)
    const xml = partsOf(bytes).get('word/document.xml') ?? ''
    expect(await validate(join(folder, `${language}.docx`), bytes)).toSatisfy((faults) => faults === null || faults.length === 0)
    // Every question of every item has one field of its own.
    const { draft } = whole
    const asked = [draft.whole, ...draft.items].flatMap(({ kind }) => draft.questions.filter((one) => one.kind === kind))
    expect(xml.match(/<w:sdt>/g)).toHaveLength(asked.length)
    expect(new Set(xml.match(/<w:id w:val="\d+"/g)).size).toBe(asked.length)
    // Headings for the navigation pane: the whole, the guidance and the chapters, and every item.
    expect(xml.match(/"Heading1"/g)).toHaveLength(whole.draft.version.chapters.length + 2)
    expect(xml.match(/"Heading2"/g)).toHaveLength(whole.draft.items.length)
  })

  test('says whose wording råd and krav are, in the language of its words', async () => {
    const parts = partsOf(await formOf(shortened(høring), {}, 'en'))
    expect(parts.get('word/document.xml')).toContain('<w:lang w:val="nb-NO"/>')
    expect(parts.get('word/document.xml')).toMatch(/demonstration/i)
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(parts.get('docProps/custom.xml')).toContain('innspill-svar / 1 / foreldretilgang-barn')
    expect(parts.get('word/header1.xml')).toContain('Fjellvik kommune')
    expect(parts.get('word/footer1.xml')).toContain('NUMPAGES')
  })

  test('has what is answered in its fields, and asks for the rest', async () => {
    const xml = partsOf(await formOf(shortened(høring), answers)).get('word/document.xml') ?? ''
    const field = (code: string, question: string) => xml.split('<w:sdt>').find((part) => part.includes(`svar/${code}/${question}/`))
    expect(field('G', 'generelt.samlet')).toMatch(/<w:t[^>]*>Støtter<\/w:t>/)
    expect(field('G', 'generelt.hovedsynspunkt')).toContain('<w:br/>')
    expect(field('K-1.1', 'krav.kommentar')).toContain('<w:t xml:space="preserve"> Å, ærlig «talt» </w:t>')
    expect(field('K-1.1', 'krav.forslag')).toContain('<w:showingPlcHdr/>')
  })

  test('has tags Word has room for', () => {
    for (const { id } of høring.draft.questions) expect(tagOf('K-10.10', id, 'x').length).toBeLessThanOrEqual(64)
  })
})

test('a sent response is a document without fields, where a changed wording is seen and read', async () => {
  const { version } = høring.draft
  const bytes = await writeDocument(
    readingDocument({
      ...{ language: 'nn', title: 'Høyring', publisher: 'Helsedirektoratet', version },
      receipt: {
        ...{
          receiptNumber: 'FTB25-0001',
          respondentName: 'Fjellvik',
          organisationNumber: '310000019',
          submittedBy: 'Siv',
          received: 'i dag',
        },
        ...{ responseType: 'med_merknad', isPreliminary: true, isLate: true, checksum: 'a'.repeat(64), letters: [] },
      },
      chapters: [
        {
          ...{ number: 1, title: 'Felles' },
          items: [
            {
              ...{ code: 'R-1.1', title: 'Tittel', isWhole: false, standing: 'has-remarks' },
              answers: [
                { question: 'Forslag', text: 'Alle skal lese brevet', redline: redlineOf('Alle kan lese brevet', 'Alle skal lese brevet') },
              ],
            },
          ],
        },
      ],
      withheld: [{ code: 'R-1.1', question: 'Forslag', passage: '', reason: 'Røper noko' }],
    }),
  )
  const xml = partsOf(bytes).get('word/document.xml') ?? ''
  expect(await validate(join(folder, 'sent.docx'), bytes)).toSatisfy((faults) => faults === null || faults.length === 0)
  expect(xml).not.toContain('<w:sdt>')
  expect(xml).toMatch(/"Deleted".*\[sletta: kan\].*"Inserted".*\[sett inn: skal\]/s)
  expect(xml).toContain('<w:tblHeader/>')
})
