import { expect, test } from 'vitest'
import { getDraft } from '#db/guidelines'
import { appWith } from '../app'
import { aSubmission, slug, theConsultation } from '../builders'

const svar = `/horinger/${slug}/svar`
const field = 'K-2.3/krav.forslag'

async function textOf(code: string, app: Awaited<ReturnType<typeof appWith>>): Promise<string> {
  const { currentVersionId } = await theConsultation(app.db)
  const { items } = await getDraft(app.db, currentVersionId)
  return items.find((item) => item.code === code)?.text.nb.text ?? ''
}

test('without scripts the field comes back with the text to edit, with everything else saved', async () => {
  const app = await appWith()
  const siv = await app.loginAs('siv')
  const text = await textOf('K-2.3', app)
  const asked = await siv.post(`${svar}/kapittel/2`, { [field]: '', 'K-2.3/krav.kommentar': 'Fint', ordlyd: 'K-2.3' })
  expect(asked.headers.get('location')).toBe(`${svar}/kapittel/2?ordlyd=K-2.3#K-2.3`)
  const html = await (await siv.get(`${svar}/kapittel/2?ordlyd=K-2.3`)).text()
  expect(html).toMatch(new RegExp(`name="${field.replace('.', '[.]')}"[^>]*>${text.slice(0, 20)}`))
  expect(html).toContain('>Fint</textarea>')
  // Left as it is, it is no proposal.
  await siv.post(`${svar}/kapittel/2`, { [field]: text })
  expect(await (await siv.get(`${svar}/oversikt`)).text()).not.toContain('Forslag til endring')
})

test('the change is told wherever the proposal is read', async () => {
  const app = await appWith()
  const text = await textOf('K-2.3', app)
  const proposal = `${text} Barnet skal få vite det.`
  const siv = await app.loginAs('siv')
  const inserted =
    /<ins><span class="visually-hidden"> satt inn: <\/span>[^<]*Barnet skal få vite det[^<]*<span class="visually-hidden"> slutt\. <\/span><\/ins>/
  await siv.post(`${svar}/kapittel/2`, { [field]: proposal })
  expect(await (await siv.get(`${svar}/oversikt`)).text()).toMatch(inserted)

  const { receiptNumber } = await aSubmission(app.db, {})
  for (const path of ['kvittering', 'nedlasting/svar.html']) expect(await (await siv.get(`${svar}/${path}`)).text()).toMatch(inserted)
  const ingrid = await app.loginAs('ingrid')
  const review = `/saksbehandling/${slug}`
  for (const path of [`svar/${receiptNumber}`, 'punkter/K-2.3']) {
    expect(await (await ingrid.get(`${review}/${path}`)).text()).toMatch(inserted)
  }
  const csv = await (await ingrid.get(`${review}/eksport/svar.csv`)).text()
  expect(csv).toContain('"Endringer i ordlyden"')
  expect(csv).toMatch(/\[satt inn: +Barnet skal få vite det\.?\]/)
})
