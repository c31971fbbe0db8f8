/**
 * Writes what Altinn's resource registry needs, from the same settings and the same choice as the app uses: `npm run altinn-files`.
 * `--tilgangsliste` adds an access list of the bodies that were asked. Nothing is sent.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../app/platform/failure'
import { readResourceIds, readServiceOwner } from '../app/platform/register-settings'
import { SettingsReader } from '../app/platform/settings-reader'
import { openDatabase } from '../db/client'
import { listConsultations } from '../db/consultations'
import { altinnFiles } from './altinn/files'
import { readSettings } from './setup/settings.mjs'

try {
  const reader = new SettingsReader(process.env)
  const settings = { ids: readResourceIds(reader), owner: readServiceOwner(reader), isListed: process.argv.includes('--tilgangsliste') }
  reader.finish()
  const { dataFolder } = readSettings(process.env)
  const folder = join(dataFolder, 'altinn')
  const db = openDatabase(join(dataFolder, 'innspill.sqlite'))
  mkdirSync(folder, { recursive: true })
  for (const { id } of await listConsultations(db)) {
    for (const { name, text } of await altinnFiles(db, id, settings)) {
      writeFileSync(join(folder, name), text)
      console.log(join(folder, name))
    }
  }
  db.close()
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  console.error(error.userMessage)
  process.exitCode = 1
}
