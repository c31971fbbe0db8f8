import type { TestApp } from './app'
import { slug } from './builders'
import type { Visitor } from './visitor'

export const askPage = `/horinger/${slug}/svar/uten-innlogging`
export const backPage = `${askPage}/ny-lenke`
export const parent = { navn: 'Kari Forelder', epost: 'kari@eksempel.example', for: 'meg' }
export const council = {
  navn: 'Ola Nestleder',
  epost: 'fau@eksempel.example',
  for: 'virksomhet',
  virksomhet: 'FAU ved Solvik skole',
  grunn: 'Vi er ikke registrert',
}

/** The links of the newest mail to an address, when it has come over SMTP; `after` of them have been seen already. */
export async function linksTo(app: TestApp, email: string, after = 0): Promise<string[]> {
  for (let tries = 0; tries < 80; tries++) {
    const html = await (await app.visitor().get('/demonstrasjon/post')).text()
    const mails = html.split('<article').filter((mail) => mail.includes(email))
    if (mails.length > after)
      return [...(mails[0] ?? '').matchAll(/href="https?:\/\/[^/"]+(\/lenke\/[^"]+)"/g)].map(([, path = '']) => path)
    await new Promise((wait) => setTimeout(wait, 50))
  }
  throw new Error(`No mail came to ${email}`)
}

/** Asks by the form, and gives the link from the mail. */
export async function askedLink(app: TestApp, fields: Record<string, string> = parent, after = 0): Promise<string> {
  const answer = await app.visitor().post(askPage, fields)
  if (answer.status !== 200) throw new Error(`Asking was refused: ${answer.status}`)
  const [link = ''] = await linksTo(app, fields.epost ?? '', after)
  return link
}

/** Somebody who has come in by a link. */
export async function openedBy(app: TestApp, link: string, fields: Record<string, string> = {}): Promise<Visitor> {
  const visitor = app.visitor()
  const opened = await visitor.post(link, fields)
  if (opened.status !== 303) throw new Error(`The link did not open: ${opened.status}`)
  return visitor
}

export async function aGuest(app: TestApp, fields: Record<string, string> = parent): Promise<Visitor> {
  return openedBy(app, await askedLink(app, fields))
}
