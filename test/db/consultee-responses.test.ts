import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, inTransaction, openDatabase } from '#db/client'
import { findConsultation } from '#db/consultations'
import { listConsulteesWithResponses, listRespondentsOutsideList } from '#db/consultee-responses'
import { migrate } from '#db/migrate'
import { putSubmission } from '#db/new-submissions'
import { openResponse } from '#db/responses'
import { importConsultation } from '#db/seed/import-consultation'

const consultationId = 'foreldretilgang-barn'
const folder = mkdtempSync(join(tmpdir(), 'innspill-answered-'))
let db: Database

beforeAll(async () => {
  db = openDatabase(join(folder, 'innspill.sqlite'))
  migrate(db, 'db/migrations')
  await importConsultation(db)
  await receive('1', 'Oslo kommune', '958935420', 'offentlige-etater')
  await receive('2', 'Dips', '963054439', 'unlisted')
  await receive('3', 'Visma', null, 'private')
  await receive('4', 'Et annet firma', '974760673', 'unlisted')
  await inTransaction(db, async (tx) => {
    await openResponse(tx, await consultation(), 'org:944496394', Temporal.Instant.from('2025-06-01T10:00:00Z'))
  })
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

async function consultation() {
  const found = await findConsultation(db, consultationId)
  if (!found) throw new Error('The høring was not loaded')
  return found
}

async function receive(id: string, respondentName: string, organisationNumber: string | null, consulteeGroup: string): Promise<void> {
  const now = Temporal.Instant.from('2025-06-02T10:00:00Z')
  const { currentVersionId: versionId } = await consultation()
  await inTransaction(db, async (tx) => {
    const room = await openResponse(tx, await consultation(), `owner:${id}`, now)
    const sent = { receiptNumber: `FTB25-000${id}`, receivedAt: now.toString(), owner: `owner:${id}`, checksum: id, canonical: '{}' }
    const sender = { respondentName, organisationNumber, consulteeGroup, respondentType: 'annet', isTest: false, submittedBy: 'Noen' }
    const rest = { responseId: room.id, consultationId, versionId, responseType: 'med_merknad', language: 'nb' } as const
    await putSubmission(tx, { ...sent, ...sender, ...rest }, new Map())
  })
}

async function answered(): Promise<string[]> {
  const groups = await listConsulteesWithResponses(db, consultationId)
  return groups.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const bodies = line.body ? [line.body, ...line.members] : line.members
      return bodies.flatMap(({ name, received }) => (received ? [`${line.id}: ${name} ${received.receiptNumber}`] : []))
    }),
  )
}

test('by number under every line it is part of, and by name where the number is not known; repeats follow', async () => {
  expect(await answered()).toEqual([
    'alle-landets-kommuner: Oslo kommune FTB25-0001',
    'alle-landets-fylkeskommuner: Oslo kommune FTB25-0001',
    'dips: DIPS FTB25-0002',
    'dips-2: DIPS FTB25-0002',
  ])
})

test('a private person is never taken for a body of the same name', async () => {
  expect((await listRespondentsOutsideList(db, consultationId)).map(({ respondentName }) => respondentName)).toEqual([
    'Visma',
    'Et annet firma',
  ])
})

test('what somebody is still writing is nobody else’s: Eigersund has begun, and has not answered', async () => {
  expect(JSON.stringify(await answered())).not.toContain('Eigersund')
})
