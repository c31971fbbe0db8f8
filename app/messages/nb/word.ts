/** A response as a Word document: to write in and upload again, or to read. */
export const word = {
  'rule.document.old-format':
    'Dokumentet er i det gamle Word-formatet (.doc). Åpne det i Word, velg Lagre som og Word-dokument (.docx), og last opp på nytt.',
  'rule.document.pdf': 'Dette er en PDF, og den har ikke feltene vi leser svarene fra. Last opp Word-dokumentet (.docx) den er laget av.',
  'rule.document.other-format':
    'Dette er ikke et Word-dokument (.docx), uansett hva filen heter. Åpne den i programmet du brukte, og lagre den som .docx.',
  'rule.document.macros': 'Dokumentet har makroer, og slike tar vi ikke imot. Lagre det som Word-dokument uten makroer (.docx).',
  'rule.document.encrypted':
    'Dokumentet er beskyttet med passord eller rettighetsstyring, så vi kan ikke lese det. Fjern beskyttelsen i Word (Fil – Info – Beskytt dokument), lagre og last opp på nytt.',
  'rule.document.broken': 'Dokumentet er skadet eller ikke lastet helt opp. Åpne det i Word, lagre det på nytt og prøv igjen.',
  'rule.document.too-much':
    'Dokumentet pakker ut mye mer enn et høringssvar inneholder. Vi har ikke lest det. Last ned dokumentet på nytt og lim inn svarene.',
  'rule.document.newer-format': 'Dokumentet er laget i en nyere utgave enn den vi leser. Last det ned på nytt og lim inn svarene.',
  'rule.document.not-ours':
    'Vi fant ingen av våre felt i dokumentet. Last ned svaret som Word-dokument herfra, lim inn svarene i feltene, og last opp det.',
  'rule.document.lost-fields':
    'Feltene er borte fra dokumentet, og vi kjenner ikke igjen spørsmålene heller. Noen programmer fjerner feltene når de lagrer. Last ned dokumentet på nytt, lim inn svarene og lagre det i Word eller LibreOffice.',
  'word.download': 'Last ned svaret (Word)',
  'word.tracked': 'Dokumentet har sporede endringer. De er lest som godtatt.',
  'word.comments': '{n, plural, one {# merknad} other {# merknader}} i margen er ikke med.',
  'word.pictures':
    '{n, plural, one {# bilde eller figur} other {# bilder og figurer}} i dokumentet er ikke med. Send dem som vedlegg til svaret.',
  'word.no-fields':
    'Feltene er borte fra dokumentet, slik noen programmer gjør når de lagrer. Svarene er funnet igjen etter overskriftene og spørsmålene. Se ekstra godt over dem.',
  'word.missing-fields':
    '{n, plural, one {Ett felt er slettet} other {# felt er slettet}} fra dokumentet. Ingenting er lest eller fjernet der: {fields}.',
  'word.unread': 'Ikke lest ({n})',
  'word.unread.text':
    'Dette er skrevet utenfor feltene, og blir ikke lagret. Skal noe av det med i svaret, flytt det til et felt i dokumentet og last opp på nytt, eller lim det inn på nettsiden.',
  'word.unread.under': 'Under «{heading}»:',
  'word.unread.start': 'I begynnelsen av dokumentet, eller i en fotnote:',
  'word.unread.more': '{n, plural, one {Og ett avsnitt til.} other {Og # avsnitt til.}}',
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
    'La et felt stå tomt når dere ikke har noe å si. Et felt som var fylt ut da dokumentet ble lastet ned, og som dere tømmer, spør vi om når det lastes opp.',
  'word.how.outside': 'Skriv bare i feltene. Det som skrives andre steder, blir ikke lest inn, men vi viser det når dokumentet lastes opp.',
  'word.how.together':
    'Dokumentet kan sendes på rundgang. Sporede endringer blir lest som godtatt når det lastes opp, og merknader i margen blir ikke med.',
  'word.how.upload':
    'Lagre dokumentet som Word-dokument (.docx), og last det opp på {address}. Der ser dere hva som blir endret, før noe lagres. Svaret er ikke sendt før dere sender det på nettsiden.',
  'word.limit': 'Inntil {limit} tegn.',
  'word.item': 'Skriv koden til punktet, for eksempel K-2.3.',
  'word.wording': 'Skriv hele teksten slik den bør lyde. Kopier gjerne teksten over og endre den.',
  'word.stamp': 'Linjen under sier hvilket svar dokumentet hører til. La den stå.',
} as const
