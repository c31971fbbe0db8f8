/**
 * Takes in a later version of a draft: `npm run new-version -- bokmål.json nynorsk.json`. It says what the version does to each item, and
 * stores it only with `--lagre`, which should be after somebody has read that.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { matchVersions } from '../app/domain/version-match'
import { StartFailure } from '../app/platform/failure'
import { openDatabase } from '../db/client'
import { findConsultation } from '../db/consultations'
import { getDraft } from '../db/guidelines'
import { type GuidelineFiles, itemsOfFile } from '../db/seed/guideline-files'
import { type FileFault, readGuidelineFiles } from '../db/seed/guideline-schema'
import { importVersion, NoLaterVersion } from '../db/seed/import-consultation'
import { readSettings } from './setup/settings.mjs'

const usage = 'Skriv: npm run new-version -- bokmål.json nynorsk.json [--lagre]'
const ruleWords: Readonly<Record<FileFault['rule'], string>> = {
  invalid: 'er ikke som det skal',
  missing: 'mangler',
  twice: 'står to ganger',
  unlike: 'er ikke det samme i de to filene',
}
const changeWords = { unchanged: 'uendret', editorial: 'redaksjonelt endret', material: 'endret, må vurderes på nytt', new: 'ny' } as const

try {
  const paths = process.argv.slice(2).filter((word) => word !== '--lagre')
  const isStoring = process.argv.includes('--lagre')
  const [nb, nn, ...others] = paths.map(readJson)
  if (paths.length < 2 || others.length > 0) throw new StartFailure(usage)
  const later = readVersion(nb, nn)
  const db = openDatabase(join(readSettings(process.env).dataFolder, 'innspill.sqlite'))
  try {
    await tellChanges(db, later)
    if (isStoring) {
      await importVersion(db, later)
      console.log(
        `Versjon ${later.nb.contentVersion} er lagret og gjelder fra nå. Det som er sagt om tidligere versjoner, står som det sto.`,
      )
    } else console.log('Ingenting er lagret. Kjør på nytt med --lagre når dette er riktig.')
  } finally {
    db.close()
  }
} catch (error) {
  const words = error instanceof NoLaterVersion ? sayNoLater(error) : error instanceof StartFailure ? error.userMessage : null
  if (words === null) throw error
  console.error(words)
  process.exitCode = 1
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error
    throw new StartFailure(isMissing ? `Kan ikke lese ${path}. Finnes filen?` : `${path} er ikke gyldig JSON: ${String(error)}`)
  }
}

function readVersion(nb: unknown, nn: unknown): GuidelineFiles {
  const read = readGuidelineFiles(nb, nn)
  if ('files' in read) return read.files
  const lines = read.faults.map(({ file, path, rule, detail }) => `  ${file}: ${path} ${ruleWords[rule]}${detail ? ` (${detail})` : ''}`)
  throw new StartFailure(['Filene er ikke en versjon av utkastet:', ...lines, 'Rett filene og prøv igjen. Ingenting er lagret.'].join('\n'))
}

async function tellChanges(db: ReturnType<typeof openDatabase>, later: GuidelineFiles): Promise<void> {
  const consultation = await findConsultation(db, later.nb.id)
  if (!consultation) throw new StartFailure(`Det finnes ingen høring som heter «${later.nb.id}». Se etter feltet id i filene.`)
  const { version, items } = await getDraft(db, consultation.currentVersionId)
  const { items: matches, withdrawn } = matchVersions(items, itemsOfFile(later))
  console.log(`Fra versjon ${version.number} til ${later.nb.contentVersion}:`)
  for (const { code, change, before } of matches) {
    const moved = before && before.code !== code ? ` (var ${before.code})` : ''
    if (change !== 'unchanged' || moved) console.log(`  ${code} ${changeWords[change]}${moved}`)
  }
  for (const { code } of withdrawn) console.log(`  ${code} trukket tilbake`)
  console.log(`  ${matches.filter(({ change }) => change === 'unchanged').length} av ${matches.length} punkter er uendret.`)
}

function sayNoLater({ current, stray }: NoLaterVersion): string {
  return stray
    ? `En fil sier at et punkt kommer fra ett som ikke finnes i versjon ${current}: ${stray}. Rett feltet «previous».`
    : `Versjon ${current} gjelder allerede, og filene er ikke nyere. Gi dem et nytt «contentVersion» og en «published» som ikke er før den gamles.`
}
