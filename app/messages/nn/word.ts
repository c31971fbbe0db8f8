import type { word as source } from '../nb/word'

export const word = {
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
    'La eit felt stå tomt når de ikkje har noko å seie. Eit felt som var fylt ut då dokumentet vart lasta ned, og som de tømmer, blir tømt på nettsida òg.',
  'word.how.outside':
    'Skriv berre i felta. Det som blir skrive andre stader, blir ikkje lese inn, men vi viser det når dokumentet blir lasta opp.',
  'word.how.together':
    'Dokumentet kan sendast på rundgang. Spora endringar blir lesne som godtekne når det blir lasta opp, og merknader i margen blir ikkje med.',
  'word.how.upload':
    'Lagre dokumentet som Word-dokument (.docx), og last det opp på {address}. Der ser de kva som blir endra, før noko blir lagra. Svaret er ikkje sendt før de sender det på nettsida.',
  'word.limit': 'Inntil {limit} teikn.',
  'word.wording': 'Skriv heile teksten slik han bør lyde. Kopier gjerne teksten over og endre han.',
  'word.stamp': 'Linja under seier kva svar dokumentet høyrer til. La henne stå.',
} satisfies Record<keyof typeof source, string>
