type Words = Readonly<Record<'nb' | 'nn' | 'en', string>>

interface Wording {
  readonly title: Words
  readonly description: Words
  readonly rightDescription: Words
}

/** What people see in Altinn when they give somebody access. */
export const wordings: Readonly<Record<'response' | 'selfAssessment', Wording>> = {
  response: {
    title: { nb: 'Innspill til høring', nn: 'Innspel til høyring', en: 'Consultation response' },
    description: {
      nb: 'Gi høringsinnspill på vegne av en virksomhet.',
      nn: 'Gi høyringsinnspel på vegner av ei verksemd.',
      en: 'Respond to a consultation on behalf of an organisation.',
    },
    rightDescription: {
      nb: 'Gir rett til å lese, skrive og sende høringsinnspill for virksomheten.',
      nn: 'Gir rett til å lese, skrive og sende høyringsinnspel for verksemda.',
      en: 'Gives the right to read, write and send consultation responses for the organisation.',
    },
  },
  selfAssessment: {
    title: { nb: 'Egenvurdering mot krav', nn: 'Eigenvurdering mot krav', en: 'Self-assessment against requirements' },
    description: {
      nb: 'Vurder virksomhetens egen løsning mot kravene i et utkast.',
      nn: 'Vurder verksemda si eiga løysing mot krava i eit utkast.',
      en: "Assess the organisation's own product against the requirements of a draft.",
    },
    rightDescription: {
      nb: 'Gir rett til å gjøre egenvurderinger for virksomheten.',
      nn: 'Gir rett til å gjere eigenvurderingar for verksemda.',
      en: 'Gives the right to make self-assessments for the organisation.',
    },
  },
}

export interface Owner {
  readonly number: string
  readonly orgCode: string
  readonly email: string
}

/** A resource for Altinn's resource registry. With `isListed`, only members of an access list may be answered for. */
export function resourceJson(identifier: string, wording: Wording, owner: Owner, isListed: boolean) {
  return {
    identifier,
    resourceType: 'GenericAccessResource',
    ...wording,
    status: 'Completed',
    delegable: true,
    visible: true,
    contactPoints: [{ category: 'Support', email: owner.email, telephone: null, contactPage: null }],
    hasCompetentAuthority: { organization: owner.number, orgcode: owner.orgCode },
    availableForType: ['LegalEntityEnterprise'],
    accessListMode: isListed ? 'Enabled' : 'Disabled',
    selfIdentifiedUserEnabled: false,
    enterpriseUserEnabled: false,
  }
}

/** An access list of everybody on the consultation's list whose number is known, and what it is tied to. */
export function accessListJson(numbers: readonly string[], resource: string) {
  return {
    list: { name: 'Høringsinstanser', description: 'Virksomheter som er bedt om å svare, og som har kjent organisasjonsnummer' },
    members: { data: numbers.map((number) => `urn:altinn:organization:identifier-no:${number}`) },
    resourceConnection: { resource, body: { actionFilters: ['write', 'submit'] } },
  }
}
