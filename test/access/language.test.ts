import { describe, expect, test } from 'vitest'
import { preferredLanguage } from '#app/access/language'

describe('the language a page is shown in', () => {
  test.each([
    [undefined, undefined, 'nb'],
    [undefined, 'nn-NO,nn;q=0.9,nb;q=0.8', 'nn'],
    [undefined, 'no', 'nb'],
    [undefined, 'NB-no', 'nb'],
    [undefined, 'en-US,en;q=0.9', 'en'],
    [undefined, 'se,nn;q=0.7,en;q=0.6', 'nn'],
    [undefined, 'de,fr', 'nb'],
    [undefined, '*', 'nb'],
    ['innspill-language=nn', 'en', 'nn'],
    ['a=b; innspill-language=en; c=d', 'nb', 'en'],
    ['innspill-language=xx', 'nn', 'nn'],
    ['innspill-language=', 'en', 'en'],
  ] as const)('cookies %j and browser languages %j give %s', (cookies, accept, language) => {
    expect(preferredLanguage(cookies, accept)).toBe(language)
  })
})
