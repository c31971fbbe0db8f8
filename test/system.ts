import type { TestApp } from './app'
import type { Visitor } from './visitor'

export const systemScope = 'innspill:egenvurdering'
export const nordlys = '310000027'
export const fjellvik = '310000019'

/** Where the local Maskinporten is: beside the switches. */
export async function maskinporten(app: TestApp): Promise<string> {
  const page = await (await app.visitor().get('/demonstrasjon')).text()
  const address = /href="(http:\/\/localhost:\d+)\/brytere"/.exec(page)?.[1]
  if (!address) throw new Error('The demonstration does not lead to its switches')
  return `${address}/maskinporten`
}

/** A token signed by the local Maskinporten. */
export async function aToken(app: TestApp, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const query = new URLSearchParams({ scope: systemScope, organisasjon: nordlys, ...fields })
  return (await fetch(`${await maskinporten(app)}/testtoken?${query}`)).text()
}

/** A vendor's system, which sends the same token with everything. */
export async function aSystem(app: TestApp, fields: Readonly<Record<string, string>> = {}): Promise<Visitor> {
  const token = await aToken(app, fields)
  const visitor = app.visitor()
  return {
    ...visitor,
    request: (path, init = {}) => visitor.request(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
  }
}
