import type { journal as source } from '../nb/journal'

export const journal = {
  'journal.kept': 'The text is kept in this browser.',
  'journal.page-only': 'The text is only on this page, so do not close it.',
  'journal.back.title': 'We have put back text that was not saved',
  'journal.back': 'It was written in this browser, but did not reach us. Now it is in the form again and is being saved:',
  'journal.back.others': 'If somebody else has answered differently meanwhile, you will see both answers and choose.',
  'journal.elsewhere': 'There is text in this browser that is not saved. Open the page it was written on to save it:',
  'journal.elsewhere.closed': 'There is text in this browser that was not saved in time. You can read and copy it here:',
  'journal.left.title': 'Text we could not put back',
  'journal.left':
    'It was written in this browser, but is not saved with us, and does not fit the form as it is now. Copy what you want to keep.',
  'journal.left.forget': 'Remove it from the browser',
} satisfies Record<keyof typeof source, string>
