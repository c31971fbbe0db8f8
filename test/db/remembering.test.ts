import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, inTransaction, openDatabase, unlessChanged } from '#db/client'
import { findConsultation } from '#db/consultations'
import { migrate } from '#db/migrate'
import { importConsultation } from '#db/seed/import-consultation'

const slug = 'foreldretilgang-barn'
const folder = mkdtempSync(join(tmpdir(), 'innspill-remembered-'))
let db: Database

beforeAll(async () => {
  db = openDatabase(join(folder, 'innspill.sqlite'))
  migrate(db, 'db/migrations')
  await importConsultation(db)
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const setPrefix = (prefix: string) => `update consultations set receipt_prefix = '${prefix}'`
const prefix = async (where: Parameters<typeof findConsultation>[0] = db) => (await findConsultation(where, slug))?.receiptPrefix

test('what is read again and again is read once, until anything is committed by anybody', async () => {
  let reads = 0
  const read = () => unlessChanged(db, 'counted', () => ({ reads: ++reads }))
  expect([read(), read()]).toEqual([{ reads: 1 }, { reads: 1 }])
  db.writer.$client.exec(setPrefix('NEW25'))
  expect(read()).toEqual({ reads: 2 })
})

test('a change counts at once, also one made by another program', async () => {
  await prefix()
  db.writer.$client.exec(setPrefix('OWN25'))
  expect(await prefix()).toBe('OWN25')
  const other = openDatabase(join(folder, 'innspill.sqlite'))
  other.writer.$client.exec(setPrefix('OTHER25'))
  other.close()
  expect(await prefix()).toBe('OTHER25')
})

test('a transaction sees its own writes, and what is rolled back was never there', async () => {
  await prefix()
  const given = inTransaction(db, async (tx) => {
    tx.connection.$client.exec(setPrefix('ROLLED25'))
    expect(await prefix(tx)).toBe('ROLLED25')
    throw new Error('rolled back')
  })
  await expect(given).rejects.toThrow('rolled back')
  expect(await prefix()).toBe('OTHER25')
})

test('what was not there is looked for again', () => {
  let reads = 0
  const read = () => {
    reads += 1
    return null
  }
  expect([unlessChanged(db, 'missing', read), unlessChanged(db, 'missing', read), reads]).toEqual([null, null, 2])
})
