import type { keeping as source } from '../nb/keeping'

export const keeping = {
  'keeping.title': 'Everything we store, one by one',
  'keeping.lead':
    'The list is made from the same table as the program goes by. There is no store of data about people that is not named here.',
  'keeping.what': 'What',
  'keeping.why': 'Why',
  'keeping.basis': 'Legal basis',
  'keeping.long': 'How long',
  'keeping.who': 'Who sees it',
  'keeping.tables': 'Tables in the database',
  'keeping.basis.task':
    'A task of the public authority: to hold the consultation and receive responses (GDPR article 6(1)(e), and the Norwegian instructions for official studies).',
  'keeping.basis.choice': 'You have asked for it yourself, and can change your mind at any time (GDPR article 6(1)(a)).',
  'keeping.basis.archive':
    'The task of holding the consultation, and the duty to register, archive and give access (GDPR article 6(1)(c) and (e), and the Norwegian Archives and Freedom of Information Acts).',
  'keeping.basis.security': 'The task of holding the consultation, and the duty to keep data secure (GDPR article 6(1)(e) and article 32).',
  'keeping.account.title': 'Your account',
  'keeping.account.what':
    'Name, which login you used, when the account was made, and a mark worked out from the national identity number with a secret key.',
  'keeping.account.why': 'To recognise you, so that you find your response and colleagues see whom they work with.',
  'keeping.account.long': 'Until you delete the account under “My data”.',
  'keeping.account.who': 'You, colleagues with access to the same response, and case officers when you have sent or asked for something.',
  'keeping.login.title': 'The login',
  'keeping.login.what':
    'That you are logged in, for whom you act, which organisations you can choose, and what Altinn said. While you are logging in: where you are going afterwards.',
  'keeping.login.why': 'So that the page knows what you may do.',
  'keeping.login.long':
    'A login lasts at most {hours} hours, and {minutes} minutes without activity. It is deleted within an hour after that.',
  'keeping.login.who': 'Nobody but you.',
  'keeping.guest.title': 'When you respond without logging in',
  'keeping.guest.what':
    'The e-mail address the link was sent to, the name you stated, the organisation you said you respond for, and why it cannot use Altinn.',
  'keeping.guest.why': 'To send you the link, recognise you by it, and show case officers how certain it is whom the response is from.',
  'keeping.guest.long':
    'A link that is not used is deleted after {unused} days. If it has been used, the address stays until you delete your account under “My data”. That a link has been sent is remembered for an hour to stop abuse, without the address.',
  'keeping.guest.who': 'You. Case officers see the reason, and the addresses of those they have invited themselves.',
  'keeping.log.title': 'The log of acts',
  'keeping.log.what':
    'Who logged in, sent, changed, withdrew, invited, asked for more time or deleted, when, and what gave the right. No names, addresses or text.',
  'keeping.log.why': 'To be able to show afterwards what happened, and that whoever acted was allowed to.',
  'keeping.log.long': 'As long as the case of the consultation is kept. If you delete your account, the lines stay without a name.',
  'keeping.log.who': 'Whoever runs the service. Colleagues see who has access.',
  'keeping.draft.title': 'Responses that have not been sent',
  'keeping.draft.what': 'What you write and choose, requests not to publish, and who last saved each item.',
  'keeping.draft.why': 'So that the response can come about over time, and by several people.',
  'keeping.draft.long':
    'Until {months} months after your own deadline. We tell you {warning} days before by e-mail, if we have an address, and on the page. You can delete it yourselves at any time. What was read from a file you upload is deleted after a day.',
  'keeping.draft.who': 'Those with access to the response. Case officers do not see it.',
  'keeping.letters.title': 'Letters and files',
  'keeping.letters.what':
    'Files you attach, with their names, who attached them and when. A file can hold data its maker does not think of.',
  'keeping.letters.why': 'Because a response can be a letter, and evidence can be a file.',
  'keeping.letters.long':
    'As the response or self-assessment they belong to: what has not been sent is deleted with the draft, and what has been sent is kept.',
  'keeping.letters.who': 'Those who see the response or self-assessment.',
  'keeping.team.title': 'Working together on the response',
  'keeping.team.what':
    'Who has been given which items, how far they have come, comments, who is mentioned, the history of earlier texts, and where and how often you want e-mail about it.',
  'keeping.team.why': 'So that you can share the work and lose nothing you have written.',
  'keeping.team.long': 'Deleted with the draft. The address for notices is deleted when you say no, leave, or the draft is deleted.',
  'keeping.team.who': 'Those with access to the organisation’s response. Only you see the address.',
  'keeping.circle.title': 'Access and invitations',
  'keeping.circle.what':
    'Who has been invited and let in, by whom, to do what, when, and when it ended. The e-mail address an invitation was sent to.',
  'keeping.circle.why': 'So that the organisation decides who works for it, and can show who had access.',
  'keeping.circle.long':
    'The address is deleted within an hour after the invitation has been used, withdrawn or has expired ({invitation} days). Who had access is kept as long as the case.',
  'keeping.circle.who': 'Those with access to the organisation’s response.',
  'keeping.sent.title': 'Responses that have been sent',
  'keeping.sent.what':
    'The response, whom it is from, who sent it, when, requests not to publish, the receipt, and whether it was later replaced or withdrawn.',
  'keeping.sent.why': 'Because a response is a case document of the body holding the consultation.',
  'keeping.sent.long':
    'Not deleted here. The body holding the consultation archives it by law. If you delete your account, it stays with the name it was sealed with.',
  'keeping.sent.who': 'Case officers, and as a rule anybody who asks for access. It may be published.',
  'keeping.receipt-mail.title': 'The address for the receipt',
  'keeping.receipt-mail.what': 'The e-mail address you state when you send.',
  'keeping.receipt-mail.why': 'To send you receipts for that response.',
  'keeping.receipt-mail.long': 'Until {address} days after the deadline, and after the response arrived.',
  'keeping.receipt-mail.who': 'Only you.',
  'keeping.extension.title': 'Later deadlines',
  'keeping.extension.what': 'Who asked for more time, the reason and the answer. The address you want the answer at.',
  'keeping.extension.why': 'To decide the request, and to show why a response came when it did.',
  'keeping.extension.long':
    'The request belongs to the case and is not deleted here. The address is deleted when the answer has been sent, and otherwise {address} days after the deadline.',
  'keeping.extension.who': 'Case officers and those with access to the response. Nobody sees the address.',
  'keeping.reminder.title': 'Reminders of your own response',
  'keeping.reminder.what': 'The e-mail address and language you chose, and what you have been reminded of.',
  'keeping.reminder.why': 'To remind you of the deadline, and tell you before a draft is deleted.',
  'keeping.reminder.long': 'Until you say no, or the draft is deleted, {months} months after the deadline.',
  'keeping.reminder.who': 'Only you.',
  'keeping.follow.title': 'Those who follow a consultation by e-mail',
  'keeping.follow.what': 'The e-mail address, the language, and what we have sent. No name, and no account.',
  'keeping.follow.why': 'To tell you before the deadline and when something changes.',
  'keeping.follow.long':
    'Until you unsubscribe, and otherwise {follow} days after the deadline. An address that is not confirmed is deleted after {confirmation} days. That a link has been in use is remembered for {tombstone} days, without the address.',
  'keeping.follow.who': 'Nobody.',
  'keeping.outbox.title': 'Outgoing e-mail',
  'keeping.outbox.what': 'Whom an e-mail is to, and its text.',
  'keeping.outbox.why': 'So that the e-mail arrives even if something fails on the way.',
  'keeping.outbox.long':
    'Address and text are deleted when it has been sent, and that it was sent after {mail} days. An e-mail that never arrives is deleted after {mail} days.',
  'keeping.outbox.who': 'Nobody. Case officers see that an e-mail has not been delivered, but not to whom.',
  'keeping.assessment.title': 'Self-assessments of products',
  'keeping.assessment.what':
    'The vendor’s assessments, who changed what when, the contact address of the product, declarations and with whom they are shared. Uploaded files while they are looked over.',
  'keeping.assessment.why': 'So that vendors can show what their products fulfil, and answer for it.',
  'keeping.assessment.long':
    'As long as the vendor wants them. Declarations are neither changed nor deleted, with the name they were sealed with. Uploaded files are deleted after a day.',
  'keeping.assessment.who': 'Those who work for the vendor, and those a declaration is shared with.',
  'keeping.staff.title': 'Choices made by administrators',
  'keeping.staff.what': 'Who chose what gives the right to respond, and when.',
  'keeping.staff.why': 'So that it can be shown who decided it.',
  'keeping.staff.long': 'As long as the case of the consultation is kept.',
  'keeping.staff.who': 'Case officers. The choice itself is open to all.',
  'keeping.register.title': 'Organisations from the Register of Legal Entities',
  'keeping.register.what': 'Name, form and status of organisations. A sole proprietorship may carry a person’s name.',
  'keeping.register.why': 'To show who has been asked, and who responds.',
  'keeping.register.long': 'As long as the organisation belongs to a consultation. The register is open to all.',
  'keeping.register.who': 'Everybody.',
  'own-data.title': 'My data',
  'own-data.lead':
    'You are logged in as {name}. Here you see what we have stored about you, can take it with you, and can delete your account.',
  'own-data.stored': 'This is stored about you',
  'own-data.rows': '{n, plural, one {# entry} other {# entries}}',
  'own-data.by-name':
    'In addition your name may stand by items you have saved for an organisation, in self-assessments and in responses that have been sent. It stands there with the organisation’s own data, and is not in the file.',
  'own-data.download': 'Download everything (JSON)',
  'own-data.download.text': 'The file has what belongs to your account. Keys to links and logins are left out.',
  'own-data.correct': 'Is something wrong?',
  'own-data.correct.text':
    'Your name comes from the login or from Altinn, and is corrected there. What you have written in a draft you correct yourself. If something else is wrong, contact the body holding the consultation.',
  'own-data.delete': 'Delete the account',
  'own-data.delete.text': 'You can delete your account at any time. You will see what goes and what stays before anything happens.',
  'own-data.delete.staff':
    'Your account belongs to your work as a case officer. It is ended by whoever manages access in your organisation.',
  'own-data.delete.link': 'Go on to delete the account',
  'own-data.deletion.title': 'Delete my account',
  'own-data.deletion.goes': 'This is deleted',
  'own-data.deletion.goes.login': 'logins, and what we recognise you by',
  'own-data.deletion.goes.drafts': 'what you have written as a private person and not sent',
  'own-data.deletion.goes.addresses': 'e-mail addresses you have stated, with reminders and notices',
  'own-data.deletion.goes.access': 'the access colleagues have given you, and invitations you have out',
  'own-data.deletion.goes.names': 'your name by comments, history and items in the organisation’s draft',
  'own-data.deletion.stays': 'This stays',
  'own-data.deletion.stays.sent':
    'responses and requests that have been sent, with the name they were sent with: they are case documents. If you want to withdraw a response, do so before you delete your account.',
  'own-data.deletion.stays.organisation':
    'the organisation’s own work: the text of the draft and the comments, without your name, and self-assessments and declarations',
  'own-data.deletion.stays.log': 'the log of what was done, without a name',
  'own-data.deletion.confirm': 'Yes, delete my account. It cannot be undone.',
  'own-data.deletion.button': 'Delete the account',
  'own-data.deletion.back': 'No, go back',
  'own-data.deleted.title': 'The account has been deleted',
  'own-data.deleted': 'You are logged out everywhere. If you log in again, you get a new account without what was in the old one.',
  'rule.account.not-confirmed': 'Tick that the account is to be deleted. Nothing has been deleted yet.',
  'ending.page': 'Drafts that have not been sent are deleted after {day}. Download it if you want to keep it.',
  'ending.mail.subject': 'The draft is deleted after {day}: {title}',
  'ending.mail.what':
    'There is still a draft in the consultation “{title}”, which has closed. It is deleted after {day}, with comments and history.',
  'ending.mail.sent': 'What has been sent, and the receipt, are not affected.',
  'ending.mail.open': 'See the draft, and download it',
  'ending.mail.last': 'This is the last e-mail about the response.',
  'submit.mail.kind.deletion': 'Notice that a draft is deleted, e-mail no. {id}, written {time}.',
} as const satisfies Record<keyof typeof source, string>
