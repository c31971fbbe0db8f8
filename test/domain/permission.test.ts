import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type AccessChoice, answerings, firstAccessChoice, givesOfEach } from '#app/domain/access-choice'
import { type AccessPackageCode, accessPackageCodes } from '#app/domain/access-package'
import { readAltinnAnswer } from '#app/domain/altinn-answer'
import {
  type AltinnAct,
  type AltinnAnswer,
  type AltinnRights,
  altinnActs,
  type PolicyDecision,
  policyDecisions,
} from '#app/domain/altinn-rights'
import { type Act, type Asker, acts, type Decision, isSubunitForm, may, type Place } from '#app/domain/permission'
import { type Position, positions } from '#app/domain/position'
import { holdingRoles, organisationForms, otherRoles } from '#app/domain/register-role'

const now = Temporal.Instant.from('2025-06-02T07:00:00Z')
const number = '310000019'
const all = (decision: PolicyDecision) => ({ write: decision, submit: decision, 'self-assess': decision })

function answered(rights: Partial<AltinnRights> = {}, askedAt = now): AltinnAnswer {
  const plain = { organisationNumber: number, decisions: all('Permit'), minimumLevel: 3, packages: [], roles: [], isDeleted: false }
  return { kind: 'answered', askedAt: askedAt.toString(), rights: { ...plain, ...rights } }
}

interface Situation {
  readonly altinn?: AltinnAnswer | null
  readonly form?: string
  readonly place?: Place
  readonly isDeleted?: boolean
  readonly level?: 3 | 4 | null
  readonly membership?: Position | null
}

function asker({ altinn = null, form = 'KOMM', place = 'listed', isDeleted = false, level = 3, membership = null }: Situation): Asker {
  return { kind: 'organisation', organisation: { number, place, isSubunit: isSubunitForm(form), isDeleted }, altinn, level, membership }
}

const ask = (situation: Situation, act: Act, choice = firstAccessChoice) => may(asker(situation), act, choice, now)
const reason = (decision: Decision) => (decision.isPermitted ? 'permitted' : decision.reason)
const onlyPackage = (code: AccessPackageCode, gives: AccessChoice['packages'][AccessPackageCode]): AccessChoice => ({
  leadersSubmit: true,
  packages: givesOfEach((other) => (other === code ? gives : { answering: 'nothing', selfAssess: false })),
})

