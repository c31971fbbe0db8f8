import { z } from 'zod'
import type { ClientProof, IssuerSettings, LoginSettings, RepresentationRequest, StaffRoles } from '#app/access/issuer-settings'
import { readPrivateKey } from '#app/access/oidc-client'
import type { AssuranceLevel } from '#app/domain/altinn-rights'
import { flag, orNone, outsideAddress, type SettingsReader, standInAddress, words } from './settings-reader'

/** What holds for an issuer unless the settings say otherwise. */
type Habits = Pick<IssuerSettings, 'kind' | 'acr' | 'minimumLevel' | 'prompt' | 'logoutMethod'> & {
  readonly name: string
  readonly example: string
}

const ansattporten: Habits = {
  kind: 'organisation',
  name: 'Ansattporten',
  example: 'https://ansattporten.no',
  acr: 'substantial',
  minimumLevel: 3,
  prompt: 'login',
  logoutMethod: 'post',
}
const idporten: Habits = {
  ...ansattporten,
  kind: 'private',
  name: 'ID-porten',
  example: 'https://idporten.no',
  acr: 'idporten-loa-substantial',
}
const entra: Habits = {
  kind: 'staff',
  name: 'Entra ID',
  example: 'https://login.microsoftonline.com/<tenant>/v2.0',
  acr: null,
  minimumLevel: null,
  prompt: null,
  logoutMethod: 'get',
}

/** The three login services. `isLocal` takes the demonstration's stand-ins, and nothing else. */
export function readLoginSettings(reader: SettingsReader, { isLocal = false } = {}): LoginSettings {
  const [organisation, own, staff] = [reader.under('ANSATTPORTEN'), reader.under('IDPORTEN'), reader.under('ENTRA')]
  return {
    organisation: { ...readIssuer(organisation, ansattporten, isLocal), representation: readRepresentation(organisation) },
    private: readIssuer(own, idporten, isLocal),
    staff: { ...readIssuer(staff, entra, isLocal), staff: readStaffRoles(staff) },
  }
}

const levels: Readonly<Record<string, AssuranceLevel | null>> = { substantial: 3, high: 4, none: null }
const level = z.enum(['substantial', 'high', 'none']).transform((word) => levels[word] ?? null)
const origins = words.pipe(z.array(outsideAddress))

function readIssuer(reader: SettingsReader, habits: Habits, isLocal: boolean): IssuerSettings {
  const { kind, name, example, ...usual } = habits
  const address = reader.read('ISSUER', isLocal ? standInAddress : outsideAddress, `adressen til ${name}, med https: ${example}`)
  return {
    kind,
    address,
    clientId: reader.read('CLIENT_ID', z.string(), `klient-id hos ${name}`),
    proof: readProof(reader, name),
    scope: reader.read(
      'SCOPE',
      z
        .string()
        .regex(/\bopenid\b/)
        .default('openid profile'),
      'scope; openid må være med',
    ),
    acr: reader.read('ACR', orNone.nullable().default(usual.acr), 'acr_values, eller none'),
    minimumLevel: reader.read('ACR_MINIMUM', level.default(usual.minimumLevel), 'substantial, high eller none'),
    prompt: reader.read('PROMPT', orNone.nullable().default(usual.prompt), 'prompt, eller none'),
    usesPar: reader.read('PAR', flag.default(false), 'yes eller no'),
    sendsLanguage: reader.read('UI_LOCALES', flag.default(true), 'yes eller no'),
    logoutMethod: reader.read('LOGOUT_METHOD', z.enum(['post', 'get']).default(usual.logoutMethod), 'post eller get'),
    logoutOrigins: reader.read('LOGOUT_ORIGINS', origins.default([]), 'adresser med https, med mellomrom mellom'),
    isTest: reader.read('TEST', flag.default(isTestAddress(address)), 'yes eller no'),
    representation: null,
    staff: null,
  }
}

/** Digdir's test environments say so in their names; their people and organisations are synthetic. */
function isTestAddress(address: string | undefined): boolean {
  return address !== undefined && new URL(address).hostname.startsWith('test.')
}

/** A key when there is one, else a secret. */
function readProof(reader: SettingsReader, name: string): ClientProof {
  if (!reader.isGiven('CLIENT_KEY')) {
    const say = `klienthemmeligheten hos ${name}, eller en egen nøkkel i CLIENT_KEY`
    return { kind: 'secret', secret: reader.read('CLIENT_SECRET', z.string(), say) }
  }
  return {
    kind: 'key',
    key: reader.read('CLIENT_KEY', z.string().refine(isPrivateKey), 'en privat nøkkel som JWK eller PEM'),
    keyId: reader.read('CLIENT_KEY_ID', z.string().nullable().default(null), `nøkkelens kid hos ${name}`),
  }
}

function isPrivateKey(text: string): boolean {
  try {
    readPrivateKey(text)
    return true
  } catch {
    return false
  }
}

function readRepresentation(reader: SettingsReader): RepresentationRequest {
  const resource = z.string().regex(/^[a-z0-9_-]+$/)
  return {
    resource: reader.read('RESOURCE', resource, 'id på ressursen i Altinns ressursregister, uten urn:altinn:resource:'),
    organisationForm: reader.read(
      'ORGANIZATIONFORM',
      z.enum(['enterprise', 'business']).nullable().default(null),
      'enterprise (hovedenheter) eller business (underenheter)',
    ),
    actions: reader.read('ACTIONS', words.default([]), 'handlinger, med mellomrom mellom'),
    actionsForm: reader.read('ACTIONS_FORM', z.enum(['array', 'string']).default('array'), 'array eller string'),
    allowsSeveral: reader.read('ALLOW_MULTIPLE', flag.default(true), 'yes eller no'),
    isRequired: reader.read('REPRESENTATION_REQUIRED', flag.default(false), 'yes eller no'),
  }
}

function readStaffRoles(reader: SettingsReader): StaffRoles {
  return {
    tenant: reader.read('TENANT', z.guid(), 'id på virksomhetens tenant i Entra ID'),
    caseOfficer: reader.read('ROLE_CASE_OFFICER', z.string().default('Innspill.Saksbehandler'), 'approllen til saksbehandlere'),
    administrator: reader.read('ROLE_ADMINISTRATOR', z.string().default('Innspill.Administrator'), 'approllen til administratorer'),
  }
}
