import type { word as source } from '../nb/word'

export const word = {
  'rule.document.old-format':
    'Dokumentet er i det gamle Word-formatet (.doc). Opne det i Word, vel Lagre som og Word-dokument (.docx), og last opp på nytt.',
  'rule.document.pdf': 'Dette er ein PDF, og han har ikkje felta vi les svara frå. Last opp Word-dokumentet (.docx) han er laga av.',
  'rule.document.other-format':
    'Dette er ikkje eit Word-dokument (.docx), same kva fila heiter. Opne ho i programmet du brukte, og lagre ho som .docx.',
  'rule.document.macros': 'Dokumentet har makroar, og slike tek vi ikkje imot. Lagre det som Word-dokument utan makroar (.docx).',
  'rule.document.encrypted':
    'Dokumentet er verna med passord eller rettsstyring, så vi kan ikkje lese det. Fjern vernet i Word (Fil – Info – Vern dokument), lagre og last opp på nytt.',
  'rule.document.broken': 'Dokumentet er skadd eller ikkje lasta heilt opp. Opne det i Word, lagre det på nytt og prøv igjen.',
  'rule.document.too-much':
    'Dokumentet pakkar ut mykje meir enn eit høyringssvar inneheld. Vi har ikkje lese det. Last ned dokumentet på nytt og lim inn svara.',
  'rule.document.newer-format': 'Dokumentet er laga i ei nyare utgåve enn den vi les. Last det ned på nytt og lim inn svara.',
  'rule.document.not-ours':
    'Vi fann ingen av felta våre i dokumentet. Last ned svaret som Word-dokument herifrå, lim inn svara i felta, og last opp det.',
  'rule.document.lost-fields':
    'Felta er borte frå dokumentet, og vi kjenner ikkje att spørsmåla heller. Nokre program tek bort felta når dei lagrar. Last ned dokumentet på nytt, lim inn svara og lagre det i Word eller LibreOffice.',
  'word.download': 'Last ned svaret (Word)',
  'word.tracked': 'Dokumentet har spora endringar. Dei er lesne som godtekne.',
  'word.comments': '{n, plural, one {# merknad} other {# merknader}} i margen er ikkje med.',
  'word.pictures':
    '{n, plural, one {# bilete eller figur} other {# bilete og figurar}} i dokumentet er ikkje med. Send dei som vedlegg til svaret.',
  'word.no-fields':
    'Felta er borte frå dokumentet, slik nokre program gjer når dei lagrar. Svara er funne att etter overskriftene og spørsmåla. Sjå ekstra godt over dei.',
  'word.missing-fields':
    '{n, plural, one {Eitt felt er sletta} other {# felt er sletta}} frå dokumentet. Ingenting er lese eller fjerna der: {fields}.',
  'word.unread': 'Ikkje lese ({n})',
  'word.unread.text':
    'Dette er skrive utanfor felta, og blir ikkje lagra. Skal noko av det med i svaret, flytt det til eit felt i dokumentet og last opp på nytt, eller lim det inn på nettsida.',
  'word.unread.under': 'Under «{heading}»:',
  'word.unread.start': 'I starten av dokumentet, eller i ein fotnote:',
  'word.unread.more': '{n, plural, one {Og eitt avsnitt til.} other {Og # avsnitt til.}}',
  'word.download-sent': 'Last ned svaret (Word)',
  'word.page': 'Side',
  'word.page.of': 'av',
  'word.field.write': 'Skriv svaret her',
  'word.field.choose': 'Vel eit svar',
  'word.facts.what': 'Om svaret',
  'word.facts.value': 'Opplysning',
  'word.facts.publisher': 'Høyringa er frå',
  'word.facts.deadline': 'Høyringsfrist',
  'word.how': 'Slik fyller de ut dokumentet',
  'word.how.write': 'Skriv i felta med ramme. Der de skal velje eitt svar, kjem det fram ei liste når de klikkar i feltet.',
  'word.how.empty':
    'La eit felt stå tomt når de ikkje har noko å seie. Eit felt som var fylt ut då dokumentet vart lasta ned, og som de tømmer, spør vi om når det blir lasta opp.',
  'word.how.outside':
    'Skriv berre i felta. Det som blir skrive andre stader, blir ikkje lese inn, men vi viser det når dokumentet blir lasta opp.',
  'word.how.together':
    'Dokumentet kan sendast på rundgang. Spora endringar blir lesne som godtekne når det blir lasta opp, og merknader i margen blir ikkje med.',
  'word.how.upload':
    'Lagre dokumentet som Word-dokument (.docx), og last det opp på {address}. Der ser de kva som blir endra, før noko blir lagra. Svaret er ikkje sendt før de sender det på nettsida.',
  'word.limit': 'Inntil {limit} teikn.',
  'word.item': 'Skriv koden til punktet, til dømes K-2.3.',
  'word.wording': 'Skriv heile teksten slik han bør lyde. Kopier gjerne teksten over og endre han.',
  'word.stamp': 'Linja under seier kva svar dokumentet høyrer til. La henne stå.',
} satisfies Record<keyof typeof source, string>
