import type { Register } from 'react-router'
import { type Role, roles } from '#app/domain/actor'

/** Who may open a page, and who may send to it. */
export interface Line {
  readonly open: readonly Role[]
  readonly send: readonly Role[]
  /** What is sent is judged by the key in the address alone, cookies or none, so it may come from elsewhere: from a mail reader's own button. */
  readonly isByKey?: true
}

const everyone = roles
const loggedIn = roles.filter((role) => role !== 'visitor' && role !== 'system')
/** Those with a place in the response of the address: their own, or their organisation's. */
const insiders = ['reader', 'writer', 'approver'] as const satisfies readonly Role[]
const writers = ['writer', 'approver'] as const satisfies readonly Role[]
const approvers = ['approver'] as const satisfies readonly Role[]
const respondents = ['guest', ...insiders] as const satisfies readonly Role[]
const staff = ['case-officer', 'administrator'] as const satisfies readonly Role[]
const administrators = ['administrator'] as const satisfies readonly Role[]
/** A vendor's own system, known by its token alone. Where it may come, nobody else may, whatever their cookies say. */
const systems = ['system'] as const satisfies readonly Role[]
const nobody = [] as const satisfies readonly Role[]

const reading: Line = { open: everyone, send: nobody }
const answering: Line = { open: insiders, send: writers }
/** Whose product it is the query decides; who may assess it, the page and the act: the right is no place in a response. */
const assessing: Line = { open: respondents, send: respondents }
const caseWork: Line = { open: staff, send: nobody }

