import { describe, expect, test } from 'vitest'
import { languages } from '#app/domain/language'
import { en } from '#app/messages/en'
import { nb } from '#app/messages/nb'
import { nn } from '#app/messages/nn'

type Texts = Readonly<Record<string, string>>
const catalogs: Readonly<Record<(typeof languages)[number], Texts>> = { nb, nn, en }

/** Every area of texts, as it is before they are put together. */
const files = import.meta.glob<Readonly<Record<string, Texts>>>('../../app/messages/nb/*.ts', { eager: true })
const areas = Object.entries(files).flatMap(([file, areas]) => (/\/(index|hydrated)\.ts$/.test(file) ? [] : Object.values(areas)))

test('no text has two homes: of two with the same key one would be lost', () => {
  const keys = areas.flatMap((area) => Object.keys(area))
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  expect(keys.toSorted()).toEqual(Object.keys(nb).toSorted())
})

describe('the three languages say the same', () => {
  const keys = Object.keys(nb)

  test('every text is looked at', () => {
    expect(keys.length).toBeGreaterThan(200)
    for (const language of languages) expect(Object.keys(catalogs[language]).sort()).toEqual(keys.toSorted())
  })

  test.each(['nn', 'en'] as const)('texts in %s name the same values as bokmål', (language) => {
    expect(differences(nb, catalogs[language])).toEqual([])
  })

  test('a planted difference is found', () => {
    expect(differences({ a: 'Hei {name}' }, { a: 'Hi {nme}' })).toEqual(['a: {name} is not {nme}'])
    expect(differences({ a: '{n, plural, one {# dag} other {# dager}}' }, { a: '{n} days' })).toEqual(['a: {n, plural} is not {n}'])
    expect(differences({ a: '{b} og {c}' }, { a: '{c} and {b}' })).toEqual([])
  })

  test.each(languages)('no text in %s is empty, or has a brace that is left over', (language) => {
    const broken = Object.entries(catalogs[language]).filter(([, text]) => text.trim() === '' || /[{}]/.test(text.replace(placeholder, '')))
    expect(broken).toEqual([])
  })
})

const placeholder = /\{(\w+)(, plural, one \{[^}]*\} other \{[^}]*\})?\}/g

function differences(source: Texts, other: Texts): string[] {
  return Object.entries(source).flatMap(([key, text]) => {
    const [expected, found] = [namesIn(text), namesIn(other[key] ?? '')]
    return expected === found ? [] : [`${key}: ${expected} is not ${found}`]
  })
}

function namesIn(text: string): string {
  const names = [...text.matchAll(placeholder)].map(([, name, plural]) => `{${name}${plural ? ', plural' : ''}}`)
  return [...new Set(names)].sort().join(' ')
}
