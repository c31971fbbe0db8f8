import type { guest as source } from '../nb/guest'

export const guest = {
  'rule.draft.not-confirmed': 'Tick the box to say that the draft is to be deleted. Nothing has been deleted yet.',

  'draft.delete': 'Delete the draft',
  'draft.delete.title': 'Delete the draft?',
  'draft.delete.lead': 'What is deleted cannot be brought back.',
  'draft.delete.goes-own': 'Everything you have written and not sent is deleted: texts, choices and earlier versions.',
  'draft.delete.goes':
    'Everything written in the response from {organisation} and not sent is deleted for all of you: texts, choices, earlier versions, comments and who is responsible for what.',
  'draft.delete.backups': 'Backups may hold it for a few more weeks.',
  'draft.delete.nothing-sent': 'Nothing has been sent. Afterwards it is as if the response had never been begun.',
  'draft.delete.stays': 'What has been sent stays with the recipient, with its receipt. The latest receipt is {receipt}.',
  'draft.delete.confirm': 'Yes, delete the draft',
  'draft.delete.back': 'Keep the draft',
  'draft.deleted.title': 'The draft is deleted',
  'draft.deleted': 'What you had not sent is gone.',
  'draft.none.title': 'There is no draft',
  'draft.none': 'Nothing unsent is stored, so there is nothing to delete.',
  'draft.to-consultation': 'To the consultation',
} as const satisfies Record<keyof typeof source, string>
