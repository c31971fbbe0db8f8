import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { type Program, startProgram } from './child'
import { publicAddress } from './visit'

/** What production asks for. The services outside are never called: everybody the bench is, is logged in already. */
const settings = {
  INNSPILL_PUBLIC_ADDRESS: publicAddress,
  INNSPILL_SESSION_SECRET: 'only-for-measuring-only-for-measuring',
  INNSPILL_ANSATTPORTEN_ISSUER: 'https://organisation.issuer.example',
  INNSPILL_ANSATTPORTEN_CLIENT_ID: 'bench',
  INNSPILL_ANSATTPORTEN_CLIENT_SECRET: 'bench',
  INNSPILL_ANSATTPORTEN_RESOURCE: 'bench',
  INNSPILL_IDPORTEN_ISSUER: 'https://private.issuer.example',
  INNSPILL_IDPORTEN_CLIENT_ID: 'bench',
  INNSPILL_IDPORTEN_CLIENT_SECRET: 'bench',
  INNSPILL_ENTRA_ISSUER: 'https://staff.issuer.example',
  INNSPILL_ENTRA_CLIENT_ID: 'bench',
  INNSPILL_ENTRA_CLIENT_SECRET: 'bench',
  INNSPILL_ENTRA_TENANT: '00000000-0000-4000-8000-000000000000',
  INNSPILL_ALTINN_ADDRESS: 'https://platform.altinn.example',
  INNSPILL_ALTINN_SELF_ASSESSMENT_RESOURCE: 'bench-assessment',
  INNSPILL_MASKINPORTEN_TOKEN_ADDRESS: 'https://maskinporten.example/token',
  INNSPILL_MASKINPORTEN_AUDIENCE: 'https://maskinporten.example/',
  INNSPILL_MASKINPORTEN_CLIENT_ID: 'bench',
  INNSPILL_MASKINPORTEN_KEY: generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
  INNSPILL_MASKINPORTEN_KEY_ID: 'bench',
  INNSPILL_ENHETSREGISTERET_ADDRESS: 'https://units.example/api',
  INNSPILL_SMTP: 'smtps://mail.example',
  INNSPILL_MAIL_FROM: 'innspill@innspill.example',
  HOST: '127.0.0.1',
}

/** The built production edition on a data folder; `watched-innspill` has a clock that can be set, and notes who came when. */
export async function startInnspill(folder: string, name: 'innspill' | 'watched-innspill' = 'innspill'): Promise<Program> {
  return startProgram(name, [resolve('build/server/production.js'), folder, String(await freePort())], settings)
}

/** Production must be told its port. Whoever takes it between here and there makes the start fail, and says so. */
function freePort(): Promise<number> {
  return new Promise((done, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
}
