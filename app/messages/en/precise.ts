import type { precise as source } from '../nb/precise'

export const precise = {
  'guard.title': 'Is this meant to be in the response?',
  'guard.lead':
    'Consultation responses are public as a main rule. Something in the texts looks like details about individuals. Have a look, and take it out if it should not be there. The response can also be sent as it is.',
  'guard.limits':
    'This was found by looking for patterns in Norwegian text. It may be something else, and much is not found. None of it is stored or shown to others.',
  'guard.more': '{n, plural, one {And # more place.} other {And # more places.}}',
  'guard.kind.national-identity-number': 'Looks like a national identity number:',
  'guard.kind.d-number': 'Looks like a D number:',
  'guard.kind.telephone': 'Looks like a telephone number:',
  'guard.kind.email': 'Looks like an e-mail address:',
  'guard.kind.child': 'May be a story about a child who can be recognised:',
  'withhold.offer': 'Is there anything in the response that should not be put on the web?',
  'withhold.title': 'Ask for something not to be published',
  'withhold.lead':
    'Consultation responses are case documents and public as a main rule. You can ask for an answer, or a part of it, not to be published, and say why. The request goes with the response when it is sent.',
  'withhold.law':
    '{publisher} decides what is published. We cannot promise that the text is withheld: others may ask for access, and only what the law exempts is exempted. If nobody outside is to read it, it should not be in the response.',
  'withhold.asked': 'Asked not to be published',
  'withhold.whole': 'the whole text',
  'withhold.reason': 'Reason',
  'withhold.remove': 'Take back the request',
  'withhold.gone': 'This text is no longer in the response, so the request is not sent.',
  'withhold.ask': 'Ask for a text not to be published',
  'withhold.text': 'Which text is it about?',
  'withhold.no-texts': 'No text has been written yet.',
  'withhold.passage': 'Which part of the text?',
  'withhold.passage.help': 'Paste the part as it stands. Leave the field empty if it is about the whole text.',
  'withhold.reason.help':
    'For instance that it reveals a trade secret, or that a person can be recognised. The case officers read the reason.',
  'withhold.button': 'Add the request',
  'withhold.back': 'Back to the overview',
  'withhold.column': 'Asked not to be published',
  'withhold.column.text':
    'Texts and parts of texts that the sender asks not to have published, with the reason. It is a request, not a decision. Long parts are shortened here.',
  'withhold.review.title': 'The sender asks for something not to be published',
  'withhold.review.text': 'This is a request. Whether something is exempt, and why, must be decided by the law.',
  'same-as': 'Same as {code}',
  'rule.response.same-as-empty':
    '{code} is set to the same as {other}, but no comment is given there. Write it on one of them, or remove the reference.',
  'rule.withholding.text-missing': 'Choose a text that is written in the response.',
  'rule.withholding.passage-not-found': 'This part is not found in the text. Paste it as it stands there, or leave the field empty.',
  'rule.withholding.reason-missing': 'Say why it should not be published.',
  'rule.withholding.too-long': 'The reason is {length} characters. It can be {limit} at most.',
  'rule.withholding.too-many': '{limit} have been asked for already. Ask for whole texts instead.',
} as const satisfies Record<keyof typeof source, string>
