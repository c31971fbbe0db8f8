import { expect, test } from 'vitest'
import { appWith } from '../app'
import { slug } from '../builders'
import { preview, send } from '../upload'
import { page } from '../vendor'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const upload = `${svar}/opplasting`

async function download(who: Visitor, file = 'skjema.xlsx'): Promise<Buffer> {
  const response = await who.request(`${svar}/nedlasting/${file}`)
  expect([file, response.status]).toEqual([file, 200])
  return Buffer.from(await response.arrayBuffer())
}

test('a response with nothing in it is downloaded, uploaded and says nothing', async () => {
  const app = await appWith()
  const siv = await app.loginAs('siv')
  for (const path of ['', '/kapittel/1', '/hele-utkastet', '/oversikt']) {
    const html = await page(siv, svar + path)
    expect([path, html.includes(`${svar}/nedlasting/skjema.xlsx`), html.includes(`"${upload}"`)]).toEqual([path, true, true])
  }
  const where = await preview(await send(app, siv, upload, await download(siv), 'svar.xlsx'))
  expect(await page(siv, where)).toContain('Filen har ingen svar')
})
