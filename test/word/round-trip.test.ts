import '#app/messages/all'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#app/domain/language'
import { judgeImport } from '#app/domain/response-import'
import { asWritten } from '#app/word/written-text'
import { type Answered, formOf, type Høring, readBack, readHøring, shortened } from './documents'

const folder = mkdtempSync(join(tmpdir(), 'innspill-word-'))
let høring: Høring

beforeAll(async () => {
  høring = shortened(await readHøring(join(folder, 'innspill.sqlite')))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the file says, as item → question → value. */
async function saidIn(bytes: Buffer, stored: Answered = {}): Promise<Answered> {
  const said: Record<string, Record<string, string>> = {}
  for (const { itemCode, questionId, value } of (await readBack(høring, bytes, stored)).answers) {
    if (value) said[itemCode] = { ...said[itemCode], [questionId]: value }
  }
  return said
}

const texts = [
  ['emojis of several parts', '👩‍👩‍👧‍👦 🏳️‍🌈 🦊'],
  ['every script', 'Ærlig ŠÁMEGIELLA ქართული 日本語 हिन्दी Ἑλληνικά'],
  ['right to left', 'שלום עולם — مرحبا بالعالم 123'],
  ['lines and tabs', '\n\nFørste\n\n\tAndre\t\tto\n'],
  ['spaces around', '  foran og bak   '],
  ['what XML is made of', '<w:t>&amp; ]]> "sitat" \'ett\' <!-- -->'],
  ['what is typed in Word', '“Sitat” ‘ett’ – tankestrek … Nbsp\u00a0her og\u202fsmal, myk\u00adbindestrek, hard\u2011bindestrek'],
  ['line ends of other kinds', 'a\u2028b\u0085c'],
  ['20 000 characters', `${'Å'.repeat(9999)}\n${'🦊'.repeat(10_000)}`],
] as const

describe('what is written in a field comes back as it was', () => {
  test.each(texts)('%s', async (_, text) => {
    const answers = { 'K-1.1': { 'krav.kommentar': text }, 'R-1.1': { 'rad.forslag_ordlyd': text.slice(0, 4000) } }
    expect(await saidIn(await formOf(høring, answers))).toEqual(answers)
  })

  test('whatever it is', async () => {
    const written = fc.string({ unit: 'binary', maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 4, maxLength: 8 }), fc.constantFrom(...languages), async (many, language) => {
        const asked = høring.draft.questions.filter(({ type, kind }) => type === 'longtext' && kind === 'requirement')
        const all = høring.draft.items
          .filter(({ kind }) => kind === 'requirement')
          .flatMap(({ code }) => asked.map(({ id }) => [code, id] as const))
        const answers: Record<string, Record<string, string>> = {}
        many.forEach((text, at) => {
          const [code, id] = all[at] ?? ['', '']
          // What is nothing but signs XML cannot hold, and white space, is no answer when it comes back.
          if (asWritten(text).trim() !== '') answers[code] = { ...answers[code], [id]: text }
        })
        const read = await readBack(høring, await formOf(høring, answers, language), answers)
        // Characters XML cannot hold are lost on the way, and not taken for an edit.
        for (const { itemCode, questionId, value } of read.answers) {
          const stored = answers[itemCode]?.[questionId] ?? ''
          expect(value ?? asWritten(stored)).toBe(asWritten(stored))
        }
        const judged = judgeImport(høring.draft, read.answers, new Map(Object.entries(answers)))
        expect(judged.edits).toEqual([])
        expect({ unread: read.unread, missing: [...read.missingItems, ...read.missingFields] }).toEqual({ unread: [], missing: [] })
      }),
      { numRuns: 5 },
    )
  })

  test('and so is every choice there is', async () => {
    for (let at = 0; at < 7; at++) {
      const answers: Record<string, Record<string, string>> = {}
      for (const item of [høring.draft.whole, ...høring.draft.items]) {
        for (const question of høring.draft.questions) {
          const code = question.kind === item.kind && question.type === 'single' ? question.choices[at]?.code : undefined
          if (code !== undefined) answers[item.code] = { ...answers[item.code], [question.id]: code }
        }
      }
      expect(await saidIn(await formOf(høring, answers, 'nn'))).toEqual(answers)
    }
  })
})

test.each(languages)('a document nobody has touched says nothing new, in %s', async (language) => {
  const answers = { G: { 'generelt.andre': 'Vårt' }, 'R-1.1': { 'rad.kommentar': 'Vårt', 'rad.niva': 'passe' } }
  const read = await readBack(høring, await formOf(høring, answers, language), answers)
  const judged = judgeImport(høring.draft, read.answers, new Map(Object.entries(answers)))
  expect(judged.counts).toEqual({ conflict: 0, emptied: 0, rejected: 0, created: 0, updated: 0, unchanged: 3 })
  expect(read).toMatchObject({ unread: [], missingItems: [], missingFields: [], hasTrackedChanges: false, comments: 0, hasNoFields: false })
})
