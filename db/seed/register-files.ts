import type { RespondentType } from '#app/domain/respondent'
import fylkeskommuner from './data/fylkeskommuner.json'
import helseforetak from './data/helseforetak.json'
import consulteeFile from './data/horingsinstanser.json'
import kommuner from './data/kommuner.json'
import statsforvaltere from './data/statsforvaltere.json'

export interface OrganisationSeed {
  slug: string
  number: string | null
  name: string
  registeredName: string | null
  form: string | null
  respondentType: RespondentType
  nameVariants: { name: string; language: string }[]
  county: string | null
}

/** Whom the single lines outside the registers are, where the group alone does not tell. */
const typeOfEntry: Readonly<Record<string, RespondentType>> = {
  sivilombudet: 'ombud',
  barneombudet: 'ombud',
  'pasient-og-brukerombudene': 'ombud',
  ks: 'annet',
  ...typed('fagorganisasjon', [
    'allmennlegeforeningen',
    'barnelegeforeningen',
    'barnesykepleierforbundet',
    'landsgruppen-for-helsesykepleiere',
    'fagforbundet',
    'fo',
    'delta',
    'norsk-psykiatrisk-forening',
    'norsk-sykepleierforbund',
    'norsk-psykologforening',
    'den-norske-tannlegeforening',
    'norsk-tannpleierforening',
  ]),
  barnsbeste: 'kompetansesenter',
  'norsk-forening-for-barn-og-unges-psykiske-helse': 'fagorganisasjon',
}
const typeOfGroup: Readonly<Record<string, RespondentType>> = {
  'offentlige-etater': 'statlig',
  leverandorer: 'leverandor',
  'foreninger-og-organisasjoner': 'pasientorganisasjon',
  'kompetansesentre-tjenester': 'kompetansesenter',
}

/** Members of a collective line, by the file the list points to. A body with a number stands once, however often it is listed. */
export const collectives: Readonly<Record<string, () => OrganisationSeed[]>> = {
  'kommuner.json': () =>
    kommuner.kommuner.map((k) => ({
      slug: `${k.slug}-kommune`,
      number: k.organisasjonsnummer,
      name: `${k.displayName} kommune`,
      registeredName: k.registeredName,
      form: k.organisasjonsform,
      respondentType: 'kommune',
      nameVariants: k.nameVariants,
      county: k.fylke,
    })),
  'fylkeskommuner.json': () =>
    fylkeskommuner.fylkeskommuner.map((f) => ({
      slug: f.slug,
      number: f.organisasjonsnummer,
      name: f.name,
      registeredName: f.registeredName,
      form: f.organisasjonsform,
      respondentType: f.isAlsoKommune ? 'kommune' : 'fylkeskommune',
      nameVariants: [],
      county: f.fylke,
    })),
  'statsforvaltere.json': () =>
    statsforvaltere.statsforvaltere.map((s) => ({
      slug: s.slug,
      number: s.organisasjonsnummer,
      name: s.name,
      registeredName: s.registeredName,
      form: s.organisasjonsform,
      respondentType: 'statsforvalter',
      nameVariants: [],
      county: s.fylker.join(', '),
    })),
  'helseforetak.json': () =>
    helseforetak.helseforetak
      .filter((h) => h.isHelseforetak)
      .map((h) => ({
        slug: h.slug,
        number: h.organisasjonsnummer,
        name: h.name,
        registeredName: h.registeredName,
        form: h.organisasjonsform,
        respondentType: 'hf',
        nameVariants: [],
        county: null,
      })),
}

export const { groups, entries } = consulteeFile
export type Entry = (typeof entries)[number]

/** The body behind a single line. */
export function organisationOf(entry: Entry): OrganisationSeed {
  return {
    slug: entry.id,
    number: entry.organisasjonsnummer,
    name: entry.name,
    registeredName: entry.registeredName,
    form: entry.organisasjonsform,
    respondentType: entry.id.endsWith('-rhf') ? 'rhf' : (typeOfEntry[entry.id] ?? typeOfGroup[entry.groupId] ?? 'annet'),
    nameVariants: [],
    county: null,
  }
}

function typed(type: RespondentType, ids: string[]): Record<string, RespondentType> {
  return Object.fromEntries(ids.map((id) => [id, type]))
}
