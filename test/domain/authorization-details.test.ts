import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AskedResource, partiesIn } from '#app/domain/authorization-details'
import { isOrganisationNumber } from '#app/domain/organisation-number'

const resource = 'hdir-innspill-hoering'
const asked: AskedResource = { resource, actions: [] }

/** As in Digdir's documentation, written by hand. */
const party = {
  orgno: { authority: 'iso6523-actorid-upis', ID: '0192:310000019' },
  resource,
  name: 'EKSEMPEL KOMMUNE',
  unit_type: 'KOMM',
}
const detail = {
  type: 'ansattporten:altinn:resource',
  resource: `urn:altinn:resource:${resource}`,
  resource_name: 'Innspill til høring',
  authorized_parties: [party] as unknown[],
}
const read = (details: unknown, question = asked) => partiesIn(details, question, false)

describe('the organisations Ansattporten tells of', () => {
  test('one organisation, as documented', () => {
    expect(partiesIn([detail], asked, true)).toEqual([
      { organisationNumber: '310000019', name: 'EKSEMPEL KOMMUNE', form: 'KOMM', isTest: true, through: 'altinn' },
    ])
  })

  test('several, in the order they came, each once', () => {
    const other = { ...party, orgno: { ...party.orgno, ID: '0192:310000035' }, name: 'EKSEMPEL FORENING' }
    const found = read([{ ...detail, authorized_parties: [other, party, other] }])
    expect(found.map(({ organisationNumber }) => organisationNumber)).toEqual(['310000035', '310000019'])
  })

  test('nobody, for whoever represents themselves', () => {
    expect(read([{ type: 'ansattporten:altinn:resource' }])).toEqual([])
    expect(read([])).toEqual([])
    expect(read(undefined)).toEqual([])
  })

  test('fields we do not know are no hindrance, in any of the objects', () => {
    const extra = { ...party, unknown: 1, orgno: { ...party.orgno, more: true }, parent: null }
    expect(read([{ ...detail, unknown: {}, authorized_parties: [extra] }])).toHaveLength(1)
  })

  test('a form of organisation that is missing or no text is not known', () => {
    for (const unit_type of [undefined, null, 7, '', {}]) {
      expect(read([{ ...detail, authorized_parties: [{ ...party, unit_type }] }])).toMatchObject([{ form: null }])
    }
  })

  test.each([
    ['an authority that is none of ours', { orgno: { ...party.orgno, authority: 'iso6523' } }],
    ['an authority that is missing', { orgno: { ID: party.orgno.ID } }],
    ['a number without its prefix', { orgno: { ...party.orgno, ID: '310000019' } }],
    ['another country’s prefix', { orgno: { ...party.orgno, ID: '0007:310000019' } }],
    ['a wrong check digit', { orgno: { ...party.orgno, ID: '0192:310000018' } }],
    ['ten digits', { orgno: { ...party.orgno, ID: '0192:3100000190' } }],
    ['digits of another script', { orgno: { ...party.orgno, ID: '0192:٣١٠٠٠٠٠١٩' } }],
    ['something after the number', { orgno: { ...party.orgno, ID: '0192:310000019\n' } }],
    ['the key in lower case', { orgno: { authority: party.orgno.authority, id: party.orgno.ID } }],
    ['another resource inside', { resource: 'hdir-noe-annet' }],
    ['the full name of the resource inside', { resource: `urn:altinn:resource:${resource}` }],
    ['no name', { name: '' }],
    ['a name that is no text', { name: ['EKSEMPEL'] }],
  ])('%s is left out', (_, wrong) => {
    expect(read([{ ...detail, authorized_parties: [{ ...party, ...wrong }] }])).toEqual([])
  })

  test.each([
    ['another type', { type: 'ansattporten:altinn:service' }],
    ['another resource', { resource: 'urn:altinn:resource:hdir-noe-annet' }],
    ['the id of the resource alone', { resource }],
    ['parties that are no list', { authorized_parties: party }],
  ])('%s is not ours', (_, wrong) => {
    expect(read([{ ...detail, ...wrong }])).toEqual([])
  })

  test('one that is wrong takes no other with it', () => {
    expect(read([null, 'x', { ...detail, authorized_parties: [null, 7, { ...party, resource: 'x' }, party] }])).toHaveLength(1)
  })

  test.each([
    ['a list', ['write', 'report']],
    ['one text', 'write,report'],
    ['one text with spaces', 'report, write'],
  ])('actions may be %s', (_, actions) => {
    const found = (wanted: string[]) => read([{ ...detail, authorized_parties: [{ ...party, actions }] }], { resource, actions: wanted })
    expect(found(['write'])).toHaveLength(1)
    expect(found(['submit'])).toHaveLength(0)
    expect(found([])).toHaveLength(1)
  })

  test('actions that were asked for and are not told of are for Altinn to decide', () => {
    expect(read([detail], { resource, actions: ['write'] })).toHaveLength(1)
  })
})

describe('whatever comes', () => {
  const mostly = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: fc.anything() })
  const number = fc.oneof(fc.constantFrom('0192:310000019', '0192:310000018', '310000019'), fc.stringMatching(/^0192:\d{9}$/))
  const nearParty = fc.record({
    orgno: mostly(fc.record({ authority: mostly(fc.constant('iso6523-actorid-upis')), ID: mostly(number) })),
    resource: mostly(fc.constant(resource)),
    name: mostly(fc.constant('EKSEMPEL')),
    unit_type: fc.anything(),
    actions: fc.oneof(fc.constant(undefined), fc.anything()),
  })
  /** Answers that are nearly right, so that most of them come far. */
  const near = fc.array(
    fc.record({
      type: mostly(fc.constant('ansattporten:altinn:resource')),
      resource: mostly(fc.constant(`urn:altinn:resource:${resource}`)),
      authorized_parties: mostly(fc.array(mostly(nearParty))),
    }),
  )

  test('only whole and true organisations come out, and nothing fails', () => {
    let found = 0
    fc.assert(
      fc.property(mostly(near), (details) => {
        for (const { organisationNumber, name, form } of read(details)) {
          found += 1
          expect(isOrganisationNumber(organisationNumber)).toBe(true)
          expect(name.trim().length).toBeGreaterThan(0)
          expect(form === null || form.length > 0).toBe(true)
          expect(JSON.stringify(details)).toContain(`0192:${organisationNumber}`)
        }
      }),
      { numRuns: 2000 },
    )
    expect(found).toBeGreaterThan(100)
  })
})