describe('package × role × organisation form × place on the list × act', () => {
  const roles = [null, ...holdingRoles, ...otherRoles]
  const forms = [...organisationForms, 'BEDR', 'AAFY']
  const places: Place[] = ['listed', 'member', 'unlisted']

  /** What the choice of the consultation says, read from a table instead of worked out. */
  const lets: Readonly<Record<(typeof answerings)[number], readonly Act[]>> = {
    nothing: [],
    write: ['read', 'write'],
    submit: ['read', 'write', 'submit', 'invite'],
  }

  test('is as the choice says, and the same for every form that is no subunit and every place', () => {
    const wrong: string[] = []
    let asked = 0
    for (const code of accessPackageCodes) {
      for (const answering of answerings) {
        const selfAssess = answering === 'write'
        const choice = onlyPackage(code, { answering, selfAssess })
        for (const held of [code, accessPackageCodes.find((other) => other !== code) ?? code]) {
          for (const role of roles) {
            const leads = holdingRoles.some((holding) => holding === role)
            const fromPackage = held === code ? lets[answering] : []
            const expected = new Set<Act>([...fromPackage, ...(leads ? lets.submit : [])])
            if (held === code && selfAssess) expected.add('self-assess')
            for (const form of forms) {
              for (const place of places) {
                const situation = { altinn: answered({ packages: [held], roles: role ? [role] : [] }), form, place }
                for (const act of acts) {
                  asked += 1
                  const isSubunit = form === 'BEDR' || form === 'AAFY'
                  const got = ask(situation, act, choice)
                  if (got.isPermitted !== (!isSubunit && expected.has(act)))
                    wrong.push([code, answering, held, role, form, place, act].join(' '))
                  if (isSubunit && reason(got) !== 'subunit') wrong.push(`${form} ${act} ${reason(got)}`)
                }
              }
            }
          }
        }
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(300_000)
  })

  test.each(accessPackageCodes)('%s lets one write and assess from the beginning, not send', (code) => {
    const altinn = answered({ packages: [code] })
    expect(acts.map((act) => [act, reason(ask({ altinn }, act))])).toEqual([
      ['read', 'permitted'],
      ['write', 'permitted'],
      ['submit', 'not-approver'],
      ['self-assess', 'permitted'],
      ['invite', 'not-approver'],
    ])
  })

  test.each(holdingRoles)('%s sends from the beginning, also written in small letters', (role) => {
    for (const written of [role, role.toLowerCase()]) {
      const got = ask({ altinn: answered({ packages: accessPackageCodes, roles: [written] }) }, 'submit')
      expect(got).toEqual({ isPermitted: true, position: 'approver', basis: { kind: 'roles', codes: [role], askedAt: now.toString() } })
    }
  })

  test.each(['submit', 'invite'] as const)('to %s takes an answer from then and there; writing does not', (act) => {
    const aged = { ...answered({ roles: ['DAGL'] }), askedAt: now.subtract({ minutes: 2 }).toString() }
    expect(reason(ask({ altinn: aged }, act))).toBe('not-fresh')
    expect(reason(ask({ altinn: aged }, 'write'))).toBe('permitted')
  })

  test('what gave the right is told, package by package', () => {
    const got = ask({ altinn: answered({ packages: ['barnevern', 'kommuneoverlege'] }) }, 'write')
    expect(got).toMatchObject({ basis: { kind: 'packages', codes: ['kommuneoverlege', 'barnevern'] } })
  })

  test('where those who lead do not send, they may do what their packages give', () => {
    const choice: AccessChoice = {
      leadersSubmit: false,
      packages: givesOfEach((code) => ({ answering: code === 'barnevern' ? 'submit' : 'write', selfAssess: false })),
    }
    const leader = (...packages: AccessPackageCode[]) => ({ altinn: answered({ roles: ['DAGL'], packages }) })
    expect(reason(ask(leader(), 'write', choice))).toBe('no-package')
    expect(reason(ask(leader('helsetjenester'), 'submit', choice))).toBe('not-approver')
    expect(ask(leader('barnevern'), 'submit', choice).isPermitted).toBe(true)
  })
})

describe('every fault', () => {
  const full = { packages: accessPackageCodes, roles: ['DAGL'] }
  test.each<[string, Situation, string]>([
    ['Altinn was never asked', { altinn: null }, 'not-asked'],
    ['Altinn took too long', { altinn: { kind: 'silent', askedAt: now.toString(), because: 'time-out' } }, 'altinn-silent'],
    ['Altinn failed', { altinn: { kind: 'silent', askedAt: now.toString(), because: 'failure' } }, 'altinn-silent'],
    ['Altinn is left in peace', { altinn: { kind: 'silent', askedAt: now.toString(), because: 'resting' } }, 'altinn-silent'],
    ['the answer could not be read', { altinn: { kind: 'silent', askedAt: now.toString(), because: 'malformed' } }, 'altinn-silent'],
    ['Deny', { altinn: answered({ ...full, decisions: all('Deny') }) }, 'altinn-denied'],
    ['NotApplicable', { altinn: answered({ ...full, decisions: all('NotApplicable') }) }, 'altinn-denied'],
    ['Indeterminate', { altinn: answered({ ...full, decisions: all('Indeterminate') }) }, 'altinn-undecided'],
    ['no package and no role', { altinn: answered() }, 'no-package'],
    ['a role that gives no package', { altinn: answered({ roles: ['MEDL'] }) }, 'no-package'],
    ['an answer about another organisation', { altinn: answered({ ...full, organisationNumber: '310000027' }) }, 'not-asked'],
    ['an answer older than any session', { altinn: answered(full, now.subtract({ minutes: 121 })) }, 'not-asked'],
    ['an answer from the future', { altinn: answered(full, now.add({ minutes: 5 })) }, 'not-asked'],
    ['a login below what Altinn asks for', { altinn: answered({ ...full, minimumLevel: 4 }) }, 'level-too-low'],
    ['a login of no known level', { altinn: answered(full), level: null }, 'level-too-low'],
    ['deleted, Altinn says', { altinn: answered({ ...full, isDeleted: true }) }, 'deleted'],
    ['deleted, Enhetsregisteret says', { altinn: answered(full), isDeleted: true }, 'deleted'],
    ['a subunit', { altinn: answered(full), form: 'BEDR' }, 'subunit'],
  ])('%s: no writing, sending, assessing or inviting', (_, situation, because) => {
    for (const act of ['write', 'submit', 'self-assess', 'invite'] as const)
      expect([act, reason(ask(situation, act))]).toEqual([act, because])
  })

  test('what a deleted organisation wrote can still be read by those who could', () => {
    expect(ask({ altinn: answered({ ...full, isDeleted: true }) }, 'read').isPermitted).toBe(true)
    expect(reason(ask({ altinn: answered({ isDeleted: true }) }, 'read'))).toBe('deleted')
  })

  test('one writes on an answer of the session, and sends on one asked for now', () => {
    const altinn = answered(full, now.subtract({ minutes: 30 }))
    expect(ask({ altinn }, 'write').isPermitted).toBe(true)
    expect(reason(ask({ altinn }, 'submit'))).toBe('not-fresh')
    expect(ask({ altinn: answered(full, now.subtract({ seconds: 20 })) }, 'submit').isPermitted).toBe(true)
  })

  test('what was stored and cannot be read is silence', () => {
    for (const stored of [
      'ja',
      7,
      [],
      {},
      { kind: 'answered' },
      { ...answered(full), kind: 'permit' },
      { ...answered(), rights: { decisions: 'Permit' } },
    ]) {
      expect(readAltinnAnswer(stored)).toMatchObject({ kind: 'silent', because: 'malformed' })
    }
    expect(readAltinnAnswer(null)).toBeNull()
    expect(readAltinnAnswer(JSON.parse(JSON.stringify(answered(full))))).toEqual(answered(full))
  })

  test('nothing but Permit permits, whatever else is said', () => {
    const written = fc.oneof(fc.constantFrom<string>(...policyDecisions, 'permit', 'PERMIT', 'Permit ', 'true', ''), fc.string())
    const decisions = fc.record({ write: written, submit: written, 'self-assess': written })
    const held = fc.record({
      decisions,
      packages: fc.subarray([...accessPackageCodes]),
      roles: fc.subarray<string>([...holdingRoles, ...otherRoles]),
    })
    const asks: Readonly<Record<Act, readonly AltinnAct[]>> = {
      read: ['write'],
      write: ['write'],
      submit: ['write', 'submit'],
      invite: ['write', 'submit'],
      'self-assess': ['self-assess'],
    }
    fc.assert(
      fc.property(held, fc.constantFrom(...acts), ({ decisions: said, ...rest }, act) => {
        const got = ask({ altinn: answered({ ...rest, decisions: said as AltinnRights['decisions'] }) }, act)
        if (got.isPermitted) for (const asked of asks[act]) expect(said[asked]).toBe('Permit')
      }),
      { numRuns: 2000 },
    )
    expect(
      Object.values(asks)
        .flat()
        .every((act) => altinnActs.includes(act)),
    ).toBe(true)
  })
})

describe('others than organisations with rights in Altinn', () => {
  const table: [string, Asker, Readonly<Record<Act, string>>][] = [
    ['a visitor', { kind: 'visitor' }, allActs('logged-out')],
    ['staff', { kind: 'staff' }, allActs('staff')],
    ['somebody who represents nobody', { kind: 'nobody' }, allActs('nobody')],
    ['a private person', { kind: 'private' }, { ...allActs('permitted'), 'self-assess': 'private', invite: 'private' }],
  ]
  test.each(table)('%s', (_, who, expected) => {
    for (const act of acts) expect([act, reason(may(who, act, firstAccessChoice, now))]).toEqual([act, expected[act]])
  })

  test.each<[Position, readonly Act[], string]>([
    ['reader', ['read'], 'reader-only'],
    ['writer', ['read', 'write', 'self-assess'], 'not-approver'],
    ['approver', ['read', 'write', 'submit', 'self-assess', 'invite'], ''],
  ])('a %s let in by a colleague needs nothing from Altinn', (membership, permitted, otherwise) => {
    for (const altinn of [null, answered(), { kind: 'silent', askedAt: now.toString(), because: 'failure' } as const]) {
      for (const act of acts) {
        const got = ask({ altinn, membership, level: null }, act)
        expect([act, got.isPermitted]).toEqual([act, permitted.includes(act)])
        if (!got.isPermitted && act !== 'self-assess') expect(reason(got)).toBe(otherwise)
      }
    }
  })

  test('the higher of what Altinn and colleagues give holds', () => {
    const writes = answered({ packages: ['helsetjenester'] })
    expect(ask({ altinn: writes, membership: 'reader' }, 'write')).toMatchObject({ position: 'writer', basis: { kind: 'packages' } })
    expect(ask({ altinn: writes, membership: 'approver' }, 'submit')).toMatchObject({ position: 'approver', basis: { kind: 'membership' } })
    for (const membership of positions) expect(ask({ membership, form: 'BEDR' }, 'read').isPermitted).toBe(false)
    for (const membership of positions) expect(reason(ask({ membership, isDeleted: true }, 'write'))).toBe('deleted')
  })

  function allActs(because: string): Readonly<Record<Act, string>> {
    return { read: because, write: because, submit: because, 'self-assess': because, invite: because }
  }
})
