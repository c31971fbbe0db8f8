import type { AccessPackageCode } from '#app/domain/access-package'
import type { LoginKind } from '#app/domain/party'
import { fjellvik, foreldrelaget, nedlagt, nordlys, type Organisation, soltind } from './organisations'

/** What Altinn knows of a person and an organisation: roles in the register, and packages somebody has passed on. */
export interface Rights {
  readonly organisation: Organisation
  readonly roles: readonly string[]
  readonly packages: readonly AccessPackageCode[]
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Synthetic: the month is raised by 80, as in the tax administration's test register. */
  readonly pid: string
  /** Which of the login services vouches for them. */
  readonly login: LoginKind
  readonly staffRole: 'case-officer' | 'administrator' | null
  readonly rights: readonly Rights[]
  /** What the description is written in. */
  readonly lang: 'nb' | 'nn'
}

type Usual = 'staffRole' | 'rights' | 'login' | 'lang'
type Seed = Omit<Person, Usual> & Partial<Pick<Person, Usual>>

function person({ login = 'organisation', staffRole = null, rights = [], lang = 'nb', ...seed }: Seed): Person {
  return { ...seed, login, staffRole, rights, lang }
}

const leads = (organisation: Organisation, role: 'DAGL' | 'LEDE'): Rights => ({ organisation, roles: [role], packages: [] })
const mayUse = (organisation: Organisation, ...packages: AccessPackageCode[]): Rights => ({ organisation, roles: [], packages })

/** Synthetic people. The login service, Altinn and Enhetsregisteret of the demonstration all speak of these. */
export const people: readonly Person[] = [
  person({
    id: 'siv',
    name: 'Siv Testdal',
    description: 'kommunedirektør i Fjellvik kommune (test)',
    pid: '04837110063',
    rights: [leads(fjellvik, 'DAGL')],
  }),
  person({
    id: 'omar',
    name: 'Omar Prøvestad',
    description: 'kommuneoverlege i Fjellvik kommune (test), med én tilgangspakke',
    pid: '19897913820',
    rights: [mayUse(fjellvik, 'kommuneoverlege')],
  }),
  person({
    id: 'tuva',
    name: 'Tuva Tenkt',
    description: 'helsesykepleier i Fjellvik kommune (test), uten tilgangspakke',
    pid: '02918817681',
  }),
  person({
    id: 'nina',
    name: 'Nina Mønster',
    description: 'daglig leder i Nordlys Journal AS (test)',
    pid: '23857521129',
    rights: [leads(nordlys, 'DAGL')],
  }),
  person({
    id: 'per',
    name: 'Per Eksempelvik',
    description: 'styreleiar i Foreldrelaget for barn på sjukehus (test)',
    lang: 'nn',
    pid: '11816624845',
    rights: [leads(foreldrelaget, 'LEDE')],
  }),
  person({
    id: 'runa',
    name: 'Runa Påfunn',
    description: 'daglig leder i Soltind legesenter AS (test), og med én tilgangspakke i Foreldrelaget (test)',
    pid: '30878428591',
    rights: [leads(soltind, 'DAGL'), mayUse(foreldrelaget, 'helsetjenester')],
  }),
  person({
    id: 'bjarne',
    name: 'Bjarne Bortfalt',
    description: 'daglig leder i Nedlagt helselag SA (test), som er slettet fra Enhetsregisteret',
    pid: '17829032295',
    rights: [leads(nedlagt, 'DAGL')],
  }),
  person({
    id: 'lise',
    name: 'Lise Liksom',
    description: 'mor til to, svarer som privatperson',
    pid: '08906935938',
    login: 'private',
  }),
  person({
    id: 'ingrid',
    name: 'Ingrid Fiktiv',
    description: 'saksbehandler i Helsedirektoratet',
    pid: '26868139691',
    login: 'staff',
    staffRole: 'case-officer',
  }),
  person({
    id: 'aase',
    name: 'Åse Påhitt',
    description: 'administrator av høringen i Helsedirektoratet',
    pid: '14927343321',
    login: 'staff',
    staffRole: 'administrator',
  }),
]
