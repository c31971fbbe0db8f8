import type { precise as source } from '../nb/precise'

export const precise = {
  'guard.title': 'Er det meininga at dette skal stå i svaret?',
  'guard.lead':
    'Høyringssvar er som hovudregel offentlege. Noko i tekstane ser ut som opplysningar om enkeltpersonar. Sjå etter, og ta det bort om det ikkje skal stå der. Svaret kan òg sendast som det er.',
  'guard.limits':
    'Dette er funne ved å leite etter mønster i teksten. Det kan vere noko anna, og mykje blir ikkje funne. Ingenting av det er lagra eller vist til andre.',
  'guard.more': '{n, plural, one {Og # stad til.} other {Og # stader til.}}',
  'guard.kind.national-identity-number': 'Ser ut som eit fødselsnummer:',
  'guard.kind.d-number': 'Ser ut som eit D-nummer:',
  'guard.kind.telephone': 'Ser ut som eit telefonnummer:',
  'guard.kind.email': 'Ser ut som ei e-postadresse:',
  'guard.kind.child': 'Kan vere ei historie om eit barn som kan kjennast att:',
} as const satisfies Record<keyof typeof source, string>
