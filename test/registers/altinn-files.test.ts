import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstAccessChoice, packagesGiving } from '#app/domain/access-choice'
import { accessPackageCodes } from '#app/domain/access-package'
import { policyRules } from '#app/domain/altinn-policy'
import { altinnActs } from '#app/domain/altinn-rights'
import { holdingRoles } from '#app/domain/register-role'
import { resourceOf } from '#app/registers/decision-point'
import { putFirstAccessChoices } from '#db/access-choices'
import { type Database, openDatabase } from '#db/client'
import { migrate } from '#db/migrate'
import { importConsultation } from '#db/seed/import-consultation'
import { type AltinnFile, altinnFiles } from '../../scripts/altinn/files'
import { policyXml } from '../../scripts/altinn/policy-xml'

const ids = { response: 'hdir-innspill-hoering', selfAssessment: 'hdir-innspill-egenvurdering' }
const owner = { number: '983544622', orgCode: 'hdir', email: 'post@example.no' }
const folder = mkdtempSync(join(tmpdir(), 'innspill-altinn-'))
let db: Database
let files: AltinnFile[]

beforeAll(async () => {
  db = openDatabase(join(folder, 'innspill.sqlite'))
  migrate(db, 'db/migrations')
  await importConsultation(db)
  await putFirstAccessChoices(db)
  files = await altinnFiles(db, 'foreldretilgang-barn', { ids, owner, isListed: true })
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const textOf = (name: string) => files.find((file) => file.name === name)?.text ?? ''

interface Match {
  attribute: string
  category: string
  value: string
}
interface ParsedRule {
  effect: string
  /** AnyOf → AllOf → Match */
  target: Match[][][]
}

/** Reads a policy as a decision point would: with namespaces, and refusing what is not well formed. */
function parse(xml: string) {
  const parser = new SaxesParser({ xmlns: true })
  const rules: ParsedRule[] = []
  const obligations: { category: string; value: string }[] = []
  let policyId = ''
  let value = ''
  let isInValue = false
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('urn:oasis:names:tc:xacml:3.0:core:schema:wd-17')
    const of = (name: string) => attributes[name]?.value ?? ''
    const all = rules.at(-1)?.target
    if (local === 'Policy') policyId = of('PolicyId')
    if (local === 'Rule') rules.push({ effect: of('Effect'), target: [] })
    if (local === 'AnyOf') all?.push([])
    if (local === 'AllOf') all?.at(-1)?.push([])
    isInValue = local === 'AttributeValue'
    if (isInValue) value = ''
    if (local === 'AttributeDesignator')
      all
        ?.at(-1)
        ?.at(-1)
        ?.push({ attribute: of('AttributeId'), category: of('Category'), value })
    if (local === 'AttributeAssignmentExpression') obligations.push({ category: of('Category'), value: '' })
  })
  parser.on('text', (text) => {
    if (isInValue) value += text
  })
  parser.on('closetag', ({ local }) => {
    isInValue = false
    const last = obligations.at(-1)
    if (local === 'AttributeValue' && last && last.value === '') last.value = value
  })
  parser.write(xml).close()
  return { policyId, rules, obligations }
}

/** A decision as XACML makes it: every AnyOf has an AllOf whose matches all hold. */
function permits({ rules }: ReturnType<typeof parse>, request: Readonly<Record<string, string>>): boolean {
  return rules.some(
    ({ effect, target }) =>
      effect === 'Permit' &&
      target.every((anyOf) =>
        anyOf.some((allOf) => allOf.every(({ attribute, value }) => request[attribute]?.toLowerCase() === value.toLowerCase())),
      ),
  )
}

