import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AccessPackageCode, accessPackageCodes } from '#app/domain/access-package'
import { altinnRoleNames, registerRolesOf } from '#app/domain/altinn-role'
import { readPartyRights } from '#app/registers/authorized-parties'
import { Silent } from '#app/registers/call'
import record from '#db/seed/data/altinn-access-packages.json'

/** As in the documentation; names and numbers are invented. */
const kommune = {
  partyUuid: '6d2f3d53-4f0b-4b65-9b6e-0d6f3c5b9a01',
  name: 'EKSEMPEL KOMMUNE',
  organizationNumber: '310001015',
  parentId: null,
  personId: null,
  dateOfBirth: null,
  partyId: 51900001,
  emailId: null,
  type: 'Organization',
  unitType: 'KOMM',
  isDeleted: false,
  onlyHierarchyElementWithNoAccess: false,
  authorizedAccessPackages: ['regnskap', 'barnevern', 'familievern', 'helsetjenester', 'kommuneoverlege', 'innbygger-helse'],
  authorizedResources: [],
  authorizedRoles: ['dagl', 'daglig-leder'],
  authorizedInstances: [],
  subunits: [] as unknown[],
}
const number = kommune.organizationNumber

describe('a party as documented', () => {
  test('keeps the packages of the category, and one code per role', () => {
    expect(readPartyRights([kommune], number)).toEqual({
      packages: ['kommuneoverlege', 'helsetjenester', 'barnevern', 'familievern'],
      roles: ['DAGL'],
      isDeleted: false,
      isHierarchyOnly: false,
    })
  })
  test.each([[['DAGL']], [['dagl']], [['daglig-leder']], [['Daglig-Leder', 'DAGL', 'hovedadministrator']]])('roles written %j', (roles) =>
    expect(readPartyRights([{ ...kommune, authorizedRoles: roles }], number)?.roles).toEqual(['DAGL']),
  )
  test.each(record.packages)(
    '$altinn.code is known by its code alone: not as a URN, today’s or the first documented, nor spelled otherwise',
    ({ altinn: { code, urn }, seed }) => {
      const near = [urn, seed.urnAsWritten, code.toUpperCase(), `${code} `, `innbygger-${code}`]
      expect(readPartyRights([{ ...kommune, authorizedAccessPackages: near }], number)?.packages).toEqual([])
      expect(readPartyRights([{ ...kommune, authorizedAccessPackages: [code] }], number)?.packages).toEqual([code])
    },
  )
  test('nothing else is taken for a package', () =>
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        const others = names.filter((name) => !accessPackageCodes.includes(name as AccessPackageCode))
        expect(readPartyRights([{ ...kommune, authorizedAccessPackages: others }], number)?.packages).toEqual([])
      }),
    ))
  test('with unknown fields, and with hardly any', () => {
    expect(readPartyRights([{ ...kommune, nytt: { felt: [1] } }], number)?.roles).toEqual(['DAGL'])
    expect(readPartyRights([{ organizationNumber: number }], number)).toEqual({
      packages: [],
      roles: [],
      isDeleted: false,
      isHierarchyOnly: false,
    })
    expect(readPartyRights([{ organizationNumber: number, subunits: null, authorizedRoles: null }], number)?.roles).toEqual([])
  })
  test('a subunit is found below its main unit', () => {
    const sub = { ...kommune, organizationNumber: '310100013', authorizedRoles: ['lede', 'styreleder'] }
    expect(readPartyRights([{ ...kommune, subunits: [sub] }], '310100013')?.roles).toEqual(['LEDE'])
  })
  test('listed only for the sake of a subunit, it gives nothing, whatever else it says', () => {
    expect(readPartyRights([{ ...kommune, onlyHierarchyElementWithNoAccess: true }], number)).toEqual({
      packages: [],
      roles: [],
      isDeleted: false,
      isHierarchyOnly: true,
    })
  })
  test('deleted', () => expect(readPartyRights([{ ...kommune, isDeleted: true }], number)?.isDeleted).toBe(true))
  test('an organisation that is not there, and an empty list', () => {
    expect(readPartyRights([kommune], '311111116')).toBeNull()
    expect(readPartyRights([], number)).toBeNull()
  })
  test.each([
    null,
    {},
    'helsetjenester',
    [1],
    [{ ...kommune, authorizedRoles: 'dagl' }],
    [{ ...kommune, onlyHierarchyElementWithNoAccess: 'no' }],
  ])('what is not such a list is nothing we can use: %j', (json) => expect(() => readPartyRights(json, number)).toThrow(Silent))
})

test("the names of roles are those of Altinn's code", () => {
  const found = new Map<string, string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { altinnCode, legacyUrn } = value as { altinnCode?: string; legacyUrn?: string }
    if (altinnCode && legacyUrn) found.set((legacyUrn.split(':').at(-1) ?? '').toUpperCase(), altinnCode)
    Object.values(value).forEach(walk)
  }
  walk(record.erRoles)
  for (const [code, name] of Object.entries(altinnRoleNames)) expect([code, found.get(code)]).toEqual([code, name])
  expect(registerRolesOf(['ffør', 'FORRETNINGSFORER', 'privatperson'])).toEqual(['FFØR'])
})
