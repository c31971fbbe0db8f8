/**
 * Marks a page as one that may be kept and shown to every visitor alike: nothing on it depends on who reads but language and
 * appearance. For those who are logged in, access/headers.ts takes the mark away.
 */
export function readingHeaders(): HeadersInit {
  return { 'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding, Accept-Language, Cookie' }
}
