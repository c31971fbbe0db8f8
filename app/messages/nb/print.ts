/** The draft on paper and as a PDF, with room for notes. */
export const print = {
  'print.choose': 'Velg hva som skal med',
  'print.choose.chapters': 'Kapitler',
  'print.choose.help': 'Velger du ingen, kommer hele utkastet med.',
  'print.notes.choice': 'Med plass til notater og svar under hvert punkt',
  'print.show': 'Vis utvalget',
  'print.pdf': 'Last ned som PDF',
  'print.chapters': 'kapittel {chapters}',
  'print.part': 'Dette er bare en del av utkastet: kapittel {chapters}. Hele utkastet har {total} kapitler.',
  'print.notes': 'Notater og svar',
  'print.notes-to': 'Notater og svar til {code}',
  'print.paper-is-no-answer': 'Arket er til eget bruk, for eksempel i et møte. Svaret må føres inn og sendes på nett før fristen.',
  'print.footer': 'Innspill · høringsutkast, versjon {number}',
  'print.page': 'Side {page} av {total}',
  'print.demonstration': 'Demonstrasjonsinnhold.',
} as const
