import type { print as source } from '../nb/print'

export const print = {
  'print.choose': 'Vel kva som skal med',
  'print.choose.chapters': 'Kapittel',
  'print.choose.help': 'Vel du ingen, kjem heile utkastet med.',
  'print.notes.choice': 'Med plass til notat og svar under kvart punkt',
  'print.show': 'Vis utvalet',
  'print.pdf': 'Last ned som PDF',
  'print.chapters': 'kapittel {chapters}',
  'print.part': 'Dette er berre ein del av utkastet: kapittel {chapters}. Heile utkastet har {total} kapittel.',
  'print.notes': 'Notat og svar',
  'print.notes-to': 'Notat og svar til {code}',
  'print.paper-is-no-answer': 'Arket er til eige bruk, til dømes i eit møte. Svaret må førast inn og sendast på nett før fristen.',
  'print.footer': 'Innspill · høyringsutkast, versjon {number}',
  'print.page': 'Side {page} av {total}',
  'print.demonstration': 'Demonstrasjonsinnhald.',
} satisfies Record<keyof typeof source, string>
