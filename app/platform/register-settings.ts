import { createPrivateKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { isOrganisationNumber } from '#app/domain/organisation-number'
import { flag, outsideAddress, type SettingsReader, words } from './settings-reader'

/** How Maskinporten is asked for a token. */
export interface MaskinportenSettings {
  readonly tokenAddress: string
  /** The issuer, with its slash at the end: `https://maskinporten.no/`. */
  readonly audience: string
  readonly clientId: string
  /** RSA. May still be on its way. */
  readonly key: KeyObject | Promise<KeyObject>
  /** How Maskinporten finds the key: its registered id, or a chain of certificates (base64 DER, our own first). */
  readonly identifiedBy: { readonly kid: string } | { readonly x5c: readonly string[] }
  readonly scopes: readonly string[]
}

/** The two resources whose policies are asked. */
export interface ResourceIds {
  /** Writing and sending a response. */
  readonly response: string
  /** Assessing one's own product. */
  readonly selfAssessment: string
}

/** How Altinn is spoken to. */
export interface AltinnSettings {
  /** `https://platform.altinn.no` */
  readonly platform: string
  /** The key of the API subscription and the name of the header it goes in; null where none is used. */
  readonly subscription: { readonly header: string; readonly key: string } | null
  /** Our own code as a service owner; null leaves it out of the question. */
  readonly orgCode: string | null
  readonly resources: ResourceIds
  readonly maskinporten: MaskinportenSettings
  /** Whether Maskinporten's token is exchanged for Altinn's own first. */
  readonly isExchanged: boolean
  /** Milliseconds. */
  readonly times: {
    /** One attempt, tokens included. */
    readonly attempt: number
    /** Everything, however often it is tried. */
    readonly total: number
    /** Before the second attempt, and the last. */
    readonly pause: number
    /** How long an answer serves those who do not ask for a fresh one. */
    readonly keep: number
    /** How long Altinn is left alone after five failures in a row. */
    readonly rest: number
  }
}

/** How Enhetsregisteret is spoken to. */
export interface UnitSettings {
  /** `https://data.brreg.no/enhetsregisteret/api` */
  readonly address: string
  /** Who asks, as the register wants to know. */
  readonly userAgent: string
  /** Milliseconds. */
  readonly times: {
    readonly attempt: number
    readonly total: number
    /** Before the second and the third attempt, unless the register says otherwise. */
    readonly pauses: readonly [number, number]
  }
}

/** How tokens of systems that come to us are judged. */
export interface SystemSettings {
  /** As in `iss`, with its slash at the end: `https://maskinporten.no/`. */
  readonly issuer: string
  readonly scope: string
  /** Whom the token must be for; null where tokens are not limited to an audience. */
  readonly audience: string | null
}

export interface RegisterSettings {
  readonly altinn: AltinnSettings
  readonly units: UnitSettings
  /** Null: no system is let in. */
  readonly systems: SystemSettings | null
}

/** What Altinn is asked with, as documented. */
export const altinnScopes = ['altinn:accessmanagement/authorizedparties.resourceowner', 'altinn:authorization/authorize'] as const

/** Altinn's own rule for new identifiers. */
const resourceId = z.string().regex(/^(?!app_|se_)[a-z0-9_-]{4,}$/)

/**
 * The ids of the two resources: read alone by whoever writes the files for Altinn. The one for responses is also what Ansattporten lets
 * people choose organisations for, so it is given once, unless the two should differ.
 */
export function readResourceIds(reader: SettingsReader): ResourceIds {
  const altinn = reader.under('ALTINN')
  const place = altinn.isGiven('RESOURCE') ? altinn : reader.under('ANSATTPORTEN')
  const say = 'id på ressursen i Altinns ressursregister, uten urn:altinn:resource:'
  return {
    response: place.read('RESOURCE', resourceId, say),
    selfAssessment: altinn.read('SELF_ASSESSMENT_RESOURCE', resourceId, `${say}, for egenvurdering`),
  }
}

/** Who owns the resources in Altinn. */
export function readServiceOwner(reader: SettingsReader): { readonly number: string; readonly orgCode: string; readonly email: string } {
  const altinn = reader.under('ALTINN')
  return {
    number: altinn.read('OWNER', z.string().refine(isOrganisationNumber), 'organisasjonsnummeret til tjenesteeieren i Altinn'),
    orgCode: altinn.read('ORG_CODE', z.string().regex(/^[a-z]{2,10}$/), 'koden til tjenesteeieren i Altinn'),
    email: altinn.read('CONTACT', z.email(), 'e-postadressen brukere av Altinn kan spørre på'),
  }
}

export function readRegisterSettings(reader: SettingsReader, publicAddress: string): RegisterSettings {
  const resources = readResourceIds(reader)
  return {
    altinn: { ...readAltinn(reader.under('ALTINN'), reader.under('MASKINPORTEN')), resources },
    units: readUnits(reader, publicAddress),
    systems: readSystems(reader.under('API')),
  }
}

/** Both issuer and scope, or neither. */
function readSystems(api: SettingsReader): SystemSettings | null {
  if (!['ISSUER', 'SCOPE', 'AUDIENCE'].some((name) => api.isGiven(name))) return null
  return {
    issuer: api.read('ISSUER', issuerAddress, 'utstederen av tokener, med skråstrek til slutt: https://maskinporten.no/'),
    scope: api.read('SCOPE', z.string().regex(/^[\w.-]+:[\w./-]+$/), 'scopet leverandørenes systemer må ha: hdir:innspill/egenvurdering'),
    audience: api.read('AUDIENCE', z.string().nullable().default(null), 'hvem tokenet skal være til (aud)'),
  }
}

function readAltinn(reader: SettingsReader, maskinporten: SettingsReader): Omit<AltinnSettings, 'resources'> {
  const total = milliseconds(reader, 'TIMEOUT', 10)
  return {
    platform: reader.read('ADDRESS', outsideAddress, 'adressen til Altinn, med https: https://platform.altinn.no'),
    subscription: readSubscription(reader),
    orgCode: reader.read(
      'ORG_CODE',
      z
        .string()
        .regex(/^[a-z]{2,10}$/)
        .nullable()
        .default(null),
      'koden til tjenesteeieren i Altinn',
    ),
    maskinporten: readMaskinporten(maskinporten),
    isExchanged: reader.read('EXCHANGE', flag.default(true), 'yes eller no'),
    times: {
      attempt: total * 0.45,
      total,
      pause: 300,
      keep: milliseconds(reader, 'KEEP', 180),
      rest: milliseconds(reader, 'REST', 30),
    },
  }
}

/** Both the key and the name of its header, or neither. */
function readSubscription(reader: SettingsReader): AltinnSettings['subscription'] {
  if (!reader.isGiven('SUBSCRIPTION_KEY') && !reader.isGiven('SUBSCRIPTION_HEADER')) return null
  return {
    header: reader.read('SUBSCRIPTION_HEADER', z.string().regex(/^[\w-]+$/), 'navnet på headeren abonnementsnøkkelen sendes i'),
    key: reader.read('SUBSCRIPTION_KEY', z.string(), 'abonnementsnøkkelen til Altinns API-er'),
  }
}

function readMaskinporten(reader: SettingsReader): MaskinportenSettings {
  return {
    tokenAddress: reader.read('TOKEN_ADDRESS', outsideAddress, 'tokenadressen til Maskinporten: https://maskinporten.no/token'),
    audience: reader.read('AUDIENCE', issuerAddress, 'utstederen, med skråstrek til slutt: https://maskinporten.no/'),
    clientId: reader.read('CLIENT_ID', z.string(), 'klient-id hos Maskinporten'),
    key: reader.read('KEY', rsaKey, 'en privat RSA-nøkkel på minst 2048 biter som PEM; linjeskift kan skrives \\n'),
    identifiedBy: reader.isGiven('CERTIFICATES')
      ? { x5c: reader.read('CERTIFICATES', words.pipe(z.array(z.base64()).min(1)), 'sertifikater som base64, vårt eget først') }
      : { kid: reader.read('KEY_ID', z.string(), 'nøkkelens kid hos Maskinporten, eller sertifikater i CERTIFICATES') },
    scopes: reader.read('SCOPES', words.pipe(z.array(z.string()).min(1)).default([...altinnScopes]), 'scope med mellomrom mellom'),
  }
}

const issuerAddress = outsideAddress.refine((address) => address.endsWith('/'))

const rsaKey = z.string().transform((pem, context): KeyObject => {
  try {
    const key = createPrivateKey(pem.replaceAll('\\n', '\n'))
    if (key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048) return key
  } catch {
    // What is wrong with a key is not told: the telling could carry parts of it.
  }
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

function readUnits(reader: SettingsReader, publicAddress: string): UnitSettings {
  const units = reader.under('ENHETSREGISTERET')
  const total = milliseconds(units, 'TIMEOUT', 10)
  return {
    address: units.read(
      'ADDRESS',
      outsideAddress.default('https://data.brreg.no/enhetsregisteret/api'),
      'adressen til Enhetsregisteret, med https',
    ),
    userAgent: `Innspill (+${publicAddress})`,
    times: { attempt: total * 0.45, total, pauses: [500, 1500] },
  }
}

/** Given in seconds. */
function milliseconds(reader: SettingsReader, name: string, usual: number): number {
  const seconds = z.coerce.number().min(1).max(3600).default(usual)
  return reader.read(name, seconds, `sekunder; ${usual} når den ikke er gitt`) * 1000
}
