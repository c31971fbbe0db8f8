import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { altinnActs } from '#app/domain/altinn-rights'
import { Silent } from '#app/registers/call'
import { type Decisions, readDecisions } from '#app/registers/decision-point'

const resources = { response: 'hdir-innspill-hoering', selfAssessment: 'hdir-innspill-egenvurdering' }
const actionId = 'urn:oasis:names:tc:xacml:1.0:action:action-id'
const resourceOf = (act: string) => (act === 'self-assess' ? resources.selfAssessment : resources.response)
const categoryFor = (act: string, resource = resourceOf(act)) => [
  { CategoryId: 'urn:oasis:names:tc:xacml:3.0:attribute-category:action', Attribute: [{ AttributeId: actionId, Value: act }] },
  {
    CategoryId: 'urn:oasis:names:tc:xacml:3.0:attribute-category:resource',
    Attribute: [{ AttributeId: 'urn:altinn:resource', Value: resource, DataType: 'http://www.w3.org/2001/XMLSchema#string' }],
  },
]
const level = (value: unknown, category = 'urn:altinn:minimum-authenticationlevel') => [
  {
    id: 'urn:altinn:obligation:authenticationLevel1',
    attributeAssignment: [{ attributeId: 'urn:altinn:obligation-assignment:1', value, category, issuer: null }],
  },
]
const ok = { StatusCode: { Value: 'urn:oasis:names:tc:xacml:1.0:status:ok' } }
const result = (act: string, Decision: unknown, more: object = {}) => ({ Decision, Status: ok, Category: categoryFor(act), ...more })
const read = (Response: unknown) => readDecisions({ Response }, resources)
const camel = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(camel)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.charAt(0).toLowerCase() + key.slice(1), camel(inner)]))
      : value

describe('an answer as documented', () => {
  const answer = {
    Response: altinnActs.map((act) => result(act, act === 'submit' ? 'NotApplicable' : 'Permit', { Obligations: level('3') })),
  }
  const expected: Decisions = { decisions: { write: 'Permit', submit: 'NotApplicable', 'self-assess': 'Permit' }, minimumLevel: 3 }

  test('each act has its own decision, in whatever order they come', () => {
    expect(readDecisions(answer, resources)).toEqual(expected)
    expect(read(answer.Response.toReversed())).toEqual(expected)
  })
  test('with names in lower camel case, as the service writes them', () =>
    expect(readDecisions(camel(answer), resources)).toEqual(expected))
  test('with fields we do not know, and without those we do not need', () => {
    const more = answer.Response.map((one) => ({ ...one, AssociateAdvice: null, PolicyIdentifierList: { Any: [1] }, nytt: true }))
    expect(readDecisions({ Response: more, nytt: {} }, resources)).toEqual(expected)
    const less = altinnActs.map((act) => ({ Decision: 'Permit', Category: categoryFor(act) }))
    expect(read(less)).toEqual({ decisions: { write: 'Permit', submit: 'Permit', 'self-assess': 'Permit' }, minimumLevel: null })
  })
  test('the highest level that a permission asks for', () => {
    const both = [result('write', 'Permit', { Obligations: level(3) }), result('submit', 'Permit', { Obligations: level('4') })]
    expect(read(both)).toMatchObject({ decisions: { 'self-assess': 'Indeterminate' }, minimumLevel: 4 })
  })
  test("a level for organisations' own systems is no concern of a person's", () => {
    const obligations = [...level('3'), ...level('4', 'urn:altinn:minimum-authenticationlevel-org')]
    expect(read([result('write', 'Permit', { Obligations: obligations })])).toMatchObject({
      decisions: { write: 'Permit' },
      minimumLevel: 3,
    })
  })
})

describe('what is no permission', () => {
  const cases: [string, unknown][] = [
    ['another spelling', result('write', 'permit')],
    ['another spelling', result('write', 'PERMIT')],
    ['a space after it', result('write', 'Permit ')],
    ['one that asks for something we do not know', result('write', 'Permit', { Obligations: level('3', 'urn:altinn:something-else') })],
    ['one whose level is no number', result('write', 'Permit', { Obligations: level('high') })],
    ['one whose level is missing', result('write', 'Permit', { Obligations: level(null) })],
    ['one whose obligations are no list', result('write', 'Permit', { Obligations: 'urn:altinn:obligation' })],
    ['one whose obligation assigns nothing', result('write', 'Permit', { Obligations: [{ id: 'x' }] })],
    ['one that does not say for what', { Decision: 'Permit', Status: ok }],
    ['one for another resource', result('write', 'Permit', { Category: categoryFor('write', 'noe-annet') })],
    ['one for another act', result('write', 'Permit', { Category: categoryFor('read') })],
  ]
  test.each(cases)('%s', (_, one) => expect(read([one]).decisions.write).toBe('Indeterminate'))

  test('two answers to one question', () => {
    expect(read([result('write', 'Permit'), result('write', 'Deny')]).decisions.write).toBe('Indeterminate')
  })
  test('the same name twice in different case', () => {
    expect(() => read([{ ...result('write', 'Deny'), decision: 'Permit' }])).toThrow(Silent)
  })
  test.each([null, 'Permit', [], {}, { Response: [] }, { Response: null }, { Response: [{}] }])('no answer at all: %j', (json) =>
    expect(() => readDecisions(json, resources)).toThrow(Silent),
  )
})

const anything = fc.oneof(
  fc.jsonValue(),
  fc.record({ Response: fc.array(fc.oneof(fc.jsonValue(), nearMiss()), { maxLength: 5 }) }),
  fc.record({ response: fc.array(nearMiss(), { maxLength: 5 }).map(camel) }),
)

/** Nearly right answers: the interesting faults are one step away from a Permit. */
function nearMiss() {
  const act = fc.constantFrom(...altinnActs, 'read', 'Write', '')
  const decision = fc.oneof(fc.constantFrom('Permit', 'permit', 'Deny', 'NotApplicable', 'Indeterminate', 'Permit ', ''), fc.jsonValue())
  const obligations = fc.oneof(fc.constantFrom(undefined, null, level('3'), level('9'), level('x')), fc.jsonValue())
  return fc.tuple(act, decision, obligations, fc.boolean()).map(([name, Decision, Obligations, isNamed]) => ({
    Decision,
    ...(Obligations === undefined ? {} : { Obligations }),
    ...(isNamed ? { Category: categoryFor(name) } : {}),
  }))
}

/** Everything in the answer that says exactly Permit. */
function permitsIn(json: unknown): number {
  return JSON.stringify(json).split(/"[Dd]ecision":"Permit"/).length - 1
}

test('whatever Altinn answers, a permission comes only of exactly Permit, one for each', () => {
  let permitted = 0
  fc.assert(
    fc.property(anything, (json) => {
      let decisions: Decisions['decisions']
      try {
        decisions = readDecisions(json, resources).decisions
      } catch (error) {
        expect(error).toBeInstanceOf(Silent)
        return
      }
      const given = Object.values(decisions).filter((one) => one === 'Permit').length
      permitted += given
      expect(given).toBeLessThanOrEqual(permitsIn(json))
    }),
    { numRuns: 10_000 },
  )
  // The property would hold of a reader that never permits.
  expect(permitted).toBeGreaterThan(0)
})
