import type { journal as source } from '../nb/journal'

export const journal = {
  'journal.kept': 'Teksten er teken vare på i denne nettlesaren.',
  'journal.page-only': 'Teksten finst berre på denne sida, så ikkje lat henne att.',
  'journal.back.title': 'Vi har lagt tilbake tekst som ikkje vart lagra',
  'journal.back': 'Han vart skriven i denne nettlesaren, men kom ikkje fram til oss. No står han i skjemaet att og blir lagra:',
  'journal.back.others': 'Har nokon andre svara noko anna i mellomtida, ser du begge svara og vel.',
  'journal.elsewhere': 'I denne nettlesaren ligg det tekst som ikkje er lagra. Opne sida han vart skriven på, så blir han det:',
  'journal.elsewhere.closed': 'I denne nettlesaren ligg det tekst som ikkje vart lagra i tide. Du kan lese og kopiere han her:',
  'journal.left.title': 'Tekst vi ikkje kunne leggje tilbake',
  'journal.left':
    'Han vart skriven i denne nettlesaren, men er ikkje lagra hos oss, og passar ikkje inn i skjemaet slik det er no. Kopier det du vil ta vare på.',
  'journal.left.forget': 'Fjern han frå nettlesaren',
} satisfies Record<keyof typeof source, string>
