import type { follow as source } from '../nb/follow'

export const follow = {
  'rule.follow.invalid-email': 'Enter an e-mail address, for example name@example.com.',
  'rule.follow.unknown': 'We do not recognise this link. Part of the address may be missing, or it is so old that we have forgotten it.',
  'rule.follow.expired':
    'The link has expired and the address has been forgotten. If you still want to follow the consultation, enter your address once more.',
  'rule.follow.ended': 'You have asked for no more e-mails, and the address has been deleted.',

  'follow.link': 'Get an e-mail before the deadline',
  'follow.title': 'Follow the consultation by e-mail',
  'follow.lead': 'We e-mail you when something happens that you should know about. You do not need to log in.',
  'follow.what': 'What we send',
  'follow.what.reminder': 'a reminder two weeks before the deadline, three days before, and on the last day',
  'follow.what.moved': 'a message if the deadline is moved',
  'follow.what.version': 'a message if there is a new version of the draft',
  'follow.what.closed': 'a message when the consultation has closed. That is the last one.',
  'follow.email': 'Your e-mail address',
  'follow.email.text': 'First we send a link to confirm the address with. Without that you get nothing more.',
  'follow.language': 'The e-mails will be in English, like this page. If you want another language, choose it at the top first.',
  'follow.keeping':
    'We store the address, the language and what we have sent, and nothing else. The address is deleted when you unsubscribe, or 30 days after the deadline.',
  'follow.privacy': 'More about privacy',
  'follow.button': 'Send me the link',
  'follow.sent.title': 'Check your inbox',
  'follow.sent':
    'We have sent an e-mail to the address you entered. Open the link in it to confirm. If it does not arrive within a few minutes, check your spam folder, and that the address is spelt correctly.',
  'follow.sent.demo': 'See the e-mail in the demonstration',
  'follow.closed': 'The consultation has closed, and there is nothing more to follow.',
  'follow.back': 'To the consultation',

  'follow.confirm.title': 'Confirm that you want to follow the consultation',
  'follow.confirm.text': 'Nothing is sent to the address until you have confirmed.',
  'follow.confirm.button': 'Yes, e-mail me',
  'follow.confirmed.title': 'You are following the consultation',
  'follow.confirmed': 'We e-mail you when something happens. Each e-mail has a link to unsubscribe with.',
  'follow.no-use.title': 'This link cannot be used',
  'follow.no-use': 'To follow a consultation, or to subscribe again, go to the page of the consultation.',
  'follow.end.title': 'Stop e-mails about the consultation',
  'follow.end.text': 'Press the button and we delete your address. You will get no more of these e-mails.',
  'follow.end.button': 'Stop e-mailing me',
  'follow.ended.title': 'You will get no more e-mails',
  'follow.ended': 'The address has been deleted. If you change your mind, subscribe again from the page of the consultation.',
  'follow.end.unknown': 'The address has probably been deleted already. If you still get e-mail from us, use the link in the newest one.',

  'follow.mail.hello': 'Hello!',
  'follow.mail.open': 'Go to the consultation',
  'follow.mail.how': 'You can read the draft without logging in, and comment on all of it or parts of it.',
  'follow.mail.end': 'Stop these e-mails',
  'follow.mail.last': 'This is the last e-mail about the consultation. Your address is deleted 30 days after the deadline.',
  'follow.mail.confirm.subject': 'Confirm that you want to follow the consultation “{title}”',
  'follow.mail.confirm.what': 'Somebody, hopefully you, has asked for e-mail about the consultation “{title}”. The deadline is {day}.',
  'follow.mail.confirm.how': 'Open the link and press the button there, and we tell you when something happens.',
  'follow.mail.confirm.open': 'Confirm that you want to follow the consultation',
  'follow.mail.confirm.unknown':
    'If it was not you who asked for this, you need do nothing. You will get nothing more, and the address is deleted in {days, plural, one {# day} other {# days}}.',
  'follow.mail.already.subject': 'You already follow the consultation “{title}”',
  'follow.mail.already.what':
    'Somebody, hopefully you, has asked for e-mail about the consultation “{title}”. You already get it. The deadline is {day}.',
  'follow.mail.reminder.subject': '{left} to respond: {title}',
  'follow.mail.reminder': 'The deadline for responding to the consultation “{title}” is {day} at 23:59 ({left}).',
  'follow.mail.moved.subject': 'New deadline: {title}',
  'follow.mail.moved': 'The deadline of the consultation “{title}” has been moved. It is now {day} at 23:59.',
  'follow.mail.version.subject': 'New version of the draft: {title}',
  'follow.mail.version':
    'There is a new version of the draft in the consultation “{title}”, version {version}. The deadline is {day} at 23:59.',
  'follow.mail.closed.subject': 'The consultation has closed: {title}',
  'follow.mail.closed': 'The deadline of the consultation “{title}” was {day}. Responses can no longer be sent.',

  'submit.mail.kind.follow': 'Confirmation of an e-mail address, e-mail no. {id}, written {time}.',
  'submit.mail.kind.news': 'News to somebody who follows the consultation, e-mail no. {id}, written {time}.',
} as const satisfies Record<keyof typeof source, string>
