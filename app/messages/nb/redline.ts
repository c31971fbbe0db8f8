/** How a proposed wording is shown against the text it changes. Small: browsers fetch it when somebody writes one. */
export const redline = {
  'redline.column': 'Endringer i ordlyden',
  'redline.column.text':
    'Hva forslaget til ny ordlyd endrer i teksten som sto i utkastet: [slettet: …] er tatt ut, [satt inn: …] er nytt. Tom når forslaget er en helt annen tekst.',
  'redline.title': 'Slik blir endringen',
  'redline.deleted': 'slettet:',
  'redline.inserted': 'satt inn:',
  'redline.end': 'slutt.',
  'redline.unchanged': 'Teksten er den samme som i utkastet. Det blir ikke lagret som et forslag.',
  'redline.free': 'Dette er en helt annen tekst enn den i utkastet. Den blir vist som den står.',
} as const
