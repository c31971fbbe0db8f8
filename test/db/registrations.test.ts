import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, inject, onTestFinished, test } from 'vitest'
import '#app/messages/all'
import type { Registration } from '#app/domain/registration'
import { endPastDrafts } from '#app/mail/draft-endings'
import { correctRegistered } from '#app/use-cases/correct-registered'
import { beginRegistration, registerResponse } from '#app/use-cases/register-response'
import { reviewRegistration } from '#app/use-cases/review-registration'
import { type Database, openDatabase } from '#db/client'
import { findRegistration, listAnsweredBy, listRegistrations } from '#db/registrations'
import { theConsultation } from '../builders'

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo').toInstant()
const by = { accountId: 'ingrid', name: 'Ingrid Fiktiv' }
const idOf = (n: number) => `c0ffee00-0000-4000-8000-${String(n).padStart(12, '0')}`
const fromKari: Registration = {
  ...{ from: { kind: 'person', name: 'Kari Nordmann' }, way: 'post', note: '', arrivedOn: '2025-06-13', archiveReference: '' },
  ...{ type: 'med_merknad', text: 'Et brev på to linjer.', language: 'nb' },
}

function aDatabase(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'innspill-registrations-'))
  cpSync(inject('templateFolder'), folder, { recursive: true })
  const db = openDatabase(join(folder, 'innspill.sqlite'))
  db.writer.$client
    .prepare(
      "insert into accounts (id, issuer, subject_hash, name, is_test, created_at) values ('ingrid', 'x', 'x', 'Ingrid Fiktiv', 1, '2025-06-01')",
    )
    .run()
  onTestFinished(() => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return db
}

async function begin(db: Database, n: number, content = fromKari): Promise<string> {
  return beginRegistration(db, await theConsultation(db), by, idOf(n), content, at('2025-06-20T10:00'))
}

const tidy = (db: Database, now: string) => endPastDrafts(db, 'https://innspill.example', { now: at(now), wallNow: at(now) })

async function register(db: Database, id: string) {
  const consultation = await theConsultation(db)
  const open = await findRegistration(db, consultation.id, id)
  const review = open && (await reviewRegistration(db, consultation, open))
  const now = at('2025-06-20T10:05')
  return registerResponse(db, consultation, by, id, { mark: review?.mark ?? '', isConfirmed: true }, now, now)
}

test('what nobody finishes goes with the drafts, and what was registered stays', async () => {
  const db = aDatabase()
  const { id } = await theConsultation(db)
  await register(db, await begin(db, 1))
  await begin(db, 2)
  await tidy(db, '2025-12-05T03:00')
  expect(await listRegistrations(db, id)).toHaveLength(1)
  await tidy(db, '2026-01-05T03:00')
  expect(await listRegistrations(db, id)).toEqual([])
  const rooms = db.connection.$client.prepare('select owner from responses').pluck().all()
  expect(rooms).toEqual([`registered:${idOf(1)}`])
  expect(await listAnsweredBy(db, id, { bodyId: null, number: null, name: 'KARI nordmann' }, null)).toHaveLength(1)
})

test.each([
  ['just before the drafts end', '2025-12-12T10:00', '2025-12-20T03:00'],
  ['when they have ended', '2026-03-02T10:00', '2026-03-15T03:00'],
])('a correction begun %s is kept for two weeks, and goes when nobody finishes it', async (_, begun, within) => {
  const db = aDatabase()
  const consultation = await theConsultation(db)
  const { receiptNumber } = await register(db, await begin(db, 1))
  for (const night of ['2025-11-30T03:00', '2026-01-05T03:00']) if (night < begun) await tidy(db, night)
  await correctRegistered(db, consultation, by, receiptNumber, at(begun))
  const next = Temporal.PlainDateTime.from(begun).add({ hours: 17 }).toString()
  for (const night of [next, within]) await tidy(db, night)
  expect(await listRegistrations(db, consultation.id)).toHaveLength(1)
  await tidy(db, '2026-04-01T03:00')
  expect(await listRegistrations(db, consultation.id)).toEqual([])
  expect(await listAnsweredBy(db, consultation.id, { bodyId: null, number: null, name: 'Kari Nordmann' }, null)).toHaveLength(1)
})

test('the same attempt is the same response, whatever comes between', async () => {
  const db = aDatabase()
  const id = await begin(db, 1)
  const first = await register(db, id)
  expect(await register(db, id)).toEqual(first)
  expect(first).toMatchObject({
    knownBy: 'staff',
    isLate: false,
    receivedAt: '2025-06-20T08:05:00Z',
    organisationNumber: null,
    language: 'nb',
  })
  expect(first.arrival).toEqual({ way: 'post', arrivedOn: '2025-06-13', registeredBy: 'Ingrid Fiktiv' })
})
