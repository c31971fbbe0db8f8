import fc from 'fast-check'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import '#app/messages/all'
import { LanguageContext } from '#app/messages/use-t'
import { ItemQuestions } from '#app/routes/answer/item-form'
import type { ItemValues, QuestionValues } from '#app/routes/answer/sheet-values'
import { keptPage } from '#app/ui/keeper.server'
import { KeeperContext } from '#app/ui/kept'

const choice: QuestionValues = {
  id: 'krav.nytte',
  label: 'Er kravet nyttig?',
  help: 'Velg ett & bare ett.',
  role: 'stance',
  choices: ['ja', 'nei'].map((code) => ({ code, label: code, hides: code === 'nei' })),
  isList: false,
  quick: { label: 'Nyttig & «passe»', values: { 'krav.nytte': 'ja' } },
  limit: 0,
  asked: 'always',
}
const text: QuestionValues = { ...choice, id: 'krav.merknad', label: 'Merknad', role: 'other', choices: null, limit: 20_000 }
const list: QuestionValues = { ...choice, id: 'krav.type', label: 'Type', role: 'precision', isList: true, asked: 'when-filled' }
const sameAs: QuestionValues = { ...text, id: 'krav.samme_som', label: 'Samme som', role: 'same-as' }
const itemWith = (values: ItemValues['values']): ItemValues => ({
  code: 'K-2.3',
  kind: 'requirement',
  strength: 'must',
  ageGroups: [],
  text: { title: 'Tittel', text: 'Tekst', rationale: '', practical: [], verification: [] },
  values,
  isOpened: false,
  sameAs: null,
  base: '',
  permalink: null,
  team: null,
})
const page = (values: ItemValues['values']) => (
  <ItemQuestions item={itemWith(values)} questions={[choice, sameAs, text, list]} trouble={null} />
)

/** What a browser's React makes of the page, which is what it expects to find there. */
function asBrowsersMakeIt(values: ItemValues['values'], language: 'nb' | 'en') {
  const html = renderToString(<LanguageContext value={language}>{page(values)}</LanguageContext>)
  return Buffer.from(html).toString()
}

function asKept(values: ItemValues['values'], language: 'nb' | 'en') {
  const { keep, assemble } = keptPage(language)
  const html = renderToString(
    <LanguageContext value={language}>
      <KeeperContext value={keep}>{page(values)}</KeeperContext>
    </LanguageContext>,
  )
  return assemble(html).toString()
}

test('what the server copies from earlier pages is to the letter what a browser makes, whatever was answered and written', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '\n', '\n\nTo', '</textarea><script>', '<!--0-->', '"=1+1" & \'<b>\'', '$& $1', '\u{E000}', '👩‍👧 کودک'),
  )
  fc.assert(
    fc.property(anyText, fc.constantFrom('', 'ja', 'nei'), fc.constantFrom('nb', 'en'), (written, chosen, language) => {
      const values = { 'krav.merknad': written, 'krav.nytte': chosen, 'krav.type': chosen, 'krav.samme_som': chosen && 'R-2.1' }
      expect(asKept(values, language)).toBe(asBrowsersMakeIt(values, language))
    }),
    { numRuns: 300 },
  )
})

test('nobody is shown what somebody else wrote or chose', () => {
  expect(asKept({ 'krav.merknad': 'Vårt eget ord', 'krav.nytte': 'ja' }, 'nb')).toContain('Vårt eget ord')
  const next = asKept({}, 'nb')
  expect(next).not.toContain('Vårt eget ord')
  expect(next).not.toContain('checked')
})
