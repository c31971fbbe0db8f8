import type { redline as source } from '../nb/redline'

export const redline = {
  'redline.column': 'Endringar i ordlyden',
  'redline.column.text':
    'Kva framlegget til ny ordlyd endrar i teksten som stod i utkastet: [sletta: …] er teke ut, [sett inn: …] er nytt. Tom når framlegget er ein heilt annan tekst.',
  'redline.title': 'Slik blir endringa',
  'redline.deleted': 'sletta:',
  'redline.inserted': 'sett inn:',
  'redline.end': 'slutt.',
  'redline.unchanged': 'Teksten er den same som i utkastet. Han blir ikkje lagra som eit framlegg.',
  'redline.free': 'Dette er ein heilt annan tekst enn den i utkastet. Han blir vist som han står.',
} as const satisfies Record<keyof typeof source, string>
