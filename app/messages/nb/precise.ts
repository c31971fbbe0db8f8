import type { FindingKind } from '#app/domain/privacy-guard'

/** Saying precisely what one means, and no more: what is asked before sending. Pages that carry no framework code. */
export const precise = {
  'guard.title': 'Er det meningen at dette skal stå i svaret?',
  'guard.lead':
    'Høringssvar er som hovedregel offentlige. Noe i tekstene ser ut som opplysninger om enkeltpersoner. Se etter, og ta det bort hvis det ikke skal stå der. Svaret kan også sendes som det er.',
  'guard.limits':
    'Dette er funnet ved å lete etter mønstre i teksten. Det kan være noe annet, og mye blir ikke funnet. Ingenting av det er lagret eller vist til andre.',
  'guard.more': '{n, plural, one {Og # sted til.} other {Og # steder til.}}',
  'guard.kind.national-identity-number': 'Ser ut som et fødselsnummer:',
  'guard.kind.d-number': 'Ser ut som et D-nummer:',
  'guard.kind.telephone': 'Ser ut som et telefonnummer:',
  'guard.kind.email': 'Ser ut som en e-postadresse:',
  'guard.kind.child': 'Kan være en historie om et barn som kan kjennes igjen:',
} as const satisfies Record<`guard.kind.${FindingKind}`, string> & Record<string, string>
