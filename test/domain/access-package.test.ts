import { describe, expect, test } from 'vitest'
import { accessPackageCodes, accessPackageUrn, packagesOfRole, rolesHolding } from '#app/domain/access-package'
import { accessPackageSources, accessPackagesAsOf, firstDocumented, packageContentsAddress } from '#app/domain/access-package-record'
import { languages } from '#app/domain/language'
import { holdingRoles, holdingRolesOf, organisationForms, otherRoles } from '#app/domain/register-role'
import { en } from '#app/messages/en'
import { nb } from '#app/messages/nb'
import { nn } from '#app/messages/nn'
import record from '../../db/seed/data/altinn-access-packages.json'

const catalogs = { nb, nn, en }
const matrix: Readonly<Record<string, Readonly<Record<string, boolean>>>> = record.roleToPackageMatrix

describe('the catalogue says what the record says', () => {
  test('seven packages with the URNs, addresses and names Altinn gives them', () => {
    expect(accessPackageCodes).toEqual(record.packages.map(({ altinn }) => altinn.code))
    for (const { altinn } of record.packages) {
      const code = accessPackageCodes.find((one) => one === altinn.code) ?? expect.fail(altinn.code)
      expect(accessPackageUrn(code)).toBe(altinn.urn)
      expect(packageContentsAddress(code)).toBe(altinn.publicContentPage)
      for (const language of languages) expect(catalogs[language][`package.${code}`]).toBe(altinn.name[language])
    }
  })

  test('its date is the record’s', () => expect(record.asOf).toContain(accessPackagesAsOf))

  test.each(accessPackageSources)('its source on $id is among the record’s', ({ address }) => {
    const [, commit] = /\/blob\/([0-9a-f]{40})\//.exec(address) ?? []
    const file = address.split('/').at(-1) ?? ''
    const named = commit
      ? record.sources.some(({ ref, paths = [] }) => ref.includes(file) || paths.some((path) => address.endsWith(path)))
      : record.sources.some(({ ref }) => ref.includes('/accesspackages/business/helsepleieomsorgvern/'))
    expect(named).toBe(true)
    if (commit) expect(JSON.stringify(record.sources)).toContain(commit)
  })
})

describe('who holds a package', () => {
  const every = holdingRoles.flatMap((role) => accessPackageCodes.map((code) => [role, code] as const))

  test('the roles are the record’s', () => {
    expect(holdingRoles).toEqual(Object.keys(matrix))
    expect(otherRoles).toEqual(record.rolesWithoutThesePackages.list)
    expect(every).toHaveLength(56)
  })

  test.each(every)('%s and %s', (role, code) => {
    expect(packagesOfRole(role).includes(code)).toBe(matrix[role]?.[code])
    expect(rolesHolding(code).includes(role)).toBe(matrix[role]?.[code])
  })

  test.each(record.packages)('whoever holds $altinn.code may pass it on, whatever the organisation does', ({ altinn, erRoles }) => {
    const code = accessPackageCodes.find((one) => one === altinn.code) ?? expect.fail(altinn.code)
    expect(rolesHolding(code)).toEqual(erRoles.hasAccessAndCanDelegate)
    expect(erRoles.restrictedToOrgForms).toBeNull()
    expect(erRoles.canDelegateWithoutAccess.join()).toMatch(/^hovedadministrator/)
  })

  test('a bestyrende reder gets four, everybody else all seven', () => {
    expect(holdingRoles.filter((role) => packagesOfRole(role).length !== 7)).toEqual(['BEST'])
    expect(packagesOfRole('BEST')).toHaveLength(4)
  })
})

describe('organisation forms', () => {
  const forms: Readonly<Record<string, { description_nb: string; registrableRolesGivingPackages: string[] }>> = record.orgForms.forms

  test('are the record’s', () => expect(organisationForms).toEqual(Object.keys(forms)))

  test.each(organisationForms)('%s registers what the record says, by the name it has there', (form) => {
    expect(holdingRolesOf(form)).toEqual(forms[form]?.registrableRolesGivingPackages)
    expect(nb[`organisation-form.${form}`].toLowerCase()).toContain(forms[form]?.description_nb.split(/[ /]/)[0]?.toLowerCase())
  })

  test('in a kommune it is the daglig leder alone', () => expect(holdingRolesOf('KOMM')).toEqual(['DAGL']))

  test('every role that can be registered in these forms gives all seven packages', () => {
    for (const role of organisationForms.flatMap(holdingRolesOf)) expect(packagesOfRole(role)).toEqual(accessPackageCodes)
  })
})

describe('URNs', () => {
  test('as first documented are the record’s', () => {
    expect(accessPackageCodes.map((code) => firstDocumented(code).urn)).toEqual(record.packages.map(({ seed }) => seed.urnAsWritten))
    expect(accessPackageCodes.map((code) => firstDocumented(code).isCurrent)).toEqual(
      record.packages.map(({ seedUrnEqualsCanonical }) => seedUrnEqualsCanonical),
    )
  })

  test('three of those are not today’s', () => {
    expect(accessPackageCodes.filter((code) => !firstDocumented(code).isCurrent)).toEqual([
      'helsetjenester-personopplysninger-saerlig-kategori',
      'pleie-omsorgstjenester-i-institusjon',
      'sosiale-omsorgstjenester-uten-botilbud-og-flyktningemottak',
    ])
  })

  test('exactly one pair of packages shared one', () => {
    expect(accessPackageCodes.filter((code) => firstDocumented(code).sharedWith.length > 0)).toEqual([
      'pleie-omsorgstjenester-i-institusjon',
      'sosiale-omsorgstjenester-uten-botilbud-og-flyktningemottak',
    ])
    expect(firstDocumented('pleie-omsorgstjenester-i-institusjon').sharedWith).toEqual([
      'sosiale-omsorgstjenester-uten-botilbud-og-flyktningemottak',
    ])
  })
})
