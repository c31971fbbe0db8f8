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
  'withhold.offer': 'Er det noko i svaret som ikkje bør leggjast ut på nettet?',
  'withhold.title': 'Be om at noko ikkje blir publisert',
  'withhold.lead':
    'Høyringssvar er saksdokument og som hovudregel offentlege. De kan be om at eit svar, eller ein del av det, ikkje blir publisert, og seie kvifor. Ønsket følgjer med svaret når det blir sendt.',
  'withhold.law':
    '{publisher} avgjer kva som blir publisert. Vi kan ikkje love at teksten blir halden tilbake: Andre kan be om innsyn, og berre det lova unntek frå offentlegheit, blir unnteke. Skal ingen utanfor lese det, bør det ikkje stå i svaret.',
  'withhold.asked': 'Bede om at dette ikkje blir publisert',
  'withhold.whole': 'heile teksten',
  'withhold.reason': 'Grunngiving',
  'withhold.remove': 'Ta bort ønsket',
  'withhold.gone': 'Denne teksten står ikkje lenger i svaret, så ønsket blir ikkje sendt.',
  'withhold.ask': 'Be om at ein tekst ikkje blir publisert',
  'withhold.text': 'Kva tekst gjeld det?',
  'withhold.no-texts': 'De har ikkje skrive nokon tekst enno.',
  'withhold.passage': 'Kva del av teksten?',
  'withhold.passage.help': 'Lim inn delen slik han står. Lat feltet stå tomt om det gjeld heile teksten.',
  'withhold.reason.help':
    'Til dømes at det røper ein forretningsløyndom, eller at ein person kan kjennast att. Saksbehandlarane les grunngivinga.',
  'withhold.button': 'Legg til ønsket',
  'withhold.back': 'Tilbake til oversikta',
  'withhold.column': 'Ønskt ikkje publisert',
  'withhold.column.text':
    'Tekstar og delar av tekstar som avsendaren ber om ikkje blir publiserte, med grunngiving. Det er eit ønske, ikkje ei avgjerd. Lange delar er forkorta her.',
  'withhold.review.title': 'Avsendaren ber om at noko ikkje blir publisert',
  'withhold.review.text': 'Dette er eit ønske. Om noko skal unntakast, og kvifor, må avgjerast etter lova.',
  'same-as': 'Same som {code}',
  'rule.response.same-as-empty':
    '{code} er sett til same som {other}, men det står ikkje noko innspel der. Skriv det på eitt av dei, eller ta bort tilvisinga.',
  'rule.withholding.text-missing': 'Vel ein tekst som er skriven i svaret.',
  'rule.withholding.passage-not-found': 'Vi finn ikkje denne delen i teksten. Lim han inn slik han står der, eller lat feltet stå tomt.',
  'rule.withholding.reason-missing': 'Skriv kvifor det ikkje bør publiserast.',
  'rule.withholding.too-long': 'Grunngivinga er {length} teikn. Ho kan vere høgst {limit}.',
  'rule.withholding.too-many': 'Det er alt bede om {limit}. Be heller om det for heile tekstar.',
} as const satisfies Record<keyof typeof source, string>