/** Who gets in where. A page without a line does not compile, and does not open. */
export const policy = {
  '/': reading,
  '/horinger/:slug': reading,
  '/horinger/:slug/utkast': reading,
  '/horinger/:slug/utkast/utskrift': reading,
  '/horinger/:slug/utkast/utskrift.pdf': reading,
  '/horinger/:slug/rad/:code': reading,
  '/horinger/:slug/krav/:code': reading,
  '/horinger/:slug/krav/:code/egenvurdering': { open: respondents, send: nobody },
  '/horinger/:slug/egenvurdering': reading,
  '/horinger/:slug/egenvurdering/:version/:file': reading,
  '/horinger/:slug/frist.ics': reading,
  '/horinger/:slug/horingsinstanser': reading,
  '/horinger/:slug/folg': { open: everyone, send: everyone },

  '/horinger/:slug/svar': reading,
  // For those who do not log in. Nothing there is anybody's before a link has been used.
  '/horinger/:slug/svar/uten-innlogging': { open: everyone, send: everyone },
  '/horinger/:slug/svar/uten-innlogging/ny-lenke': { open: everyone, send: everyone },
  '/horinger/:slug/svar/uten-innlogging/lenkeslutt': { open: nobody, send: approvers },
  '/horinger/:slug/svar/hele-utkastet': answering,
  '/horinger/:slug/svar/kapittel/:chapter': answering,
  '/horinger/:slug/svar/lagring': { open: nobody, send: writers },
  '/horinger/:slug/svar/oversikt': { open: insiders, send: nobody },
  '/horinger/:slug/svar/unntak': answering,
  '/horinger/:slug/svar/unntak/:withholding/fjerning': { open: nobody, send: writers },
  '/horinger/:slug/svar/brev': answering,
  '/horinger/:slug/svar/brev/:letter': { open: insiders, send: nobody },
  '/horinger/:slug/svar/brev/:letter/fjerning': { open: nobody, send: writers },
  '/horinger/:slug/svar/innsending': { open: nobody, send: approvers },
  '/horinger/:slug/svar/kvittering': { open: insiders, send: nobody },
  '/horinger/:slug/svar/kvittering/:receipt': { open: insiders, send: nobody },
  '/horinger/:slug/svar/kvittering/:receipt/brev/:letter': { open: insiders, send: nobody },
  '/horinger/:slug/svar/endring': { open: nobody, send: approvers },
  '/horinger/:slug/svar/endelig': { open: nobody, send: approvers },
  '/horinger/:slug/svar/tilbaketrekking': { open: approvers, send: approvers },
  '/horinger/:slug/svar/sletting': { open: approvers, send: approvers },
  '/horinger/:slug/svar/paminnelse': { open: insiders, send: insiders },
  '/horinger/:slug/svar/utsettelse': { open: insiders, send: writers },
  '/horinger/:slug/svar/nedlasting/:file': { open: insiders, send: nobody },
  '/horinger/:slug/svar/opplasting': answering,
  '/horinger/:slug/svar/opplasting/:upload': answering,
  '/horinger/:slug/svar/min-tilgang': { open: respondents, send: nobody },
  '/horinger/:slug/svar/min-tilgang/sporring': { open: nobody, send: respondents },
  '/horinger/:slug/svar/virksomheten': { open: insiders, send: approvers },
  '/horinger/:slug/svar/virksomheten/invitasjoner/:invitation/tilbaketrekking': { open: nobody, send: approvers },
  '/horinger/:slug/svar/virksomheten/medlemmer/:member/tilgang': { open: nobody, send: approvers },
  '/horinger/:slug/svar/virksomheten/medlemmer/:member/avslutning': { open: nobody, send: approvers },
  '/horinger/:slug/svar/virksomheten/utmelding': { open: nobody, send: insiders },
  // Readers see who does what, and say what they think; writers share the work and move it; approvers choose how. A private person has none of this.
  '/horinger/:slug/svar/arbeid': { open: insiders, send: nobody },
  '/horinger/:slug/svar/arbeid/fordeling': { open: nobody, send: writers },
  '/horinger/:slug/svar/arbeid/arbeidsgang': { open: nobody, send: approvers },
  '/horinger/:slug/svar/arbeid/varsler': { open: nobody, send: insiders },
  '/horinger/:slug/svar/arbeid/til-stede': { open: nobody, send: insiders },
  '/horinger/:slug/svar/arbeid/punkt/:code': { open: insiders, send: insiders },
  '/horinger/:slug/svar/arbeid/punkt/:code/tilstand': answering,
  '/horinger/:slug/svar/arbeid/punkt/:code/kommentarer/:comment': { open: insiders, send: insiders },
  '/horinger/:slug/svar/arbeid/punkt/:code/kommentarer/:comment/sletting': { open: nobody, send: insiders },
  '/horinger/:slug/svar/arbeid/punkt/:code/historikk': { open: insiders, send: nobody },
  '/horinger/:slug/svar/arbeid/punkt/:code/historikk/:revision': { open: nobody, send: writers },

  '/egenvurdering': reading,
  '/egenvurdering/nytt-produkt': assessing,
  '/egenvurdering/produkt/:product': assessing,
  '/egenvurdering/opplasting': assessing,
  '/egenvurdering/opplasting/:upload': assessing,
  '/egenvurdering/vurdering/:assessment': assessing,
  '/egenvurdering/vurdering/:assessment/krav/:code': assessing,
  '/egenvurdering/vurdering/:assessment/krav/:code/gjenbruk': { open: nobody, send: respondents },
  '/egenvurdering/vurdering/:assessment/krav/:code/fil': { open: nobody, send: respondents },
  '/egenvurdering/vurdering/:assessment/resultat': { open: respondents, send: nobody },
  '/egenvurdering/vurdering/:assessment/erklaring': assessing,
  '/egenvurdering/vurdering/:assessment/erklaring.json': { open: respondents, send: nobody },
  '/egenvurdering/vurdering/:assessment/erklaring.xlsx': { open: respondents, send: nobody },
  '/egenvurdering/vurdering/:assessment/sjekkliste.xlsx': { open: respondents, send: nobody },
  '/egenvurdering/vurdering/:assessment/sjekkliste.csv': { open: respondents, send: nobody },
  '/egenvurdering/vurdering/:assessment/opplasting': assessing,
  '/egenvurdering/vurdering/:assessment/erklaring/oscal.json': { open: respondents, send: nobody },
  '/egenvurdering/vurdering/:assessment/ny': { open: nobody, send: respondents },
  '/egenvurdering/vurdering/:assessment/deling': assessing,
  '/egenvurdering/vurdering/:assessment/deling/:share/slutt': { open: nobody, send: respondents },
  '/egenvurdering/vurdering/:assessment/lagring': { open: nobody, send: respondents },
  '/egenvurdering/vurdering/:assessment/flere': { open: nobody, send: respondents },
  '/egenvurdering/vurdering/:assessment/angre': { open: nobody, send: respondents },

  // Whoever has a link that holds, or a number that is shared with all; others find nothing there.
  // A file that is evidence, for those who may read the line it is evidence of.
  '/egenvurdering/filer/:sha256': reading,
  '/egenvurdering/delt': reading,
  '/egenvurdering/delt/egenvurdering.json': reading,
  '/egenvurdering/delt/egenvurdering.xlsx': reading,
  '/egenvurdering/offentlig': reading,
  '/egenvurdering/offentlig/:number': reading,
  '/egenvurdering/offentlig/:number/egenvurdering.json': reading,
  '/egenvurdering/offentlig/:number/egenvurdering.xlsx': reading,
  // Holds what is shared with all, and what whoever asks has links to.
  '/egenvurdering/sammenligning': { open: everyone, send: everyone },
  '/egenvurdering/sammenligning/fjerning': { open: nobody, send: everyone },
  '/egenvurdering/sammenligning.xlsx': reading,
  '/egenvurdering/delt/oscal.json': reading,
  '/egenvurdering/offentlig/:number/oscal.json': reading,

  '/saksbehandling': caseWork,
  '/saksbehandling/:slug': caseWork,
  '/saksbehandling/:slug/svar/:receipt': caseWork,
  '/saksbehandling/:slug/svar/:receipt/brev/:letter': caseWork,
  '/saksbehandling/:slug/svar/:receipt/svar.json': caseWork,
  '/saksbehandling/:slug/registrer-svar': { open: staff, send: staff },
  '/saksbehandling/:slug/registrer-svar/:registration': { open: staff, send: staff },
  '/saksbehandling/:slug/registrer-svar/:registration/opplysninger': { open: staff, send: staff },
  '/saksbehandling/:slug/registrer-svar/:registration/merknader': { open: staff, send: staff },
  '/saksbehandling/:slug/registrer-svar/:registration/brev': { open: staff, send: staff },
  '/saksbehandling/:slug/registrer-svar/:registration/brev/:letter': caseWork,
  '/saksbehandling/:slug/registrer-svar/:registration/brev/:letter/fjerning': { open: nobody, send: staff },
  '/saksbehandling/:slug/registrer-svar/:registration/forkasting': { open: nobody, send: staff },
  '/saksbehandling/:slug/registrerte-svar/:registered/retting': { open: nobody, send: staff },
  '/saksbehandling/:slug/registrerte-svar/:registered/tilbaketrekking': { open: staff, send: staff },
  '/saksbehandling/:slug/punkter': caseWork,
  '/saksbehandling/:slug/punkter/:code': caseWork,
  '/saksbehandling/:slug/horingsinstanser': caseWork,
  '/saksbehandling/:slug/invitasjoner': { open: staff, send: staff },
  '/saksbehandling/:slug/invitasjoner/:invitation/slutt': { open: nobody, send: staff },
  '/saksbehandling/:slug/organisasjonsnumre': { open: staff, send: staff },
  '/saksbehandling/:slug/organisasjonsnumre/oppdatering': { open: nobody, send: staff },
  '/saksbehandling/:slug/frister': { open: staff, send: staff },
  '/saksbehandling/:slug/frister/:extension/innvilgelse': { open: nobody, send: staff },
  '/saksbehandling/:slug/frister/:extension/avslag': { open: nobody, send: staff },
  '/saksbehandling/:slug/tilgang': { open: staff, send: administrators },
  '/saksbehandling/:slug/egenvurderinger': caseWork,
  '/saksbehandling/:slug/egenvurderinger/krav': caseWork,
  '/saksbehandling/:slug/egenvurderinger/sammenligning': caseWork,
  '/saksbehandling/:slug/egenvurderinger/sammenligning.xlsx': caseWork,
  '/saksbehandling/:slug/egenvurderinger/:number': caseWork,
  '/saksbehandling/:slug/egenvurderinger/:number/egenvurdering.json': caseWork,
  '/saksbehandling/:slug/egenvurderinger/:number/egenvurdering.xlsx': caseWork,
  '/saksbehandling/:slug/egenvurderinger/:number/oscal.json': caseWork,
  '/saksbehandling/:slug/eksport/svar.xlsx': caseWork,
  '/saksbehandling/:slug/eksport/svar.csv': caseWork,

  '/kvittering': { open: everyone, send: everyone },

  '/invitasjon/:token': { open: everyone, send: respondents },
  '/folg/:token': { open: everyone, send: everyone },
  '/avmelding/:token': { open: everyone, send: everyone, isByKey: true },
  '/lenke/:token': { open: everyone, send: everyone },
  '/lenke/:token/ny': { open: nobody, send: everyone },

  '/logg-inn': reading,
  '/logg-inn/tilbake': reading,
  '/logg-inn/navn': { open: respondents, send: respondents },
  '/virksomhet': { open: respondents, send: respondents },
  '/logg-ut': { open: nobody, send: everyone },
  '/logg-ut/fra-tjenesten': reading,
  '/okt': { open: nobody, send: loggedIn },
  '/valg': { open: nobody, send: everyone },
  '/personvern': reading,
  '/mine-opplysninger': { open: loggedIn, send: nobody },
  '/mine-opplysninger/opplysninger.json': { open: loggedIn, send: nobody },
  '/mine-opplysninger/sletting': { open: respondents, send: respondents },
  '/mine-opplysninger/slettet': reading,
  '/tilgangspakker': reading,
  '/tilgjengelighet': reading,

  '/api/v1/horinger': reading,
  '/api/v1/horinger/:slug': reading,
  '/api/v1/horinger/:slug/utkast': reading,
  '/api/v1/horinger/:slug/horingsinstanser': reading,
  '/api/v1/horinger/:slug/krav/oscal-katalog.json': reading,
  '/api/v1/tilgangspakker': reading,
  '/api/v1/egenvurderinger': reading,
  '/api/v1/egenvurderinger/:number': reading,
  '/api/v1/leverandor/produkter': { open: systems, send: systems },
  '/api/v1/leverandor/produkter/:product/versjoner': { open: nobody, send: systems },
  '/api/v1/leverandor/egenvurderinger/:assessment': { open: systems, send: nobody },
  '/api/v1/leverandor/egenvurderinger/:assessment/linjer': { open: systems, send: systems },
  '/api/v1/leverandor/egenvurderinger/:assessment/resultat': { open: systems, send: nobody },
  '/api/v1/openapi.json': reading,
  '/api/*': reading,

  // Exist in the demonstration only; in production the gate answers that there is no such page.
  '/demonstrasjon': reading,
  '/demonstrasjon/post': reading,
  '/demonstrasjon/klokke': { open: nobody, send: everyone },
  '/demonstrasjon/ny': { open: nobody, send: everyone },

  '/*': reading,
} as const satisfies Readonly<Record<keyof Register['pages'], Line>>

/** The line of a matched route pattern, with or without its leading slash; null when the table has none. */
export function lineOf(pattern: string): Line | null {
  const path = pattern.startsWith('/') ? pattern : `/${pattern}`
  return (policy as Readonly<Record<string, Line>>)[path] ?? null
}

/** Whether the page is for systems, which come with a token and are told what is wrong in JSON. */
export function isForSystems({ open, send }: Line): boolean {
  return [...open, ...send].every((role) => role === 'system')
}
