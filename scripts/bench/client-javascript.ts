import type { Program } from './child'
import { visit } from './visit'

/** Bytes of JavaScript, compressed as they are sent, that a page makes the browser fetch. */
export interface ClientJavascript {
  /** Small scripts of our own that make a finished page handier. */
  readonly own: number
  /** The framework and everything it needs to take the page over, the catalogue of the language included. */
  readonly framework: number
}

/** Follows what the page names, what that imports, and what the entry asks for by itself: the language's catalogue. */
export async function clientJavascript(program: Program, path: string, headers: Record<string, string>): Promise<ClientJavascript> {
  const { text: html } = await visit(program, path, headers)
  const language = /<html[^>]*\blang="(\w+)"/.exec(html)?.[1] ?? 'nb'
  const own = await sizeOf(program, headers, language, scriptsIn(html, /<script[^>]*\ssrc="(\/assets\/[^"]+\.js)"/g))
  const preloaded = scriptsIn(html, /<link[^>]*rel="modulepreload"[^>]*href="(\/assets\/[^"]+\.js)"/g)
  const imported = scriptsIn(html, /import(?:\s*\(| \* as \w+ from |\s)\s*"(\/assets\/[^"]+\.js)"/g)
  return { own, framework: await sizeOf(program, headers, language, [...preloaded, ...imported]) }
}

function scriptsIn(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, script]) => script ?? '')
}

async function sizeOf(program: Program, headers: Record<string, string>, language: string, scripts: readonly string[]): Promise<number> {
  const waiting = [...scripts]
  const sizes = new Map<string, number>()
  while (waiting.length > 0) {
    const script = waiting.pop() ?? ''
    if (sizes.has(script)) continue
    const { bytes, text } = await visit(program, script, headers)
    sizes.set(script, bytes.length)
    waiting.push(...importedBy(text, language))
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}

function importedBy(script: string, language: string): string[] {
  const fixed = scriptsIn(script, /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)
  const later = scriptsIn(script, /import\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g)
  return [...fixed, ...later.filter((file) => file.startsWith(`${language}-`))].map((file) => `/assets/${file}`)
}
