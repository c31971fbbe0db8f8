import type { TestApp } from './app'

const linkTo = /href="(http:\/\/localhost:\d+\/brytere)"/

/** Sets a switch of the services outside, on the page the demonstration leads to. `below` is which form: '', '/fullmakt' or '/enhet'. */
export async function flip(app: TestApp, fields: Readonly<Record<string, string>>, below: '' | '/fullmakt' | '/enhet' = ''): Promise<void> {
  const page = await (await app.visitor().get('/demonstrasjon')).text()
  const address = linkTo.exec(page)?.[1]
  if (!address) throw new Error('The demonstration does not lead to its switches')
  await fetch(address + below, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
}

/** A service answers with a fault until told otherwise, with ''. */
export const breaks = (app: TestApp, service: string, fault: string) => flip(app, { tjeneste: service, feil: fault })
