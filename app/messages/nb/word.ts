/** A response as a Word document: to write in and upload again, or to read. */
export const word = {
  'word.download-sent': 'Last ned svaret (Word)',
  'word.page': 'Side',
  'word.page.of': 'av',
  'word.field.write': 'Skriv svaret her',
  'word.field.choose': 'Velg et svar',
  'word.facts.what': 'Om svaret',
  'word.facts.value': 'Opplysning',
  'word.facts.publisher': 'Høringen er fra',
  'word.facts.deadline': 'Høringsfrist',
  'word.how': 'Slik fyller dere ut dokumentet',
  'word.how.write': 'Skriv i feltene med ramme. Der det skal velges ett svar, kommer det fram en liste når dere klikker i feltet.',
  'word.how.empty':
    'La et felt stå tomt når dere ikke har noe å si. Et felt som var fylt ut da dokumentet ble lastet ned, og som dere tømmer, blir tømt på nettsiden også.',
  'word.how.outside': 'Skriv bare i feltene. Det som skrives andre steder, blir ikke lest inn, men vi viser det når dokumentet lastes opp.',
  'word.how.together':
    'Dokumentet kan sendes på rundgang. Sporede endringer blir lest som godtatt når det lastes opp, og merknader i margen blir ikke med.',
  'word.how.upload':
    'Lagre dokumentet som Word-dokument (.docx), og last det opp på {address}. Der ser dere hva som blir endret, før noe lagres. Svaret er ikke sendt før dere sender det på nettsiden.',
  'word.limit': 'Inntil {limit} tegn.',
  'word.wording': 'Skriv hele teksten slik den bør lyde. Kopier gjerne teksten over og endre den.',
  'word.stamp': 'Linjen under sier hvilket svar dokumentet hører til. La den stå.',
} as const
