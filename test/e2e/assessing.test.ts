import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { appWith } from '../app'
import { closeBrowser, expectAccessible, openWindow } from './browser'
import { choosePerson } from './choose-person'

afterAll(closeBrowser)

const words = {
  nb: {
    add: 'Legg til et produkt',
    product: 'Produkt',
    type: 'Type løsning',
    version: 'Versjon',
    email: 'E-post til kontaktperson',
    begin: 'Begynn vurderingen',
    status: 'Status for',
    saved: /^Lagret/,
    justification: /^Begrunnelse/,
    next: 'Lagre og neste',
    sheet: 'Sjekkliste',
    unmetStatus: 'Ikke oppfylt',
    upload: 'Last opp utfylt sjekkliste',
    file: 'Fil',
    read: 'Les filen',
    total: '50 rader i filen',
    write: 'Skriv «Oppfylt».',
    save: 'Lagre',
    savedRows: '1 krav er lagret.',
    confirm: /Jeg har sett over/,
    declare: 'Erklær vurderingen',
    toShare: 'Velg hvem som får se den',
    buyer: /En innkjøper/,
    name: 'Navn på innkjøperen',
    share: 'Del',
    unmet: /skal-krav er ikke oppfylt/,
  },
  en: {
    add: 'Add a product',
    product: 'Product',
    type: 'Type of solution',
    version: 'Version',
    email: 'Contact e-mail',
    begin: 'Begin the assessment',
    status: 'Status of',
    saved: /^Saved/,
    justification: /^Justification/,
    next: 'Save and next',
    sheet: 'Checklist',
    unmetStatus: 'Not met',
    upload: 'Upload a completed checklist',
    file: 'File',
    read: 'Read the file',
    total: '50 rows in the file',
    write: 'Write “Met”.',
    save: 'Save',
    savedRows: '1 requirement',
    confirm: /I have looked over/,
    declare: 'Declare the assessment',
    toShare: 'Choose who may see it',
    buyer: /A buyer/,
    name: 'Name of the buyer',
    share: 'Share',
    unmet: /mandatory requirements are not met/,
  },
} as const

/** What somebody does in a spreadsheet program: one answer that can be saved, and one that cannot. */
async function filledIn(bytes: Buffer, name: string, status: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new Error(`No sheet ${name}`)
  const rowOf = (code: string) => sheet.getRows(4, 50)?.find((row) => row.getCell(2).text === code)
  const statusColumn = 7
  const answered = rowOf('K-1.2')
  if (answered) {
    answered.getCell(statusColumn).value = status
    answered.getCell(statusColumn + 1).value = 'Skrevet i regnearket 🙂'
  }
  const wrong = rowOf('K-2.1')
  if (wrong) wrong.getCell(statusColumn).value = 'ja'
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

describe.each(['nb', 'en'] as const)('in %s', (language) => {
  const say = words[language]

  test('a vendor goes from a new product to a declaration a buyer can read, with the keyboard in the table', async () => {
    const app = await appWith()
    const { page } = await openWindow(app.address, { language })
    await page.goto('/logg-inn?til=/egenvurdering')
    await choosePerson(page, 'Nina Mønster')
    await page.getByRole('link', { name: say.add }).click()
    await page.getByLabel(say.product, { exact: true }).fill('Nordlys Journal')
    await page.getByLabel(say.type).selectOption('epj')
    await page.getByLabel(say.version, { exact: true }).fill('4.10')
    await page.getByLabel(say.email).fill('nina@eksempel.no')
    await page.getByRole('button', { name: say.begin }).click()

    const first = page.getByLabel(`${say.status} K-1.1`)
    await first.focus()
    await page.keyboard.press('2')
    await page.locator('#lagret[data-state=saved]').waitFor()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.locator(':focus').getAttribute('name')).toBe('K-1.2/status')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/krav\/K-1\.1$/)

    await page.locator('#evidence-text-1').fill('Testrapport 14')
    await page.getByLabel(say.justification).fill('Varsling mangler.')
    await page.getByLabel(say.justification).blur()
    await expect.poll(() => page.locator('#lagret').textContent()).toMatch(say.saved)
    await page.reload()
    expect(await page.locator('#evidence-text-1').inputValue()).toBe('Testrapport 14')
    await expectAccessible(page)
    await page.getByRole('button', { name: say.next }).click()
    await page.waitForURL(/\/krav\/K-1\.2$/)

    // Out as a workbook, filled in elsewhere, and back.
    const at = page.url().replace(/\/krav\/.*/, '')
    const bytes = await (await page.request.get(`${at}/sjekkliste.xlsx`, { headers: { 'accept-language': language } })).body()
    await page.goto(at)
    await page.getByRole('link', { name: say.upload }).click()
    await page
      .getByLabel(say.file, { exact: true })
      .setInputFiles({ name: 'sjekkliste.xlsx', mimeType: '', buffer: await filledIn(bytes, say.sheet, say.unmetStatus) })
    await page.getByRole('button', { name: say.read }).click()
    await page.getByText(say.total).waitFor()
    await page.getByText(say.write).waitFor()
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('button', { name: say.save, exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(say.savedRows).waitFor()

    await page.goto(`${at}/erklaring`)
    await page.getByLabel(say.confirm).check()
    await page.getByRole('button', { name: say.declare }).click()
    await page.getByText('EV-310000027-001').first().waitFor()
    await page.getByRole('link', { name: say.toShare }).click()
    await page.getByLabel(say.buyer).check()
    await page.getByLabel(say.name).fill('Fjellvik kommune')
    await page.getByRole('button', { name: say.share, exact: true }).click()
    const link = (await page.locator('.copy-text a').getAttribute('href')) ?? ''
    await expectAccessible(page)

    const buyer = await openWindow(app.address, { language, width: 320, javaScript: false })
    await buyer.page.goto(link)
    await buyer.page.getByText(say.unmet).first().waitFor()
    expect(await buyer.page.getByText('Testrapport 14').count()).toBe(1)
  }, 90_000)
})

test('without scripts the table and the form do the same', async () => {
  const app = await appWith()
  const { page } = await openWindow(app.address, { javaScript: false, width: 320 })
  await page.goto('/logg-inn?til=/egenvurdering/nytt-produkt')
  await choosePerson(page, 'Nina Mønster')
  await page.getByLabel('Produkt', { exact: true }).fill('Nordlys Journal')
  await page.getByLabel('Type løsning').selectOption('epj')
  await page.getByLabel('Versjon', { exact: true }).fill('4.10')
  await page.getByLabel('E-post til kontaktperson').fill('nina@eksempel.no')
  await page.getByRole('button', { name: 'Begynn vurderingen' }).click()
  await page.getByLabel('Status for K-1.1').selectOption('ikke_oppfylt')
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('50 krav er lagret.').waitFor()
  expect(await page.getByLabel('Status for K-1.1').inputValue()).toBe('ikke_oppfylt')
  await page.getByRole('button', { name: 'Angre' }).click()
  expect(await page.getByLabel('Status for K-1.1').inputValue()).toBe('ikke_vurdert')
}, 60_000)
