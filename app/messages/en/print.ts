import type { print as source } from '../nb/print'

export const print = {
  'print.choose': 'Choose what to include',
  'print.choose.chapters': 'Chapters',
  'print.choose.help': 'If you choose none, the whole draft is included.',
  'print.notes.choice': 'With room for notes and answers under each item',
  'print.show': 'Show the selection',
  'print.pdf': 'Download as PDF',
  'print.chapters': 'chapter {chapters}',
  'print.part': 'This is only part of the draft: chapter {chapters}. The whole draft has {total} chapters.',
  'print.notes': 'Notes and answers',
  'print.notes-to': 'Notes and answers to {code}',
  'print.paper-is-no-answer':
    'The sheet is for your own use, such as in a meeting. The response must be entered and sent online before the deadline.',
  'print.footer': 'Innspill · consultation draft, version {number}',
  'print.page': 'Page {page} of {total}',
  'print.demonstration': 'Demonstration content.',
} satisfies Record<keyof typeof source, string>