describe('the policies', () => {
  test.each([
    ['response', ids.response],
    ['selfAssessment', ids.selfAssessment],
  ])('%s is for its own resource, and asks for a login of level 3', (_, id) => {
    const policy = parse(textOf(`${id}.policy.xml`))
    expect(policy.policyId).toBe(`urn:altinn:policyid:${id}`)
    expect(policy.obligations).toEqual([{ category: 'urn:altinn:minimum-authenticationlevel', value: '3' }])
  })

  test('permit exactly what the consultation lets packages and roles do', () => {
    const choice = firstAccessChoice
    for (const act of altinnActs) {
      const policy = parse(textOf(`${resourceOf(act, ids)}.policy.xml`))
      const asked = { 'urn:altinn:resource': resourceOf(act, ids), 'urn:oasis:names:tc:xacml:1.0:action:action-id': act }
      for (const code of accessPackageCodes) {
        const expected = packagesGiving(choice, act).includes(code)
        expect([act, code, permits(policy, { ...asked, 'urn:altinn:accesspackage': code })]).toEqual([act, code, expected])
      }
      for (const role of holdingRoles) {
        const expected = act !== 'self-assess' && choice.leadersSubmit
        expect([act, role, permits(policy, { ...asked, 'urn:altinn:rolecode': role })]).toEqual([act, role, expected])
      }
      expect(permits(policy, { ...asked, 'urn:altinn:rolecode': 'MEDL', 'urn:altinn:accesspackage': 'regnskap' })).toBe(false)
      expect(permits(policy, { ...asked, 'urn:altinn:resource': 'noe-annet', 'urn:altinn:accesspackage': 'helsetjenester' })).toBe(false)
    }
  })

  test('whoever may write may read, and nobody may do what we never ask about', () => {
    const policy = parse(textOf(`${ids.response}.policy.xml`))
    const as = (act: string) => ({
      'urn:altinn:resource': ids.response,
      'urn:oasis:names:tc:xacml:1.0:action:action-id': act,
      'urn:altinn:accesspackage': 'barnevern',
    })
    expect(['read', 'write', 'submit', 'delete', 'self-assess'].map((act) => permits(policy, as(act)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('a rule for nobody is left out, rather than being one for everybody', () => {
    const { response, selfAssessment } = policyRules({ write: ['barnevern'], submit: [], selfAssess: [], leadersSubmit: false })
    expect(response.map(({ acts }) => acts)).toEqual([['read', 'write']])
    expect(parse(policyXml('x-y-z-w', selfAssessment, 3)).rules).toEqual([])
  })

  test('signs of XML in an id do no harm', () => {
    const rules = policyRules({ write: ['barnevern'], submit: [], selfAssess: [], leadersSubmit: false }).response
    expect(parse(policyXml('a"<b>&\'c', rules, 3)).rules[0]?.target[1]).toEqual([
      [{ attribute: 'urn:altinn:resource', category: 'urn:oasis:names:tc:xacml:3.0:attribute-category:resource', value: 'a"<b>&\'c' }],
    ])
  })
})

test('the resources are named in three languages, as the registry demands', () => {
  for (const id of Object.values(ids)) {
    const resource = JSON.parse(textOf(`${id}.json`)) as Record<string, unknown>
    expect(resource).toMatchObject({
      identifier: id,
      resourceType: 'GenericAccessResource',
      delegable: true,
      hasCompetentAuthority: { organization: '983544622', orgcode: 'hdir' },
      accessListMode: id === ids.response ? 'Enabled' : 'Disabled',
    })
    for (const field of ['title', 'description', 'rightDescription']) {
      expect(resource[field]).toEqual({ nb: expect.any(String), nn: expect.any(String), en: expect.any(String) })
    }
  }
})

test('the access list has every body whose number is known, once, and no test organisation', () => {
  const { members } = JSON.parse(textOf(`${ids.response}.access-list.json`)) as { members: { data: string[] } }
  expect(members.data.length).toBeGreaterThan(390)
  expect(new Set(members.data).size).toBe(members.data.length)
  for (const urn of members.data) expect(urn).toMatch(/^urn:altinn:organization:identifier-no:[89]\d{8}$/)
})
