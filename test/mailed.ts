import type { TestApp } from './app'

/** What the mail server has got, until it has what one waits for. */
export async function mailWith(app: TestApp, words: string): Promise<string> {
  let html = ''
  for (let tries = 0; tries < 40 && !html.includes(words); tries++) {
    html = await (await app.visitor().get('/demonstrasjon/post')).text()
    if (!html.includes(words)) await new Promise((wait) => setTimeout(wait, 50))
  }
  return html
}

/** The first link to one of our pages, by the first part of its address. Refuses when there is none. */
export function linkIn(html: string, part: string): string {
  const [, link] = html.match(new RegExp(`href="https?://[^/"]+(/${part}/[^"]+)"`)) ?? []
  if (!link) throw new Error(`No link to /${part}/`)
  return link
}
