import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fjellvik, nedlagt, putDemoOrganisations } from '#app/demo/organisations'
import { removedUnit } from '#app/demo/services/unit-register'
import { followUnits } from '#app/use-cases/follow-units'
import { lookUpUnit } from '#app/use-cases/look-up-unit'
import { openDatabase } from '#db/client'
import { migrate } from '#db/migrate'
import { findKnownUnit } from '#db/units'
import { localServices } from './local'

/** A database with the synthetic organisations alone, and the local services beside it. */
async function world() {
  const folder = mkdtempSync(join(tmpdir(), 'innspill-units-'))
  const db = openDatabase(join(folder, 'innspill.sqlite'))
  onTestFinished(() => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  migrate(db, 'db/migrations')
  await putDemoOrganisations(db)
  const local = await localServices()
  const follow = (options: { most?: number } = {}) => {
    const now = local.clock.now()
    return followUnits(db, local.units, { since: now.subtract({ hours: 24 }), most: options.most ?? 40 }, now)
  }
  const logged = () => db.connection.$client.prepare("select act, subject, detail from audit_log where act like 'unit-%' order by id").all()
  return { ...local, db, follow, logged, lookUp: (number: string) => lookUpUnit(db, local.units, number, local.clock.now()) }
}

test('everybody is asked about once a day, a few at a time', async () => {
  const { follow, clock, db } = await world()
  expect(await follow({ most: 3 })).toEqual({ asked: 3, changed: 3, isSilent: false })
  expect(await follow()).toEqual({ asked: 2, changed: 2, isSilent: false })
  expect(await follow()).toEqual({ asked: 0, changed: 0, isSilent: false })
  clock.pass({ hours: 25 })
  expect(await follow()).toEqual({ asked: 5, changed: 0, isSilent: false })
  expect((await findKnownUnit(db, fjellvik.number))?.fetchedAt).toBe(clock.now().toString())
})

test('a change is noticed at once, and logged', async () => {
  const { follow, world: outside, clock, logged, lookUp } = await world()
  await follow()
  const first = { act: 'unit-deleted', subject: nedlagt.number, detail: JSON.stringify({ deletedOn: '2024-11-26' }) }
  expect(logged()).toEqual([first])
  clock.pass({ minutes: 1 })
  outside.deleteUnit(fjellvik.number)
  expect(await follow()).toEqual({ asked: 1, changed: 1, isSilent: false })
  const day = clock.now().toString().slice(0, 10)
  expect(logged()).toEqual([first, { act: 'unit-deleted', subject: fjellvik.number, detail: JSON.stringify({ deletedOn: day }) }])
  expect(await follow()).toMatchObject({ asked: 0 })
  clock.pass({ minutes: 1 })
  outside.restoreUnit(fjellvik.number)
  await follow()
  expect(logged()).toHaveLength(3)
  expect(await lookUp(fjellvik.number)).toMatchObject({ kind: 'known', unit: { status: 'active' }, isFresh: true })
})

test('a register that falls silent changes nothing, and is asked about the same later', async () => {
  const { follow, flip, db, clock } = await world()
  await flip('enhetsregisteret', '500')
  expect(await follow()).toEqual({ asked: 0, changed: 0, isSilent: true })
  expect(await findKnownUnit(db, fjellvik.number)).toBeNull()
  await flip('enhetsregisteret', '')
  clock.pass({ minutes: 15 })
  expect(await follow()).toEqual({ asked: 5, changed: 5, isSilent: false })
})

test('what was looked up serves for a day, and longer while the register is silent', async () => {
  const { lookUp, askedFor, clock, flip } = await world()
  const asOf = clock.now().toString()
  expect(await lookUp(fjellvik.number)).toMatchObject({ kind: 'known', isFresh: true, unit: { form: 'KOMM' } })
  await lookUp(fjellvik.number)
  expect(askedFor('/enheter/')).toBe(1)
  clock.pass({ hours: 25 })
  await flip('enhetsregisteret', 'html')
  expect(await lookUp(fjellvik.number)).toMatchObject({ kind: 'known', isFresh: false, asOf, unit: { form: 'KOMM' } })
  expect(await lookUp(nedlagt.number)).toEqual({ kind: 'silent', retryAfter: null })
  await flip('enhetsregisteret', '')
  expect(await lookUp(fjellvik.number)).toMatchObject({ isFresh: true, asOf: clock.now().toString() })
  expect(await lookUp('311111116')).toEqual({ kind: 'unknown' })
  expect(await lookUp('123')).toEqual({ kind: 'unknown' })
})

test('a unit that is taken out of the open data keeps the name it had', async () => {
  const { lookUp, db } = await world()
  db.writer.$client
    .prepare(
      "insert into registered_units (number, name, form, status, detail, fetched_at) values (?, 'SOLGLØTT LAG (TEST)', 'FLI', 'active', '{}', '2020-01-01T00:00:00Z')",
    )
    .run(removedUnit)
  expect(await lookUp(removedUnit)).toMatchObject({ unit: { name: 'SOLGLØTT LAG (TEST)', form: 'FLI', status: 'deleted' } })
})
