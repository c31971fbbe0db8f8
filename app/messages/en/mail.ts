import type { mail as source } from '../nb/mail'

export const mail = {
  'mail.invitation.subject': 'Invitation to the consultation response from {organisation}',
  'mail.invitation.somebody': 'A colleague',
  'mail.invitation.hello': 'Hello!',
  'mail.invitation.what': '{inviter} has invited you to take part in the response from {organisation} in the consultation “{title}”.',
  'mail.invitation.may.reader': 'You are invited as a reader: you may read the response, also while it is unfinished.',
  'mail.invitation.may.writer': 'You are invited as a writer: you may read and write in the response, but not send it.',
  'mail.invitation.may.approver': 'You are invited as an approver: you may read, write and send the response, and let colleagues in.',
  'mail.invitation.deadline': 'The deadline is {deadline}.',
  'mail.invitation.open': 'See the invitation',
  'mail.invitation.how':
    'You log in with your own electronic ID and need nothing in Altinn. The link works once, for seven days. Do not pass it on: whoever uses it gets the access.',
  'mail.invitation.unknown':
    'If you know nothing of this, ignore the e-mail. Nothing happens until somebody opens the link, logs in and says yes.',
  'mail.failed': 'E-mail that has not arrived',
  'mail.failed.none': 'All e-mail has been sent.',
  'mail.failed.attempts': '{n, plural, one {Tried # time.} other {Tried # times.}}',
  'mail.failed.next': 'Will be tried again {time}.',
  'mail.failed.given-up': 'Will not be tried again. If it was an invitation, whoever invited must do so once more.',
  'mail.demo': 'E-mail in the demonstration',
  'mail.demo.lead': 'Everything that has been sent is here. Nothing leaves this machine.',
  'mail.demo.none': 'Nothing has been sent yet. Invite a colleague from “The organisation”, and the e-mail comes here.',
  'mail.demo.to': 'To {to}, {time}',
  'mail.demo.link': 'See the e-mail that has been sent',
} as const satisfies Record<keyof typeof source, string>
