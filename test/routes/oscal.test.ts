import { expect, test } from 'vitest'
import { catalogShape, componentDefinitionShape } from '#app/domain/oscal/shapes'
import { appWith } from '../app'
import { slug } from '../builders'
import { aDeclaration, aProduct, endShare, page, share } from '../vendor'
import type { Visitor } from '../visitor'

const catalogPath = `/api/v1/horinger/${slug}/krav/oscal-katalog.json`

test('the catalog is of the draft that is asked for, and of no other', async () => {
  const app = await appWith()
  const { catalog } = catalogShape.parse(await (await app.visitor().get(catalogPath)).json())
  const number = catalog.metadata.version
  const same = await (await app.visitor().get(`${catalogPath}?utkast=${encodeURIComponent(number)}`)).json()
  expect(same).toEqual({ catalog })
  expect((await app.visitor().get(`${catalogPath}?utkast=1900.01`)).status).toBe(404)
})

test('a declaration can be taken out as OSCAL by exactly those who may read it, without what is internal', async () => {
  const app = await appWith()
  const [nina, siv, ingrid, visitor] = [await app.loginAs('nina'), await app.loginAs('siv'), await app.loginAs('ingrid'), app.visitor()]
  const { at, number } = await aDeclaration(nina)
  const own = `${at}/erklaring/oscal.json`
  expect(await page(nina, `${at}/erklaring`)).toContain(own)
  const file = await nina.get(own)
  expect(file.headers.get('content-disposition')).toContain('attachment')
  const text = await file.text()
  const document = componentDefinitionShape.parse(JSON.parse(text))
  expect(document['component-definition'].metadata.version).toBe(number)
  expect(text).not.toMatch(/Hemmelig notat|Nina/)
  const source = document['component-definition'].components?.[0]?.['control-implementations']?.[0]?.source ?? ''
  expect((await fetch(source)).status).toBe(200)

  const toAll = `/egenvurdering/offentlig/${number}/oscal.json`
  const toStaff = `/saksbehandling/${slug}/egenvurderinger/${number}/oscal.json`
  const told = async () => {
    const paths: [Visitor, string][] = [
      [siv, own],
      [visitor, toAll],
      [ingrid, toStaff],
      [ingrid, toAll],
      [nina, toAll],
    ]
    return Promise.all(paths.map(async ([who, path]) => (await who.get(path)).status))
  }
  expect(await told()).toEqual([404, 404, 404, 404, 404])
  const link = (await share(nina, at, 'link', 'Fjellvik kommune')) ?? ''
  expect(await (await visitor.get(link.replace('/delt?', '/delt/oscal.json?'))).text()).toBe(text)
  expect(await told()).toEqual([404, 404, 404, 404, 404])
  await share(nina, at, 'public')
  expect(await told()).toEqual([404, 200, 200, 200, 200])
  await endShare(nina, at)
  await endShare(nina, at)
  expect(await told()).toEqual([404, 404, 404, 404, 404])
  expect((await visitor.get(link.replace('/delt?', '/delt/oscal.json?'))).status).toBe(404)
})

test('a component definition is looked over and saved like any other file, and refused with the place of what is wrong', async () => {
  const app = await appWith()
  const nina = await app.loginAs('nina')
  const { at } = await aDeclaration(nina)
  const file = await (await nina.get(`${at}/erklaring/oscal.json`)).text()
  const next = await aProduct(nina, { name: 'Et annet produkt' })
  const upload = (text: string) => {
    const form = new FormData()
    form.set('fil', new File([text], 'egenvurdering-oscal.json'))
    const headers = { origin: app.address, 'sec-fetch-site': 'same-origin' }
    return nina.request(`${next}/opplasting`, { method: 'POST', body: form, headers })
  }
  const wrong = await upload(file.replace('"krav-k-1-1"', '"har mellomrom"'))
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('/control-implementations/0/implemented-requirements/0/control-id')
  expect((await upload('{')).status).toBe(415)

  const kept = await upload(file)
  expect(kept.status).toBe(303)
  const preview = kept.headers.get('location') ?? ''
  expect(await page(nina, preview)).toContain('Testrapport 14')
  expect(await page(nina, next)).toContain('0 av 50 krav vurdert')
  expect((await nina.post(preview, {})).status).toBe(303)
  expect(await page(nina, next)).toContain('2 av 50 krav vurdert')
  expect(await page(nina, `${next}/krav/K-1.2`)).toContain('2025-12-01')
})
