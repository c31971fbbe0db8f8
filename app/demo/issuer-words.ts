import type { LoginKind } from '#app/domain/party'

export type IssuerLanguage = 'nb' | 'nn' | 'en'

/** The language the app asked for, else the browser's. */
export function issuerLanguage(locales: unknown, acceptLanguage: string | undefined): IssuerLanguage {
  const first = String(locales ?? acceptLanguage ?? '').toLowerCase()
  return first.startsWith('en') ? 'en' : first.startsWith('nn') ? 'nn' : 'nb'
}

export const issuerNames: Readonly<Record<LoginKind, string>> = { organisation: 'Ansattporten', private: 'ID-porten', staff: 'Entra ID' }

const nb = {
  title: 'Velg hvem du er',
  stands: 'Testinnlogging i stedet for {service}',
  explanation: 'Alle personer og virksomheter her er oppdiktet, og det spørres ikke om passord.',
  organisation: 'Velg hvem du representerer',
  organisations: 'Velg én eller flere virksomheter',
  as: 'Du er logget inn som {name}.',
  number: 'Organisasjonsnummer {number}',
  self: 'Meg selv',
  onward: 'Fortsett',
  cancel: 'Avbryt',
  back: 'Tilbake',
  none: 'Velg minst én virksomhet, eller «Meg selv».',
  'nobody.title': 'Du representerer ingen virksomhet',
  nobody: 'Tjenesten krever at du representerer en virksomhet, og {name} gjør ikke det.',
  'elsewhere.title': 'Logg ut i en annen tjeneste',
  elsewhere:
    'Her kan du logge ut hos {service} slik det skjer når noen logger ut i en annen tjeneste: {service} sier fra til alle tjenester som brukte innloggingen.',
  'elsewhere.button': 'Logg ut, som i en annen tjeneste',
  'elsewhere.nobody': 'Ingen er logget inn hos {service} i denne nettleseren.',
  'elsewhere.done': 'Du er logget ut hos {service}, og tjenestene har fått beskjed.',
  'elsewhere.frame': 'Beskjed til tjenesten',
  'logged-out': 'Du er logget ut',
  wrong: 'Forespørselen kan ikke brukes',
}
export type IssuerWord = keyof typeof nb

const nn: Readonly<Record<IssuerWord, string>> = {
  title: 'Vel kven du er',
  stands: 'Testinnlogging i staden for {service}',
  explanation: 'Alle personar og verksemder her er oppdikta, og det blir ikkje spurt om passord.',
  organisation: 'Vel kven du representerer',
  organisations: 'Vel éi eller fleire verksemder',
  as: 'Du er logga inn som {name}.',
  number: 'Organisasjonsnummer {number}',
  self: 'Meg sjølv',
  onward: 'Hald fram',
  cancel: 'Avbryt',
  back: 'Tilbake',
  none: 'Vel minst éi verksemd, eller «Meg sjølv».',
  'nobody.title': 'Du representerer inga verksemd',
  nobody: 'Tenesta krev at du representerer ei verksemd, og det gjer ikkje {name}.',
  'elsewhere.title': 'Logg ut i ei anna teneste',
  elsewhere:
    'Her kan du logge ut hos {service} slik det skjer når nokon loggar ut i ei anna teneste: {service} seier frå til alle tenester som brukte innlogginga.',
  'elsewhere.button': 'Logg ut, som i ei anna teneste',
  'elsewhere.nobody': 'Ingen er logga inn hos {service} i denne nettlesaren.',
  'elsewhere.done': 'Du er logga ut hos {service}, og tenestene har fått beskjed.',
  'elsewhere.frame': 'Beskjed til tenesta',
  'logged-out': 'Du er logga ut',
  wrong: 'Førespurnaden kan ikkje brukast',
}

const en: Readonly<Record<IssuerWord, string>> = {
  title: 'Choose who you are',
  stands: 'Test login in place of {service}',
  explanation: 'All persons and organisations here are made up, and nobody is asked for a password.',
  organisation: 'Choose whom you represent',
  organisations: 'Choose one or more organisations',
  as: 'You are logged in as {name}.',
  number: 'Organisation number {number}',
  self: 'Myself',
  onward: 'Continue',
  cancel: 'Cancel',
  back: 'Back',
  none: 'Choose at least one organisation, or “Myself”.',
  'nobody.title': 'You represent no organisation',
  nobody: 'The service requires that you represent an organisation, and {name} does not.',
  'elsewhere.title': 'Log out in another service',
  elsewhere:
    'Here you can log out at {service} as it happens when somebody logs out in another service: {service} tells every service that used the login.',
  'elsewhere.button': 'Log out, as in another service',
  'elsewhere.nobody': 'Nobody is logged in at {service} in this browser.',
  'elsewhere.done': 'You are logged out at {service}, and the services have been told.',
  'elsewhere.frame': 'Message to the service',
  'logged-out': 'You are logged out',
  wrong: 'The request cannot be used',
}

const words = { nb, nn, en }

/** A text of the local issuers, with its values put in. */
export function say(language: IssuerLanguage, word: IssuerWord, values: Readonly<Record<string, string>> = {}): string {
  return words[language][word].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
