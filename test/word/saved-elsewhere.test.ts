import '#app/messages/all'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { markOf } from '#app/domain/edit'
import { judgeImport } from '#app/domain/response-import'
import { partsOf } from '../excel/workbook-checks'
import { type Answered, formOf, type Høring, readBack, readHøring, shortened } from './documents'
import { edited, inField, typed, withContent, withParts } from './elsewhere'

const folder = mkdtempSync(join(tmpdir(), 'innspill-word-'))
const stored: Answered = { 'K-1.1': { 'krav.kommentar': 'Før', 'krav.nytte': 'nyttig' } }
let høring: Høring
let form: Buffer

beforeAll(async () => {
  høring = shortened(await readHøring(join(folder, 'innspill.sqlite')))
  form = await formOf(høring, stored)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The document after somebody has changed one field, and what is read of that. */
async function changed(field: string, runs: string) {
  const bytes = edited(form, (body) => inField(body, field, withContent(runs)))
  const read = await readBack(høring, bytes, stored)
  const [code, question] = field.split('/')
  return { read, answer: read.answers.find((one) => one.itemCode === code && one.questionId === question) }
}
const valueAfter = async (field: string, runs: string) => (await changed(field, runs)).answer?.value

describe('what people do in a document', () => {
  test('is told by what was stored when it was made', async () => {
    const { read, answer } = await changed('K-1.1/krav.kommentar', typed('Etter'))
    expect(answer).toMatchObject({
      value: 'Etter',
      base: markOf(stored['K-1.1'] ?? {}),
      at: { sheet: 'K-1.1', cell: 'Kommentar til kravet' },
    })
    const judged = judgeImport(høring.draft, read.answers, new Map(Object.entries(stored)))
    expect(judged.edits).toEqual([
      { code: 'K-1.1', base: answer?.base, raw: { 'krav.nytte': 'nyttig', 'krav.kommentar': 'Etter' }, unchosen: {} },
    ])
  })

  test('with tracked changes is read as accepted, and told', async () => {
    const moved =
      '<w:moveFrom w:id="1"><w:r><w:t>gammelt</w:t></w:r></w:moveFrom><w:moveTo w:id="2"><w:r><w:t> flyttet</w:t></w:r></w:moveTo>'
    const runs = `${typed('Etter ')}<w:del w:id="3"><w:r><w:delText>dette</w:delText></w:r></w:del><w:ins w:id="4">${typed('hint')}</w:ins>${moved}`
    const { read, answer } = await changed('K-1.1/krav.kommentar', runs)
    expect([answer?.value, read.hasTrackedChanges]).toEqual(['Etter hint flyttet', true])
  })

  test('with comments, links, formulas, signs and pictures leaves every word', async () => {
    const runs = [
      '<w:commentRangeStart w:id="0"/>',
      '<w:hyperlink r:id="rId9"><w:r><w:rPr><w:b/></w:rPr><w:t>lenke</w:t></w:r></w:hyperlink>',
      '<w:r><w:commentReference w:id="0"/></w:r>',
      '<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:br w:type="page"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:t>i dag</w:t></w:r>',
      '<m:oMath><m:r><m:t>x²</m:t></m:r></m:oMath><w:r><w:drawing/></w:r>',
      '<w:smartTag><w:r><w:t> og mer</w:t></w:r></w:smartTag>',
    ].join('')
    const { read, answer } = await changed('K-1.1/krav.kommentar', runs)
    expect(answer?.value).toBe('lenke\ta\nb\nc\u2011di dagx² og mer')
    expect(read).toMatchObject({ comments: 1, pictures: 1 })
  })

  test('that chooses is read by the list, by its words in either Norwegian, or by what may have been meant', async () => {
    expect(await valueAfter('K-1.1/krav.nytte', typed('Svært nyttig'))).toBe('svaert_nyttig')
    expect(await valueAfter('K-1.1/krav.nytte', typed('  svært   NYTTIG '))).toBe('svaert_nyttig')
    expect(await valueAfter('K-1.2/krav.nytte', typed('lite_nyttig'))).toBe('lite_nyttig')
    expect(await valueAfter('K-1.1/krav.nytte', typed('Velg et svar'))).toBe('')
    expect((await changed('K-1.1/krav.nytte', typed('nytig'))).answer).toMatchObject({
      fault: { rule: 'choice-unknown', suggestion: 'nyttig' },
      typed: 'nytig',
    })
  })

  test('that empties a field, in whatever program, leaves it empty', async () => {
    for (const runs of ['', typed('Click or tap here to enter text.'), typed('Skriv svaret her'), '<w:r/>']) {
      expect(await valueAfter('K-1.1/krav.kommentar', runs)).toBe('')
    }
    const asked = judgeImport(høring.draft, (await changed('K-1.1/krav.kommentar', '')).read.answers, new Map(Object.entries(stored)))
    expect(asked.counts).toMatchObject({ emptied: 1 })
  })

  test('that deletes a field removes nothing, and is told', async () => {
    const read = await readBack(
      høring,
      edited(form, (body) => inField(body, 'K-1.1/krav.kommentar', () => '')),
      stored,
    )
    expect(read.missingFields).toEqual([{ sheet: 'K-1.1', cell: 'Kommentar til kravet' }])
    expect(judgeImport(høring.draft, read.answers, new Map(Object.entries(stored))).edits).toEqual([])
    const without = (body: string) =>
      høring.draft.questions
        .filter(({ kind }) => kind === 'requirement')
        .reduce((all, { id }) => inField(all, `K-1.2/${id}`, () => ''), body)
    expect((await readBack(høring, edited(form, without), stored)).missingItems).toEqual(['K-1.2'])
  })

  test('that copies a field is told, and believed where both say the same', async () => {
    const copied = (other: string) =>
      edited(form, (body) => inField(body, 'K-1.1/krav.kommentar', (own) => withContent(typed('Ny'))(own) + withContent(typed(other))(own)))
    const judged = async (bytes: Buffer) =>
      judgeImport(høring.draft, (await readBack(høring, bytes, stored)).answers, new Map(Object.entries(stored)))
    expect((await judged(copied('Ny'))).counts).toMatchObject({ updated: 1, rejected: 0 })
    const twice = await judged(copied('Annet'))
    expect(twice.counts).toMatchObject({ updated: 0, rejected: 2 })
    expect(twice.answers.find(({ outcome }) => outcome === 'rejected')?.fault).toEqual({
      rule: 'twice',
      suggestion: 'K-1.1 Kommentar til kravet (2)',
    })
  })

  test('outside the fields is shown under its heading, so that no word is lost', async () => {
    const title = høring.draft.items.find(({ code }) => code === 'R-1.1')?.text.nb
    const bytes = edited(form, (body) =>
      body
        .replace('Barnet skal få si sin mening', 'Barnet <w:ins><w:r><w:t>bør</w:t></w:r></w:ins>')
        .replace(
          `${title?.title}</w:t></w:r></w:p>`,
          (head) =>
            `${head}<w:p>${typed('Dette skrev jeg utenfor.')}</w:p><w:tbl><w:tr><w:tc><w:p>${typed('I en tabell')}</w:p></w:tc></w:tr></w:tbl>`,
        ),
    )
    const withNotes = withParts(bytes, {
      'word/footnotes.xml': `<w:footnotes xmlns:w="x"><w:footnote><w:p>${typed('I en fotnote')}</w:p></w:footnote></w:footnotes>`,
    })
    const under = `R-1.1 ${title?.title}`
    expect((await readBack(høring, withNotes, stored)).unread).toEqual([
      { under, text: 'Dette skrev jeg utenfor.' },
      { under, text: 'I en tabell' },
      { under, text: expect.stringContaining('legge barnets beste til grunn') },
      { under: '', text: 'I en fotnote' },
    ])
  })

  test.each([
    ['of no item', 'K-9.9/krav.kommentar'],
    ['of no question', 'K-1.1/krav.finnes_ikke'],
    ['of nothing', 'K-1.1'],
  ])('that changes a tag to one %s is told, and nothing is guessed', async (_, tag) => {
    const bytes = edited(form, (body) =>
      inField(body, 'K-1.1/krav.kommentar', (control) =>
        withContent(typed('Ord'))(control).replace('svar/K-1.1/krav.kommentar/', `svar/${tag}/`),
      ),
    )
    const judged = judgeImport(høring.draft, (await readBack(høring, bytes, stored)).answers, new Map(Object.entries(stored)))
    expect(judged.answers.filter(({ outcome }) => outcome === 'rejected')).toMatchObject([
      { answer: { typed: 'Ord' }, fault: { rule: 'item-unknown' } },
    ])
    expect(judged.edits).toEqual([])
  })

  test('that changes a mark can only lead to a question', async () => {
    const bytes = edited(form, (body) =>
      inField(body, 'K-1.1/krav.kommentar', (control) =>
        withContent(typed('Ord'))(control).replace(/(krav\.kommentar\/)[\w-]{16}/, '$1AAAAAAAAAAAAAAAA'),
      ),
    )
    const judged = judgeImport(høring.draft, (await readBack(høring, bytes, stored)).answers, new Map(Object.entries(stored)))
    expect(judged.counts).toMatchObject({ conflict: 1, updated: 0 })
  })
})

describe('how other programs write the same', () => {
  test('LibreOffice: controls in another order, with runs of its own', async () => {
    const control = (own: string) => {
      const tag = /w:tag w:val="([^"]*)"/.exec(own)?.[1]
      return `<w:sdt><w:sdtPr><w:text w:multiLine="true"/><w:id w:val="7"/><w:lock w:val="sdtLocked"/><w:tag w:val="${tag}"/><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:rPr></w:rPr><w:t>Fra </w:t></w:r><w:r><w:rPr><w:lang w:val="nb-NO"/></w:rPr><w:t>LibreOffice</w:t></w:r><w:r><w:br/><w:t>linje to</w:t></w:r></w:sdtContent></w:sdt>`
    }
    const bytes = withParts(
      edited(form, (body) => inField(body, 'K-1.1/krav.kommentar', control)),
      { 'docProps/custom.xml': null },
    )
    const read = await readBack(høring, bytes, stored)
    expect(read.answers.find(({ value }) => value?.startsWith('Fra'))?.value).toBe('Fra LibreOffice\nlinje to')
  })

  test('Word: a field around whole paragraphs, one of them deleted with its end', async () => {
    const deleted = '<w:p><w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr><w:r><w:t>To</w:t></w:r></w:p>'
    const paragraphs = `<w:p>${typed('Én')}</w:p>${deleted}<w:p>${typed(' og tre')}</w:p><w:p/><w:p>${typed('Fem')}</w:p>`
    const bytes = edited(form, (body) =>
      // A control within a paragraph becomes one around paragraphs.
      inField(body, 'K-1.1/krav.kommentar', (own) => `</w:p>${withContent(paragraphs)(own)}<w:p>`),
    )
    const read = await readBack(høring, bytes, stored)
    expect(read.answers.find(({ itemCode, questionId }) => itemCode === 'K-1.1' && questionId === 'krav.kommentar')?.value).toBe(
      'Én\nTo og tre\n\nFem',
    )
  })

  test('Word on the web and SharePoint: the text in a part of another name', async () => {
    const parts = { 'word/document.xml': null, 'word/document2.xml': null }
    const body = inField(partsOf(form).get('word/document.xml') ?? '', 'K-1.1/krav.kommentar', withContent(typed('Ny')))
    const bytes = withParts(
      edited(form, (rels) => rels.replace('word/document.xml', '/word/document2.xml'), '_rels/.rels'),
      { ...parts, 'word/document2.xml': body },
    )
    const read = await readBack(høring, bytes, stored)
    expect(read.answers.find(({ value }) => value === 'Ny')).toMatchObject({ itemCode: 'K-1.1' })
  })

  test('a program in another language, with its own words in an emptied field', async () => {
    const bytes = edited(form, (body) =>
      inField(body, 'K-1.1/krav.kommentar', (own) =>
        own
          .replace('<w:text ', '<w:showingPlcHdr/><w:text ')
          .replace(
            /<w:sdtContent>.*<\/w:sdtContent>/s,
            `<w:sdtContent><w:r><w:rPr><w:rStyle w:val="Plassholdertekst"/></w:rPr><w:t>Kliknij tutaj</w:t></w:r></w:sdtContent>`,
          ),
      ),
    )
    const read = await readBack(høring, bytes, stored)
    expect([read.answers.find(({ questionId }) => questionId === 'krav.kommentar')?.value, read.unread]).toEqual(['', []])
  })

  test('Google Docs: without a single field, found again by headings and questions, without marks', async () => {
    const bytes = withParts(
      edited(form, (body) =>
        inField(
          inField(body, 'K-1.1/krav.kommentar', withContent(`${typed('Fra Google')}<w:r><w:br/></w:r>${typed('linje to')}`)),
          'R-1.2/rad.niva',
          withContent(typed('Passe')),
        )
          .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '')
          .replaceAll(/<\/?w:sdt(?:Content)?>/g, ''),
      ),
      { 'docProps/custom.xml': null },
    )
    const read = await readBack(høring, bytes, stored)
    expect(read.hasNoFields).toBe(true)
    expect(read.answers.map(({ itemCode, questionId, value, base }) => ({ [`${itemCode}/${questionId}`]: value, base }))).toEqual([
      { 'R-1.2/rad.niva': 'passe', base: null },
      { 'K-1.1/krav.nytte': 'nyttig', base: null },
      { 'K-1.1/krav.kommentar': 'Fra Google\nlinje to', base: null },
    ])
    expect(read.unread).toEqual([])
  })
})
