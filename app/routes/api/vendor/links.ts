import { href } from 'react-router'

/** Where an assessment, its lines and its result are. */
export function linksTo(address: string, assessment: string) {
  const self = `${address}${href('/api/v1/leverandor/egenvurderinger/:assessment', { assessment })}`
  return { self, lines: `${self}/linjer`, result: `${self}/resultat` }
}

/** 201, with the new assessment's address. */
export function created(address: string, id: string): Response {
  const links = linksTo(address, id)
  return Response.json({ id, links }, { status: 201, headers: { Location: links.self } })
}
