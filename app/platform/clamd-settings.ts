import { z } from 'zod'
import type { SettingsReader } from './settings-reader'

const say = 'der ClamAVs clamd lytter: vert:port, eller stien til en sokkel, for eksempel /run/clamav/clamd.ctl'

const address = z.string().transform((given, context) => {
  if (given.startsWith('/')) return { path: given }
  const [, six, four, port] = /^(?:\[([0-9a-f:]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(given) ?? []
  const host = six ?? four ?? ''
  if (host !== '' && Number(port) > 0 && Number(port) < 65_536) return { host, port: Number(port) }
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

/** Where letters are looked through for viruses; null where nothing is set up. */
export function readClamdAddress(reader: SettingsReader) {
  return reader.isGiven('CLAMD') ? reader.read('CLAMD', address, say) : null
}
