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
} as const satisfies Record<keyof typeof source, string>
