import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localPath } from '#app/access/return-path'

describe('where one is sent back to', () => {
  test.each(['/', '/horinger/x?a=1', '/horinger/x#K-2.3', '/saksbehandling/x/punkter?q=%C3%A5'])('our own path %s is kept', (path) => {
    expect(localPath(path)).toBe(path)
  })

  test.each([
    null,
    undefined,
    '',
    'horinger',
    'https://ond.example/',
    '//ond.example/',
    '///ond.example',
    '/\\ond.example',
    '\\\\ond.example',
    'javascript:alert(1)',
    '/\t/ond.example',
    '/\n/ond.example',
    '/.//ond.example',
    '/..//ond.example',
    '/x/../%2e//ond.example',
    '/\t/[',
  ])('%j leads to the front page', (path) => {
    expect(localPath(path)).toBe('/')
  })

  test('whatever is asked for, a browser stays on our site', () => {
    const address = fc
      .array(fc.constantFrom('/', '/..', '//', '\\', '.', ':', '@', '\t', '\n', '\r', ' ', '?', '#', '%2f', 'a', 'http', 'ond.example'))
      .map((parts) => parts.join(''))
    fc.assert(fc.property(address, (path) => new URL(localPath(path), 'https://innspill.example').host === 'innspill.example'))
  })
})
