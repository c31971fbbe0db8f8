import { beforeAll, describe, expect, test } from 'vitest'
import { accessPackageCodes, accessPackageUrn } from '#app/domain/access-package'
import { firstDocumented } from '#app/domain/access-package-record'
import { languages } from '#app/domain/language'
import { organisationForms } from '#app/domain/register-role'
import { en } from '#app/messages/en'
import { nb } from '#app/messages/nb'
import { nn } from '#app/messages/nn'
import { accessPackagesSchema } from '#app/routes/api/access-package-schemas'
import { openApp, type TestApp } from '../app'

const catalogs = { nb, nn, en }
let app: TestApp

beforeAll(async () => {
  app = await openApp()
  return () => app.close()
})

async function read(path = '/tilgangspakker', language = 'nb'): Promise<string> {
  const response = await fetch(`${app.address}${path}`, { headers: { 'accept-language': language } })
  expect(response.status).toBe(200)
  return (await response.text()).replace(/<!-- -->|<wbr\/>/g, '')
}
const textOf = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('/tilgangspakker', () => {
  test.each(accessPackageCodes)('%s has an anchor of its own, both URNs and its name in three languages', async (code) => {
    const page = await read()
    expect(page.match(new RegExp(`id="${code}"`, 'g'))).toHaveLength(1)
    expect(page).toContain(`href="#${code}"`)
    const [, section = ''] = page.split(`aria-labelledby="${code}"`)
    const [shown = ''] = section.split('</article>')
    expect(shown).toContain(`<code class="urn">${accessPackageUrn(code)}</code>`)
    expect(shown).toContain(`<code class="urn">${firstDocumented(code).urn}</code>`)
    expect(shown).toContain(`<span lang="nn">${nn[`package.${code}`]}</span>`)
    expect(shown).toContain(`<span lang="en">${en[`package.${code}`]}</span>`)
    expect(shown).toContain(nb[`package-text.${code}`])
  })

  test.each(languages)('reads whole in %s, with the other names marked as theirs', async (language) => {
    const page = await read(undefined, language)
    const t = catalogs[language]
    expect(page).toContain(`<html lang="${language}"`)
    for (const words of [t['packages.title'], t['packages.roles'], t['packages.get.main-administrator'], t['package.helsetjenester']])
      expect(page).toContain(words)
    for (const other of languages) expect(page.includes(`<span lang="${other}">`)).toBe(other !== language)
  })

  test('says which of the first URNs were wrong', async () => {
    const text = textOf(await read())
    expect(text).toContain('var 3 av 7 identifikatorer annerledes enn i dag')
    expect(text).toContain(
      '«Pleie- og omsorgstjenester i institusjon» og «Sosiale omsorgstjenester uten botilbud og flyktningemottak» sto med samme identifikator',
    )
  })

  test('answers which roles hold a package, by organisation form, with date and source', async () => {
    const page = await read()
    const text = textOf(page)
    for (const words of [
      'slik de var 21. august 2026',
      'Kommune KOMM Daglig leder Fylkeskommune',
      'Administrativ enhet i offentlig sektor ADOS Styrets leder Statsforetak',
      'Interkommunalt selskap IKS Daglig leder, styrets leder, deltaker delt ansvar',
    ])
      expect(text).toContain(words)
    expect(page).toContain('f7ff53bd2f00c8ddfc9f5bf58cc7a084c9383240')
  })

  test('tells what each package gives here, as the consultation has chosen', async () => {
    const text = textOf(await read())
    expect(text.split('Pakken lar deg skrive i svaret, men ikke sende det.')).toHaveLength(accessPackageCodes.length + 1)
    expect(text).toContain('Den som leder virksomheten, kan skrive og sende')
  })

  test('is led to from every page, and from who may answer', async () => {
    expect(await read('/')).toContain('href="/tilgangspakker"')
    expect(await read('/horinger/foreldretilgang-barn')).toContain(`<a href="/tilgangspakker">${nb['packages.link']}</a>`)
  })
})

describe('/api/v1/tilgangspakker', () => {
  const answer = async () => accessPackagesSchema.parse(JSON.parse(await read('/api/v1/tilgangspakker')))

  test('says what the page says', async () => {
    const { packages, organisationForms: forms, roles, asOf } = await answer()
    expect(packages.map(({ code }) => code)).toEqual(accessPackageCodes)
    expect(packages.map(({ urn }) => urn)).toEqual(accessPackageCodes.map(accessPackageUrn))
    expect(packages.filter(({ firstDocumented: first }) => !first.isCurrent)).toHaveLength(3)
    for (const { inInnspill } of packages) {
      expect(inInnspill).toEqual([{ consultation: 'foreldretilgang-barn', answering: 'write', selfAssess: true }])
    }
    expect(packages.filter(({ firstDocumented: first }) => first.sharedWith.length > 0)).toHaveLength(2)
    expect(forms.map(({ code }) => code)).toEqual(organisationForms)
    expect(forms[0]).toEqual({ code: 'KOMM', name: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' }, roles: ['DAGL'] })
    expect([roles.length, asOf]).toEqual([8, '2026-08-21'])
  })

  test('leads to the section of each package', async () => {
    const page = await read()
    for (const { code, page: address } of (await answer()).packages) {
      expect(address).toBe(`${app.address}/tilgangspakker#${code}`)
      expect(page).toContain(`id="${code}"`)
    }
  })
})
