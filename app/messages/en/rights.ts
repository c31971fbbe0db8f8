import type { rights as source } from '../nb/rights'

export const rights = {
  'rule.rights.silent':
    'Altinn is not answering now, so the response has not been sent. Everything you have written is saved. Try again in a few minutes. Until the deadline you can try as often as you like.',
  'rule.rights.denied':
    'The response has not been sent: when we asked Altinn just now, it did not confirm that you may send on behalf of the organisation. Everything you have written is saved. “My access” says who can send.',
  'rule.rights.log-in-again':
    'You must log in again before you can send, because we ask Altinn as the response is sent. Everything you have written is saved. You will come back here afterwards.',
  'rule.access.nobody-submits':
    'With this choice nobody could send a response for an organisation. Let at least one package give the right to send, or let those with a leading role send.',

  'position.reader': 'Reader',
  'position.writer': 'Writer',
  'position.approver': 'Approver',
  'position.reader.text': 'May read the response, also while it is unfinished.',
  'position.writer.text': 'May read and write in the response, but not send it.',
  'position.approver.text': 'May read, write and send the response, and let colleagues in.',

  'access.mine': 'My access',
  'access.mine.for': 'You are logged in as {person}, for {organisation}',
  'access.mine.private': 'You are logged in as {person}, as a private person',
  'access.mine.nobody': 'You are logged in as {person}',
  'access.organisation-number': 'Organisation number {number}',
  'access.place.listed': 'The organisation is on the list of consultees.',
  'access.place.member': 'The organisation belongs to a group on the list of consultees.',
  'access.place.unlisted':
    'The organisation is not on the list of consultees. It may respond all the same, and the response is marked “not on the list of consultees”.',
  'access.onward': 'Go on to where you were going',
  'access.to-response': 'Go to the response',
  'access.may': 'What you may do in this consultation',
  'access.act.read': 'Read the response',
  'access.act.write': 'Write in the response',
  'access.act.submit': 'Send the response',
  'access.act.invite': 'Invite colleagues',
  'access.act.self-assess': 'Assess your own product against the requirements',
  'access.yes': 'Yes',
  'access.no': 'No',
  'access.source': 'What gives you access',
  'access.source.private': 'As a private person you respond for yourself. Everybody may, and no access package is needed.',
  'access.source.membership': 'A colleague in the organisation has let you in. That takes no rights in Altinn.',
  'access.source.packages': 'You have {packages} for the organisation in Altinn.',
  'access.source.roles': 'You are registered as {roles} of the organisation in the Register of Legal Entities, according to Altinn.',
  'access.source.asked': 'Altinn was asked {time}.',
  'access.source.at-sending': 'When you send, we ask Altinn once more.',
  'access.ask-again': 'Ask Altinn again',
  'access.ask-again.text': 'A new delegation in Altinn, or one that is withdrawn, can take 5–10 minutes to show here.',
  'access.asked.answered': 'We have asked Altinn again. What you see here is the new answer.',
  'access.asked.silent': 'Altinn did not answer now. What you see here is what we already knew. Try again in a few minutes.',
  'access.private-open.title': 'You can always respond for yourself',
  'access.private-open': 'As a private person you need no access. The response is then your own, and not the organisation’s.',
  'access.private-open.link': 'Respond as a private person',

  'access.case.nobody.title': 'We found no organisation you can respond for',
  'access.case.nobody':
    'Altinn has named no organisation that has given you a right. Find the organisation below, and you get a text to send to whoever can give you access.\n\nIf a colleague has invited you, use the link in the e-mail.',
  'access.case.subunit.title': 'A subunit does not respond by itself',
  'access.case.subunit':
    '{organisation} is a subunit. Subunits respond together with their main unit, so the response must be given for that one. If you have access there, you can switch organisation.',
  'access.case.subunit.main': 'The main unit is {main}.',
  'access.case.deleted.title': 'The organisation is deleted',
  'access.case.deleted':
    '{organisation} is deleted from the Register of Legal Entities and cannot give new responses. If it has merged with another, the new organisation responds. If this is wrong, it must be put right in the register.',
  'access.case.not-asked.title': 'We must ask Altinn what you may do',
  'access.case.not-asked':
    'We have no recent answer from Altinn about you and {organisation}. Log in again, and we will ask. Everything that is saved in the response is still there.',
  'access.case.altinn-silent.title': 'Altinn is not answering now',
  'access.case.altinn-silent':
    'We asked Altinn what you may do for {organisation}, and got no answer. As long as we do not know, we let nobody new in. Nothing is lost: everything that is saved in the response is still there.\n\nTry again in a few minutes. If it lasts, see Altinn’s status messages.',
  'access.case.altinn-undecided.title': 'Altinn could not decide now',
  'access.case.altinn-undecided':
    'Altinn answered, but could not decide what you may do for {organisation}. Then we give no new access. Everything that is saved in the response is still there. Try again in a few minutes.',
  'access.case.altinn-denied.title': 'Altinn said no',
  'access.case.altinn-denied':
    'You have a role or package that can give access in this consultation, but Altinn says you may not use it for {organisation} here. Whoever manages access in your organisation can see why.',
  'access.case.level-too-low.title': 'Log in with a more secure electronic ID',
  'access.case.level-too-low':
    'Altinn requires a higher level of security than the login you used to give you access for {organisation}. Log in again with, for example, BankID or Buypass.',
  'access.case.no-package.title': 'You lack access for the organisation',
  'access.case.no-package':
    'You are logged in for {organisation}, but Altinn does not say that you have anything that gives the right to respond in this consultation.',
  'access.case.reader-only.title': 'You may read, but not write',
  'access.case.reader-only':
    'A colleague has given you access to read the response from {organisation}. If you want to write in it, an approver can change your access.',
  'access.case.not-approver.title': 'You may write, but not send',
  'access.case.not-approver':
    'You can finish the response from {organisation}. Whoever sends it must have a leading role or be an approver.',

  'access.needed': 'What can give you access',
  'access.needed.packages': 'One of these access packages in Altinn is enough:',
  'access.needed.none': 'No access package gives the right to this in this consultation. Whoever leads the organisation may.',
  'access.needed.or-colleague': 'A colleague who is an approver can also invite you. Then you need nothing in Altinn.',
  'access.needed.submit.packages': 'These access packages in Altinn give the right to send:',
  'access.givers': 'Who can give it to you',
  'access.givers.roles': 'Whoever leads the organisation: {roles}.',
  'access.givers.main-administrator': 'A main administrator of the organisation in Altinn.',
  'access.givers.access-manager': 'An access manager in Altinn who has the package.',
  'access.givers.approver': 'A colleague who is already an approver in Innspill. “The organisation” says who.',
  'access.senders': 'Who can send',
  'access.senders.roles': 'Whoever leads the organisation can log in and send: {roles}.',
  'access.senders.approver': 'An approver can send, and can make you an approver.',
  'access.letter': 'A text to copy and send',
  'access.letter.text': 'Choose a form of Norwegian, copy the text and send it the way you usually do.',
  'access.letter.nb': 'In bokmål',
  'access.letter.nn': 'In nynorsk',
  'access.letter.copy': 'Copy the text',
  'access.letter.copied': 'The text is copied',
  'letter.write':
    'Hello!\n\nI want to respond for {organisation} (org. no. {number}) in the consultation “{title}”.\n\nTo write the response I need one of these access packages in Altinn:\n{packages}\n\nCan you delegate one of them to me? You do that in Altinn, under access management for {organisation}. It takes a few minutes before it works.\n\nThe deadline is {deadline}. The consultation is here: {address}',
  'letter.invite':
    'Hello!\n\nI want to respond for {organisation} (org. no. {number}) in the consultation “{title}”, but have no access.\n\nCan you log in and invite me? You do that here: {address}/svar/virksomheten\n\nThe deadline is {deadline}.',
  'letter.submit':
    'Hello!\n\nWe are writing a response from {organisation} (org. no. {number}) in the consultation “{title}”. I can write in it, but not send it.\n\nCan you either look it over and send it here: {address}/svar/oversikt\nor make me an approver here: {address}/svar/virksomheten\n\nThe deadline is {deadline}.',
  'access.find': 'Find your organisation',
  'access.find.label': 'Name or organisation number',
  'access.find.button': 'Search',
  'access.find.none': 'We found no organisation in the Register of Legal Entities with “{typed}”.',
  'access.find.invalid': '“{typed}” is not a valid organisation number. It has nine digits.',
  'access.find.silent': 'The Register of Legal Entities is not answering now. Try again shortly.',
  'access.find.many': 'We show the first {shown} of {total}. Type more of the name, or use the organisation number.',
  'access.find.chosen': 'Chosen organisation',
  'access.find.subunit': '{organisation} is a subunit. The main unit responds, and the text is about that one.',
  'access.find.deleted': '{organisation} is deleted from the Register of Legal Entities and cannot respond.',
  'access.log-in-again': 'Log in again',
  'access.switch': 'Switch organisation',
} as const satisfies Record<keyof typeof source, string>
