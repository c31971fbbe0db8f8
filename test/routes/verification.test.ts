import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { aSubmission, slug } from '../builders'
import { aPdf } from '../letter-files'
import { aDeclaration, page, share } from '../vendor'
import type { Visitor } from '../visitor'

interface Sent {
  readonly nummer?: string
  readonly kontrollsum?: string
  readonly fil?: string | Buffer
}

/** As a browser sends the form: a file field is there whether or not a file was chosen. */
async function ask(app: TestApp, { fil, ...typed }: Sent, as: Visitor = app.visitor()): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ nummer: '', kontrollsum: '', ...typed })) form.set(name, value)
  form.set(
    'fil',
    new File(fil === undefined ? [] : [typeof fil === 'string' ? fil : new Uint8Array(fil)], fil === undefined ? '' : 'fil.json'),
  )
  return as.request('/kvittering', { method: 'POST', body: form, headers: { origin: app.address, 'sec-fetch-site': 'same-origin' } })
}
const textOf = async (response: Response) =>
  (await response.text()).replace(/<!-- -->/g, '').replaceAll(/value="[^"]*"|Referanse: \w+/g, '')
const verdict = async (app: TestApp, sent: Sent) => {
  const response = await ask(app, sent)
  expect(response.status).toBe(200)
  return (await textOf(response)).match(/id="dom">([^<]*)</)?.[1]
}

describe('anybody can verify', () => {
  test('a response, by what stands on its receipt and by the file its sender downloaded', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const { receiptNumber: nummer, checksum: kontrollsum } = await aSubmission(app.db, { 'K-2.3': { 'krav.nytte': 'nyttig' } })
    expect(await page(siv, `/horinger/${slug}/svar/kvittering`)).toContain('href="/kvittering"')
    const fil = await (await siv.get(`/horinger/${slug}/svar/nedlasting/svar.json`)).text()
    expect(await verdict(app, { nummer: ` ${nummer.toLowerCase()}`, kontrollsum })).toBe('Ekte og uendret')
    expect(await verdict(app, { fil })).toBe('Ekte og uendret')
    expect(await verdict(app, { nummer, kontrollsum, fil: fil.replace('nyttig', 'ikke_nyttig') })).toContain('ikke det som ble forseglet')
    expect(await verdict(app, { fil: fil.replace('nyttig', 'ikke_nyttig') })).toBe('Vi kan ikke bekrefte dette')
    const told = await textOf(await ask(app, { nummer, kontrollsum }))
    expect(told).toContain('høringssvaret vi mottok')
    expect(told).not.toMatch(/Fjellvik|Siv/)
  })

  test('a letter that was sealed with a response, by the letter and its receipt together', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const letter = await aPdf()
    const form = new FormData()
    form.set('fil', new File([new Uint8Array(letter)], 'Brev.pdf'))
    const headers = { origin: app.address, 'sec-fetch-site': 'same-origin' }
    await siv.request(`/horinger/${slug}/svar/brev`, { method: 'POST', body: form, headers })
    const { receiptNumber: nummer, checksum: kontrollsum } = await aSubmission(app.db, { 'K-2.3': { 'krav.nytte': 'nyttig' } })
    expect(await verdict(app, { nummer, kontrollsum, fil: letter })).toBe('Brevet er ekte og uendret')
    expect(await verdict(app, { nummer, kontrollsum, fil: await aPdf('Noe annet') })).toBe('Filen fulgte ikke med dette svaret')
    expect(await verdict(app, { nummer, kontrollsum: '0'.repeat(64), fil: letter })).toBe('Vi kan ikke bekrefte dette')
    expect(await textOf(await ask(app, { nummer, fil: letter }))).toContain('skriv også nummeret og kontrollsummen')
  })

  test('a declaration, whether or not it is shared', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at, number: nummer } = await aDeclaration(nina)
    expect(await page(nina, `${at}/erklaring`)).toContain('href="/kvittering"')
    const fil = await (await nina.get(`${at}/erklaring.json`)).text()
    expect(await verdict(app, { fil })).toBe('Ekte og uendret')
    const other = { nummer, kontrollsum: '0'.repeat(64) }
    expect(await verdict(app, other)).toBe('Vi kan ikke bekrefte dette')
    await share(nina, at, 'public')
    expect(await verdict(app, other)).toBe('Nummeret finnes, men dette er ikke det som ble forseglet')
    const told = await textOf(await ask(app, { fil }))
    expect(told).toContain('ikke at den er kontrollert')
    expect(told).not.toMatch(/Nordlys|Nina/)
  })
})

test('a number in use and one that is not get the same answer, to the letter, whoever asks', async () => {
  const app = await appWith()
  const nina = await app.loginAs('nina')
  await aSubmission(app.db, { 'K-2.3': { 'krav.nytte': 'nyttig' } })
  const { number } = await aDeclaration(nina)
  const ingrid = await app.loginAs('ingrid')
  for (const as of [app.visitor(), ingrid]) {
    const answers = new Set<string>()
    for (const nummer of ['FTB25-0001', number, 'FTB25-0002', 'EV-310000027-002', 'tull']) {
      for (const sent of [
        { nummer, kontrollsum: '0'.repeat(64) },
        { nummer, kontrollsum: '0'.repeat(64), fil: `{"format":"innspill-declaration","number":"${nummer}"}` },
        { fil: `{"format":"innspill-response","receiptNumber":"${nummer}"}` },
      ]) {
        const response = await ask(app, sent, as)
        answers.add(
          `${response.status} ${(await textOf(response)).replaceAll(/(data-(now|ends-at)|nonce)="[^"]*"|<script.*?<\/script>/g, '')}`,
        )
      }
    }
    expect(answers.size).toBe(1)
  }
})

test.each([
  [{}, 'Skriv nummer og kontrollsum, eller velg filen.'],
  [{ nummer: 'FTB25-0001' }, 'Skriv kontrollsummen'],
  [{ kontrollsum: 'a'.repeat(64) }, 'Skriv nummeret'],
  [{ nummer: 'FTB25-0001', kontrollsum: 'abc' }, 'er 64 tegn'],
  [{ fil: '<html></html>' }, 'ikke en forseglet fil'],
  [{ fil: '' }, 'ikke en forseglet fil'],
])('%j is told what is missing, beside the field, and what was typed is kept', async (sent, words) => {
  const app = await appWith()
  const html = await (await ask(app, sent)).text()
  expect(html).toContain(words)
  expect(html).toContain('aria-invalid="true"')
  for (const typed of Object.values({ ...sent, fil: '' })) expect(html).toContain(`value="${typed}"`.replace('value=""', ''))
})

test('a file that is too large is turned away unread, something else than the form is not understood, and nobody may go on guessing', async () => {
  const app = await appWith()
  const headers = { origin: app.address, 'sec-fetch-site': 'same-origin' }
  const post = (body: BodyInit) => app.visitor().request('/kvittering', { method: 'POST', body, headers })
  expect((await ask(app, { fil: 'x'.repeat(21 * 1024 * 1024) })).status).toBe(413)
  expect((await post(new URLSearchParams({ nummer: 'x' }))).status).toBe(400)
  const broken = await app.visitor().request('/kvittering', {
    ...{ method: 'POST', body: 'tull', headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' } },
  })
  expect(broken.status).toBe(400)
  const answers = await Promise.all(Array.from({ length: 40 }, () => ask(app, { nummer: 'x', kontrollsum: '0'.repeat(64) })))
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(8)
})
