import { expect, test } from 'vitest'
import { people } from '#app/demo/people'
import { appWith } from '../app'
import { slug } from '../builders'

const svar = `/horinger/${slug}/svar`
const number = people[0]?.pid ?? ''

test('what looks like personal details is asked about before sending, with where it stands, and hinders nobody', async () => {
  const app = await appWith()
  const siv = await app.loginAs('siv')
  const overview = async (language = '') => (await siv.get(`${svar}/oversikt${language}`)).text()
  await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Kravet er uklart.' })
  expect(await overview()).not.toContain('Er det meningen at dette skal stå i svaret?')

  const comment = `Gjelder <b>${number}</b>. Ring meg på 900 12 345.`
  await siv.post(`${svar}/kapittel/2`, { 'K-2.4/krav.kommentar': comment, 'R-2.1/rad.kommentar': 'Kari (9) har epilepsi.' })
  const html = await overview()
  expect(html).toContain('Er det meningen at dette skal stå i svaret?')
  expect(html).toContain(`<mark>${number}</mark>&lt;/b&gt;`)
  for (const words of ['Ser ut som et fødselsnummer:', 'Ser ut som et telefonnummer:', 'Kan være en historie om et barn'])
    expect(html).toContain(words)
  expect(html).toContain(`href="${svar}/kapittel/2#K-2.4/krav.kommentar"`)

  const mark = html.match(/name="sett" value="(\w+)"/)?.[1] ?? ''
  const sent = await siv.post(`${svar}/innsending`, { sett: mark, bekreftet: 'ja' })
  expect(sent.headers.get('location')).toBe(`${svar}/kvittering`)
  // Nothing of what was found is kept with what was sent.
  expect(await (await siv.get(`${svar}/kvittering`)).text()).not.toContain('Ser ut som')
})
