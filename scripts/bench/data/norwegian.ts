import type { Random } from './random'

const openings = [
  'Vi mener at',
  'Kommunen erfarer at',
  'Etter vår vurdering er det slik at',
  'Fagmiljøet hos oss understreker at',
  'I praksis ser vi at',
  'Våre brukere forteller at',
  'Det er positivt at',
  'Vi er bekymret for at',
  'Fra leverandørsiden vil vi påpeke at',
  'Brukerrådet vårt ber om at',
  'Helsesykepleierne våre melder at',
  'Vi stiller spørsmål ved at',
]
const subjects = [
  'foreldrenes tilgang til journalen',
  'innsyn for ungdom mellom 12 og 16 år',
  'samtykke fra den som har foreldreansvar',
  'sperring av enkeltopplysninger',
  'løsningen for fullmakt',
  'barnets rett til fortrolighet',
  'varsling når tilgangen endres',
  'timeavtaler ved helsestasjonen',
  'kravet til logging',
  'oppfølgingen av barn med delt bosted',
  'språket i innbyggertjenestene',
  'tilgangen ved omsorgsovertakelse',
]
const claims = [
  'bør beskrives tydeligere enn i utkastet',
  'vil kreve endringer i dagens fagsystemer',
  'må vurderes opp mot taushetsplikten',
  'fungerer godt slik det er foreslått',
  'kan føre til at ungdom lar være å oppsøke hjelp',
  'gir mer arbeid i en travel hverdag',
  'forutsetter at Folkeregisteret er oppdatert',
  'er vanskelig å etterleve uten nasjonale fellesløsninger',
  'må kunne slås av når det er fare for barnet',
  'bør prøves ut i noen få kommuner først',
  'henger ikke godt nok sammen med rådet om modenhet',
  'trenger en egen veiledning for små virksomheter',
]
const endings = [
  '',
  ', særlig for familier som lever med høyt konfliktnivå',
  ', og vi ber om at kostnadene blir utredet',
  ', slik vi også skrev i forrige runde',
  ', men vi savner en frist for når det skal være på plass',
  ', jf. pasient- og brukerrettighetsloven § 3-4',
  ' – dette gjelder også ved fosterhjem og institusjon',
  ', og formuleringen «bør» er for svak',
  ', noe som krever opplæring av alle ansatte',
  ', selv om hovedregelen er riktig',
]

/** Bokmål that reads like remarks to a draft, with æ, ø, å, quotation marks and paragraphs, `length` characters or a few less. */
export function remark(random: Random, length: number): string {
  let text = ''
  while (text.length < length) {
    const separator = text === '' ? '' : random.isWithin(0.15) ? '\n\n' : ' '
    text += `${separator}${random.pick(openings)} ${random.pick(subjects)} ${random.pick(claims)}${random.pick(endings)}.`
  }
  return text.slice(0, length).trimEnd()
}

/** As people write: many short remarks, few long ones, from 100 to 1500 characters. */
export function remarkLength(random: Random): number {
  return Math.round(100 * 15 ** random.next())
}
