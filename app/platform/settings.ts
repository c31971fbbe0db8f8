import { z } from 'zod'
import { StartFailure } from './failure'

const https = z.url({ protocol: /^https$/ })

/** Each setting production needs, and what to tell whoever has not given it. */
const settings = {
  INNSPILL_PUBLIC_ADDRESS: { schema: https, say: 'adressen folk bruker, med https: https://innspill.example.no' },
  INNSPILL_SESSION_SECRET: { schema: z.string().min(32), say: 'en hemmelighet på minst 32 tegn: openssl rand -base64 32' },
  INNSPILL_ISSUER: { schema: https, say: 'adressen til innloggingstjenesten, med https' },
  INNSPILL_CLIENT_ID: { schema: z.string().min(1), say: 'klient-id hos innloggingstjenesten' },
  INNSPILL_CLIENT_SECRET: { schema: z.string().min(1), say: 'klienthemmeligheten hos innloggingstjenesten' },
  INNSPILL_SMTP: { schema: z.url({ protocol: /^smtps?$/ }), say: 'e-posttjeneren: smtps://bruker:passord@smtp.example.no' },
  INNSPILL_MAIL_FROM: { schema: z.email(), say: 'adressen e-post sendes fra' },
} as const

export interface ProductionSettings {
  readonly publicAddress: string
  readonly sessionSecret: string
  readonly issuer: { readonly address: string; readonly clientId: string; readonly clientSecret: string }
}

/** Refuses with a list of everything that is missing or wrong, so that it can be put right in one go. */
export function readProductionSettings(env: Readonly<Record<string, string | undefined>>): ProductionSettings {
  const missing = Object.entries(settings).filter(([name, { schema }]) => !schema.safeParse(env[name]).success)
  if (missing.length > 0) {
    throw new StartFailure(
      ['Innspill kan ikke settes i drift før dette er på plass:', ...missing.map(([name, { say }]) => `  ${name}: ${say}`)].join('\n'),
    )
  }
  const value = (name: keyof typeof settings) => env[name] ?? ''
  return {
    publicAddress: value('INNSPILL_PUBLIC_ADDRESS').replace(/\/$/, ''),
    sessionSecret: value('INNSPILL_SESSION_SECRET'),
    issuer: { address: value('INNSPILL_ISSUER'), clientId: value('INNSPILL_CLIENT_ID'), clientSecret: value('INNSPILL_CLIENT_SECRET') },
  }
}
