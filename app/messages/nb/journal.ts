/** Hva nettleseren tar vare på til det er lagret hos oss. */
export const journal = {
  'journal.kept': 'Teksten er tatt vare på i denne nettleseren.',
  'journal.page-only': 'Teksten finnes bare på denne siden, så ikke lukk den.',
  'journal.back.title': 'Vi har lagt tilbake tekst som ikke ble lagret',
  'journal.back': 'Den ble skrevet i denne nettleseren, men kom ikke fram til oss. Nå står den i skjemaet igjen og blir lagret:',
  'journal.back.others': 'Har noen andre svart noe annet i mellomtiden, ser du begge svarene og velger.',
  'journal.elsewhere': 'I denne nettleseren ligger det tekst som ikke er lagret. Åpne siden den ble skrevet på, så blir den det:',
  'journal.elsewhere.closed': 'I denne nettleseren ligger det tekst som ikke ble lagret i tide. Du kan lese og kopiere den her:',
  'journal.left.title': 'Tekst vi ikke kunne legge tilbake',
  'journal.left':
    'Den ble skrevet i denne nettleseren, men er ikke lagret hos oss, og passer ikke inn i skjemaet slik det er nå. Kopier det du vil ta vare på.',
  'journal.left.forget': 'Fjern den fra nettleseren',
} as const
