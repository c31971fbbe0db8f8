import { z } from 'zod'
import type { LoginSettings } from '#app/access/issuer-settings'
import { readClamdAddress } from './clamd-settings'
import { readLoginSettings } from './login-settings'
import { type RegisterSettings, readRegisterSettings } from './register-settings'
import { type Environment, SettingsReader } from './settings-reader'

export interface ProductionSettings {
  readonly publicAddress: string
  readonly sessionSecret: string
  readonly logins: LoginSettings
  readonly registers: RegisterSettings
  /** Where letters are looked through for viruses; null where that is not set up. */
  readonly clamd: ReturnType<typeof readClamdAddress>
  readonly mail: { readonly smtp: string; readonly from: string }
}

/** Refuses with a list of everything that is missing or wrong. */
export function readProductionSettings(env: Environment): ProductionSettings {
  const reader = new SettingsReader(env)
  const publicAddress = reader.read(
    'PUBLIC_ADDRESS',
    z.url({ protocol: /^https$/ }),
    'adressen folk bruker, med https: https://innspill.example.no',
  )
  const sessionSecret = reader.read('SESSION_SECRET', z.string().min(32), 'en hemmelighet på minst 32 tegn: openssl rand -base64 32')
  const logins = readLoginSettings(reader)
  const registers = readRegisterSettings(reader, publicAddress)
  const smtp = reader.read('SMTP', z.url({ protocol: /^smtps?$/ }), 'e-posttjeneren: smtps://bruker:passord@smtp.example.no')
  const from = reader.read('MAIL_FROM', z.email(), 'adressen e-post sendes fra')
  const clamd = readClamdAddress(reader)
  reader.finish()
  return { publicAddress: publicAddress.replace(/\/$/, ''), sessionSecret, logins, registers, clamd, mail: { smtp, from } }
}
