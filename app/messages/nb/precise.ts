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
  'withhold.offer': 'Er det noe i svaret som ikke bør legges ut på nettet?',
  'withhold.title': 'Be om at noe ikke publiseres',
  'withhold.lead':
    'Høringssvar er saksdokumenter og som hovedregel offentlige. Dere kan be om at et svar, eller en del av det, ikke publiseres, og si hvorfor. Ønsket følger med svaret når det sendes.',
  'withhold.law':
    '{publisher} avgjør hva som publiseres. Vi kan ikke love at teksten blir holdt tilbake: Andre kan be om innsyn, og bare det loven unntar fra offentlighet, blir unntatt. Skal ingen utenfor lese det, bør det ikke stå i svaret.',
  'withhold.asked': 'Bedt om at dette ikke publiseres',
  'withhold.whole': 'hele teksten',
  'withhold.reason': 'Begrunnelse',
  'withhold.remove': 'Ta bort ønsket',
  'withhold.gone': 'Denne teksten står ikke lenger i svaret, så ønsket blir ikke sendt.',
  'withhold.ask': 'Be om at en tekst ikke publiseres',
  'withhold.text': 'Hvilken tekst gjelder det?',
  'withhold.no-texts': 'Dere har ikke skrevet noen tekst ennå.',
  'withhold.passage': 'Hvilken del av teksten?',
  'withhold.passage.help': 'Lim inn delen slik den står. La feltet stå tomt hvis det gjelder hele teksten.',
  'withhold.reason.help':
    'For eksempel at det røper en forretningshemmelighet, eller at en person kan kjennes igjen. Saksbehandlerne leser begrunnelsen.',
  'withhold.button': 'Legg til ønsket',
  'withhold.back': 'Tilbake til oversikten',
  'withhold.column': 'Ønskes ikke publisert',
  'withhold.column.text':
    'Tekster og deler av tekster som avsenderen ber om ikke blir publisert, med begrunnelse. Det er et ønske, ikke en avgjørelse. Lange deler er forkortet her.',
  'withhold.review.title': 'Avsenderen ber om at noe ikke publiseres',
  'withhold.review.text': 'Dette er et ønske. Om noe skal unntas, og hvorfor, må avgjøres etter loven.',
  'same-as': 'Samme som {code}',
  'rule.response.same-as-empty':
    '{code} er satt til samme som {other}, men det står ikke noe innspill der. Skriv det på ett av dem, eller ta bort henvisningen.',
  'rule.withholding.text-missing': 'Velg en tekst som er skrevet i svaret.',
  'rule.withholding.passage-not-found': 'Vi finner ikke denne delen i teksten. Lim den inn slik den står der, eller la feltet stå tomt.',
  'rule.withholding.reason-missing': 'Skriv hvorfor det ikke bør publiseres.',
  'rule.withholding.too-long': 'Begrunnelsen er {length} tegn. Den kan være høyst {limit}.',
  'rule.withholding.too-many': 'Det er alt bedt om {limit}. Be heller om det for hele tekster.',
} as const satisfies Record<`guard.kind.${FindingKind}`, string> & Record<string, string>
