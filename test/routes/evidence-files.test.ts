import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { aProduct, declare, endShare, met, page, save, share } from '../vendor'
import type { Visitor } from '../visitor'

const report = '%PDF-1.7\nHemmelig testrapport'
const sha256 = createHash('sha256').update(report).digest('hex')
const path = `/egenvurdering/filer/${sha256}`

function attach(
  app: TestApp,
  who: Visitor,
  at: string,
  content: BlobPart,
  { code = 'K-1.1', kind = 'test', name = 'Rapport på 1 side.pdf' } = {},
) {
  const form = new FormData()
  form.set('kind', kind)
  form.set('text', '')
  form.set('fil', new File([content], name))
  const headers = { origin: app.address, 'sec-fetch-site': 'same-origin' }
  return who.request(`${at}/krav/${code}/fil`, { method: 'POST', body: form, headers })
}

test('a file is attached, listed, kept as it was sent, and given as a file and nothing else', async () => {
  const app = await appWith()
  const nina = await app.loginAs('nina')
  const at = await aProduct(nina)
  expect((await attach(app, nina, at, report)).headers.get('location')).toContain(`${at}/krav/K-1.1?lagret=1`)
  const html = await page(nina, `${at}/krav/K-1.1`)
  expect(html).toContain('Rapport på 1 side.pdf')
  expect(html).toContain(`href="${path}"`)
  const file = await nina.get(path)
  expect(await file.text()).toBe(report)
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="Rapport_p__1_side.pdf"; filename*=UTF-8''Rapport%20p%C3%A5%201%20side.pdf`,
    'cache-control': 'private, no-store, no-transform',
  })
  // The same content is stored once.
  await attach(app, nina, at, report, { code: 'K-1.2', name: 'igjen.pdf' })
  expect(app.db.writer.$client.prepare('select count(*) as n from stored_file_contents').get()).toEqual({ n: 1 })
  expect(() => app.db.writer.$client.prepare("update stored_files set file_name = 'x'").run()).toThrow(/frozen/)
  // What is taken away is still in the history.
  await save(nina, at, 'K-1.1', { status: 'ikke_oppfylt', 'evidence-kind': 'test', 'evidence-text': '', 'evidence-link': '' })
  expect(await page(nina, `${at}/krav/K-1.1`)).not.toContain('name="evidence-link" value="http')
  expect((await nina.get(path)).status).toBe(200)
})

test('it can be had by exactly those who may read the line', async () => {
  const app = await appWith()
  const people = ['nina', 'siv', 'lise', 'ingrid', 'aase'] as const
  const who = new Map<string, Visitor>([['visitor', app.visitor()]])
  for (const person of people) who.set(person, await app.loginAs(person))
  const nina = who.get('nina') as Visitor
  const at = await aProduct(nina)
  await save(nina, at, 'K-1.1', met)
  await attach(app, nina, at, report)
  // Shares made at the same moment stand in no order, and the newest is the one that is ended.
  const shareLater = (how: string, recipient = '') => {
    app.pass({ minutes: 1 })
    return share(nina, at, how, recipient)
  }
  const admitted = async (addresses = [path]) => {
    const seen: string[] = []
    for (const [name, visitor] of who) {
      for (const address of addresses) {
        const response = await visitor.request(address)
        const text = await response.text()
        if (response.status === 200 && text.includes('Hemmelig')) seen.push(name)
        else expect([name, address, text.includes('Hemmelig')]).toEqual([name, address, false])
      }
    }
    return [...new Set(seen)]
  }
  expect(await admitted([path, `${path}.data`])).toEqual(['nina'])
  // Another vendor's link to the same content opens nothing, however it is shared.
  const siv = who.get('siv') as Visitor
  const theirs = await aProduct(siv, { name: 'Annet' })
  await save(siv, theirs, 'K-1.1', { ...met, 'evidence-link': app.address + path })
  expect((await declare(siv, theirs)).status).toBe(303)
  await share(siv, theirs, 'public')
  expect(await admitted()).toEqual(['nina'])

  expect((await declare(nina, at)).status).toBe(303)
  expect(await (await nina.get(`${at}/erklaring.json`)).text()).toContain(sha256)
  expect(await (await nina.get(`${at}/erklaring/oscal.json`)).text()).toContain(`"value": "${sha256}"`)
  expect(await admitted()).toEqual(['nina'])
  await shareLater('agency')
  expect(await admitted()).toEqual(['nina', 'ingrid', 'aase'])
  const link = (await shareLater('link', 'Fjellvik kommune')) ?? ''
  const visitor = who.get('visitor') as Visitor
  expect(await page(visitor, link)).toContain(`href="${path}"`)
  expect(await admitted()).toEqual(['visitor', 'nina', 'ingrid', 'aase'])
  // A link that is opened later takes nothing away.
  await page(visitor, (await share(siv, theirs, 'link', 'Solvik kommune')) ?? '')
  expect(await admitted()).toEqual(['visitor', 'nina', 'ingrid', 'aase'])
  await endShare(nina, at)
  expect(await admitted()).toEqual(['nina', 'ingrid', 'aase'])
  await shareLater('public')
  expect(await admitted()).toEqual(['visitor', ...people])
  await endShare(nina, at)
  await endShare(nina, at)
  expect(await admitted()).toEqual(['nina'])
  expect((await attach(app, nina, at, report)).headers.get('location')).toContain('avvist=assessment.declared')
})

test('what cannot be taken is refused in words, and leaves nothing behind', async () => {
  const app = await appWith()
  const [nina, siv] = [await app.loginAs('nina'), await app.loginAs('siv')]
  const at = await aProduct(nina)
  for (const [content, code, words] of [
    ['', 'file.missing', 'ikke er tom'],
    ['<script>alert(1)</script>', 'file.kind', 'Denne typen fil'],
    [new Uint8Array(11 * 1024 * 1024).fill(65), 'file.too-large', 'høyst 10 MB'],
  ] as const) {
    const location = (await attach(app, nina, at, content, { name: 'rapport.pdf' })).headers.get('location') ?? ''
    expect(location).toContain(`avvist=${code}`)
    expect(await page(nina, location)).toContain(words)
  }
  expect((await attach(app, nina, at, report, { kind: 'tull' })).headers.get('location')).toContain('unknown-evidence-kind')
  expect((await attach(app, nina, at, report, { code: 'K-99.1' })).status).toBe(404)
  expect((await attach(app, siv, at, report)).status).toBe(404)
  expect((await attach(app, app.visitor(), at, report)).status).toBe(401)
  expect((await attach(app, nina, at, new Uint8Array(13 * 1024 * 1024))).status).toBe(413)
  expect(app.db.writer.$client.prepare('select count(*) as n from stored_files').get()).toEqual({ n: 0 })
})
