import type { account as source } from '../nb/account'

export const account = {
  'logout.title': 'You are logged out here',
  'logout.onward': 'We are logging you out at the login service too.',
  'logout.continue': 'Continue to the login service',
  'demo.title': 'The demonstration',
  'demo.lead':
    'Everything can be tried here without anything being sent to anyone. The people and organisations you can log in as are made up.',
  'demo.clock': 'The clock',
  'demo.clock.now': 'When this page was opened, the clock in the demonstration was',
  'demo.clock.forward':
    'It runs like an ordinary clock from where it stands. Here it can be set forward, so that you see what the deadline does. It never goes back unless you start afresh.',
  'demo.clock.past':
    'The deadline has passed, and the clock never goes back. Start afresh at the foot of the page to return to the time before the deadline.',
  'demo.clock.last-hour': 'Go to the last hour before the deadline ({moment})',
  'demo.clock.after': 'Go to after the deadline ({moment})',
  'demo.people': 'Who you can log in as',
  'demo.people.text':
    'The login is a service of its own that exists in the demonstration only. It asks for no password; you choose who you want to be. Everything you send is marked as a test.',
  'demo.try': 'What you can try',
  'demo.try.line': 'Send a response of a single line: choose “Respond” on the front page, and log in as {name}.',
  'demo.try.together': 'Write in the same response from two browsers: log in as {first} in one and {second} in the other.',
  'demo.try.receive': 'See what has come in, and how it is distributed: log in as {name}.',
  'demo.try.deadline':
    'Go to the last hour before the deadline and send a response. Then go past the deadline, and see what is closed and what you can still do.',
  'demo.switches': 'Services outside',
  'demo.switches.text':
    'Maskinporten, Altinn and Enhetsregisteret are local stand-ins here. You can make each of them fail, give and withdraw access packages, and delete entities, and see what Innspill does then.',
  'demo.switches.link': 'Switches for the services (in Norwegian)',
  'demo.afresh': 'Start afresh',
  'demo.afresh.text':
    'Everything written and sent in the demonstration is deleted, everyone is logged out, and the clock is set back to the first morning. This cannot be undone.',
  'demo.afresh.confirm': 'Yes, delete everything that has been written and sent',
  'demo.afresh.unconfirmed': 'Tick the box to say that everything is to be deleted, and try again. Nothing has been deleted.',
  'demo.afresh.button': 'Delete everything and start afresh',
  'demo.afresh.done': 'Everything is deleted, and the demonstration starts afresh.',
  'privacy.title': 'Privacy and public access',
  'privacy.lead': 'What we store when you read and respond, why, for how long, and who sees it.',
  'privacy.stored.title': 'What we store about you',
  'privacy.stored':
    'You can read everything without logging in, and then we store nothing about you.\n\nWhen you log in for an organisation or as a private person, we receive your national identity number from Ansattporten or ID-porten. We use it to recognise you, and to ask Altinn what your name is and what you may do for the organisation. The number is never stored: it is only in the memory of the program while you are logged in, together with the proof from the login service, which is needed to log you out there too. What we store is an identifier computed from the number with a secret key.\n\nWe also store your name. We get it from Altinn, or you write it yourself. While the login lasts, we store which organisations you can choose, whom you respond for, and what Altinn answered. If you are employed by the Norwegian Directorate of Health, we receive your name, your role and an identifier from your work account. We do not fetch address, e-mail address or telephone number from the login.\n\nIn the response we store what you write and choose, who last saved each item, and who sent it.',
  'privacy.why.title': 'Why we store it',
  'privacy.why':
    'Whoever holds the consultation must know whom a response is from, and be able to show that it was received in time. Several people in one organisation must be able to work on the same response.',
  'privacy.drafts.title': 'Responses that have not been sent',
  'privacy.drafts':
    'What you write is your own until you send it. If you respond for an organisation, everyone with access to the organisation’s response sees what has been written. If you respond as a private person, only you see it. The case officers do not.',
  'privacy.colleagues.title': 'Colleagues and invitations',
  'privacy.colleagues':
    'If you respond for an organisation, everybody with access to the response sees your name, what you may do and when you got access. Each time we ask Altinn, we note which packages and roles you had for the organisation, and when.\n\nIf somebody invites you, we store your e-mail address until the invitation has been used, withdrawn or has expired. It is deleted within an hour after that. If you say yes, we keep it to tell you of what concerns you, until you ask us not to or leave again. The e-mail holds nothing that notices whether you read it. If you say yes, we store that you have access, since when, and who invited you. If you leave, we store when, so that it can be shown who had access.',
  'privacy.sent.title': 'Responses that have been sent',
  'privacy.sent':
    'A response is a case document of whoever holds the consultation. The case officers read it, it is entered in the journal, and as a main rule it is public, with the name of the respondent. It may also be published on the web. We can therefore not promise that the response or the name will be kept hidden.\n\nIf there is something you think cannot be public, contact whoever holds the consultation before you send. They decide by the rules on public access. If you ask for something not to be published, the request and the reason go with the response, and the case officers read them.',
  'privacy.others.title': 'Do not write about others so that they can be recognised',
  'privacy.others':
    'Do not write about individuals, and especially not about children or patients, so that somebody may understand who they are. Tell of what many have in common instead. Before a response is sent, the system looks for patterns like national identity numbers, telephone numbers, e-mail addresses and stories about individual children, and asks whether they should be there. It happens as the page is made, and what is found is not stored.',
  'privacy.how-long.title': 'How long we store it',
  'privacy.how-long':
    'A login lasts at most two hours, and ends after half an hour without activity. Data about the login itself is deleted after that.\n\nResponses that have been sent are not deleted here, since they are case documents that must be kept. Responses that have not been sent are deleted half a year after the deadline, and we tell you before. E-mail addresses are deleted when they are no longer needed. “Everything we store, one by one” says so for each thing.',
  'privacy.browser.title': 'What your browser keeps',
  'privacy.browser':
    'What you write in a response also lies in the browser you write in, from when you write it until we have confirmed that it is saved with us. That is usually a couple of seconds. If the connection breaks, you are logged out or the page closes, it lies there until you open the page again, or for 30 days: older text is deleted the next time somebody opens a response in the browser.\n\nThe text is encrypted with a key that only you are given, when you are logged in and answer for the same one. If somebody else logs in on the same machine, they can neither see it nor read it. What they can see is when it was written, and on which page of the form. If you empty the browser of stored data, the text is gone.',
  'privacy.cookies.title': 'Cookies',
  'privacy.cookies':
    'We use only what is needed: one cookie while you log in, one that keeps you logged in, one that for at most an hour remembers the invitation you opened, and, if you choose, one for language and one for appearance. The last two last for a year. None of them is used to follow you, and nobody else is told of your visit.',
  'privacy.log.title': 'Log',
  'privacy.log':
    'We note when somebody logs in, switches whom they respond for, logs out, sends a response, invites a colleague, joins or leaves, and when somebody chooses who may respond, and who it was, so that what happened can be shown afterwards. The technical log holds no names, no addresses with content and nothing of what you write.',
  'privacy.rights.title': 'Your rights',
  'privacy.rights':
    'If you log in and open “My data” at the top of the page, you see what is stored about you, can download it and delete your account. You also have the right to have errors corrected, and to object. Contact the body holding the consultation, which is responsible for the data. If you are not satisfied with the answer, you can complain to the Norwegian Data Protection Authority.',
  'accessibility.title': 'Accessibility',
  'accessibility.lead':
    'Everyone should be able to read the draft and respond. Here is what we have tested, what we have not, and how to tell us.',
  'accessibility.standard.title': 'What we follow',
  'accessibility.standard': 'The pages are made to meet WCAG 2.1 level A and AA, for respondents and case officers alike.',
  'accessibility.tested.title': 'What we have tested',
  'accessibility.tested':
    'The pages are checked with an automatic tool (axe), in light and dark appearance, and on screens down to 320 pixels wide. They can be used with the keyboard alone, and everything works without JavaScript too. The text can be enlarged, and you choose light or dark appearance yourself at the foot of the page.',
  'accessibility.untested.title': 'What we have not tested',
  'accessibility.untested':
    'The pages have not been tested by people who use a screen reader, braille display or voice control daily. Automatic tools find only some of the errors, so there may be barriers we do not know of.',
  'accessibility.limits.title': 'Known shortcomings',
  'accessibility.limits':
    'The draft exists in Norwegian bokmål and nynorsk only, not in Sámi languages, sign language or easy-to-read Norwegian. Login takes place at another service, which has its own statement.',
  'accessibility.report.title': 'Tell us if something does not work for you',
  'accessibility.report':
    'Write to whoever holds the consultation, and say which page it is about and what you tried to do. You may also complain to the supervisory authority.',
  'accessibility.report.contact': 'Contact {publisher} from the consultation page',
  'accessibility.report.authority': 'The Norwegian Authority for Universal Design of ICT',
} satisfies Record<keyof typeof source, string>
