import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartFailure } from '#app/platform/failure'
import { putFirstAccessChoices } from '#db/access-choices'
import { findScale } from '#db/assessment-scales'
import { type Database, openDatabase } from '#db/client'
import { listConsultations } from '#db/consultations'
import { claimEdition, type Edition } from '#db/installation'
import { migrate } from '#db/migrate'

/** Opens the database in the folder, made if missing, with its schema up to date and the høring in it. Never destroys anything. */
export async function openStorage(folder: string, migrationsFolder: string, edition: Edition): Promise<Database> {
  prepareFolder(folder)
  const file = join(folder, 'innspill.sqlite')
  let db: Database
  try {
    db = openDatabase(file)
    migrate(db, migrationsFolder)
  } catch (error) {
    throw new StartFailure(
      `Databasen ${file} kan ikke leses (${error instanceof Error ? error.message : String(error)}).\n` +
        'Ingenting er endret. Flytt filen til side og start på nytt, legg tilbake en sikkerhetskopi, eller velg en annen mappe med INNSPILL_DATA.',
    )
  }
  const owner = await claimEdition(db, edition)
  if (owner !== edition) {
    db.close()
    const words = { demo: 'demonstrasjonen (npm start)', production: 'produksjon (npm run serve)' }
    throw new StartFailure(
      `Dataene i ${folder} hører til ${words[owner]}, ikke til ${words[edition]}. Velg en annen mappe med INNSPILL_DATA.`,
    )
  }
  if ((await listConsultations(db)).length === 0) {
    // Half a megabyte of data that only the first start needs.
    const { importConsultation } = await import('#db/seed/import-consultation')
    await importConsultation(db)
  }
  await putFirstAccessChoices(db)
  if (await needsScale(db)) {
    const { importScale } = await import('#db/seed/import-scale')
    await importScale(db)
  }
  return db
}

/** A new database, or one from before products could be assessed. */
async function needsScale(db: Database): Promise<boolean> {
  for (const { currentVersionId } of await listConsultations(db)) if (!(await findScale(db, currentVersionId))) return true
  return false
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
  } catch {
    throw new StartFailure(`Vi kan ikke skrive i mappen ${folder}. Gi skriverett til den, eller velg en annen mappe med INNSPILL_DATA.`)
  }
}

/** One level at a time: Node's own recursive way never returns on file systems that refuse folders by saying they do not exist. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}
