/** Makes the pictures in the README from the running product: `npm run pictures`, with the demonstration started. */
import { mkdirSync } from 'node:fs'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findOrInstallChromium } from './setup/browser.mjs'

const address = process.env.INNSPILL_ADDRESS ?? 'http://localhost:3000'
const folder = 'docs/pictures'
const slug = 'foreldretilgang-barn'

interface Picture {
  readonly name: string
  readonly path: string
  readonly person?: string
  readonly width?: number
  readonly height?: number
  /** What to do before the picture is taken. */
  readonly first?: (page: Page) => Promise<void>
}

const pictures: readonly Picture[] = [
  { name: 'horing', path: `/horinger/${slug}` },
  { name: 'utkast', path: `/horinger/${slug}/utkast#K-2.3` },
  { name: 'svar', path: `/horinger/${slug}/svar/kapittel/2`, person: 'Nina Mønster', first: writeAnswer },
  { name: 'svar-mobil', path: `/horinger/${slug}/svar/kapittel/2`, person: 'Nina Mønster', width: 390, height: 780 },
  { name: 'punkt', path: `/saksbehandling/${slug}/punkter/K-2.3`, person: 'Ingrid Fiktiv' },
  { name: 'horingsinstanser', path: `/saksbehandling/${slug}/horingsinstanser`, person: 'Ingrid Fiktiv' },
]

async function writeAnswer(page: Page): Promise<void> {
  const remark = page.locator('textarea').first()
  await remark.fill('Registeret er ofte forsinket. Vi foreslår at dokumentasjon fra forelderen kan brukes i mellomtiden.')
  await remark.blur()
  await page
    .getByText(/^Lagret/)
    .first()
    .waitFor()
}

async function take(context: BrowserContext, { name, path, person, first }: Picture): Promise<void> {
  const page = await context.newPage()
  if (person) {
    await page.goto('/logg-inn')
    await page.getByRole('button', { name: person }).click()
  }
  await page.goto(path)
  await first?.(page)
  await page.screenshot({ path: `${folder}/${name}.png` })
}

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: await findOrInstallChromium(), args: ['--no-sandbox'] })
for (const picture of pictures) {
  const { width = 1280, height = 800 } = picture
  const context = await browser.newContext({ baseURL: address, viewport: { width, height }, locale: 'nb-NO', reducedMotion: 'reduce' })
  await take(context, picture)
  await context.close()
}
await browser.close()
