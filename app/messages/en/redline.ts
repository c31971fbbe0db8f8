import type { redline as source } from '../nb/redline'

export const redline = {
  'redline.column': 'Changes to the wording',
  'redline.column.text':
    'What the proposed wording changes in the text of the draft: [deleted: …] is taken out, [inserted: …] is new. Empty when the proposal is another text altogether.',
  'redline.title': 'The change',
  'redline.deleted': 'deleted:',
  'redline.inserted': 'inserted:',
  'redline.end': 'end.',
  'redline.unchanged': 'This is the text of the draft as it stands. It is not stored as a proposal.',
  'redline.free': 'This is another text altogether than the one in the draft. It is shown as it stands.',
} as const satisfies Record<keyof typeof source, string>
