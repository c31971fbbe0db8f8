import { describe, expect, test } from 'vitest'
import '#app/messages/all'
import type { ConsultationText } from '#app/domain/consultation-text'
import { languages } from '#app/domain/language'
import { writeDigest } from '#app/messages/write-digest'

const consultation = { nb: { title: 'Barn & helse' }, nn: { title: 'Born & helse' } } as Record<'nb' | 'nn', ConsultationText>
const line = { code: 'K-2.3', kind: 'mentioned', byName: 'Siv <Testdal>' } as const
const words = {
  email: 'omar@fjellvik.example',
  organisation: 'Fjellvik kommune',
  consultation,
  address: 'https://x.example/horinger/y/svar',
}

describe('a mail about what has happened', () => {
  test.each(languages)('says the same as plain text and as HTML, in %s', (language) => {
    const { plain, html, subject } = writeDigest(language, { ...words, lines: [line, { ...line, kind: 'returned' }] })
    expect(subject).toContain('Fjellvik kommune')
    for (const part of [
      'Siv <Testdal>',
      'https://x.example/horinger/y/svar/arbeid/punkt/K-2.3',
      'https://x.example/horinger/y/svar/arbeid',
    ])
      expect(plain).toContain(part)
    for (const part of [
      'Siv &lt;Testdal&gt;',
      'helse',
      'href="https://x.example/horinger/y/svar/arbeid/punkt/K-2.3"',
      `lang="${language}"`,
    ])
      expect(html).toContain(part)
    expect(html).not.toMatch(/<img|src=/)
  })

  test('tells the same thing once, and says when there is more than anybody reads', () => {
    const lines = Array.from({ length: 40 }, (_, i) => ({ ...line, code: `K-1.${i}` }))
    const { plain } = writeDigest('nb', { ...words, lines: [...lines, ...lines] })
    expect(plain.match(/har nevnt deg/g)).toHaveLength(30)
    expect(plain).toContain('Og 10 ting til.')
  })
})
