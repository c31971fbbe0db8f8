import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Values } from '#app/domain/question'
import { type Database, inTransaction } from '#db/client'
import { countAllItems, countSenders } from '#db/statistics'
import { countSubmissions } from '#db/submissions'
import { putEnding } from '#db/versions'
import { openApp } from '../app'
import { aDraft, anOrganisation, aSubmission, slug, theConsultation } from '../builders'

const choice = <T extends string>(question: string, ...choices: T[]) =>
  fc.constantFrom('', ...choices).map((value): Values => (value === '' ? {} : { [question]: value }))
const recommendation = fc
  .tuple(choice('rad.niva', 'passe', 'for_detaljert'), choice('rad.enighet', 'helt_enig', 'helt_uenig'))
  .map(([a, b]) => ({ ...a, ...b }))
const requirement = fc
  .tuple(choice('krav.nytte', 'nyttig', 'lite_nyttig'), choice('krav.kostnad', 'stor', 'ingen'), choice('krav.vurdering', 'has-remarks'))
  .map((parts) => Object.assign({}, ...parts) as Values)

test('the counts that are kept are the counts of the rows that hold, and drafts are in neither', async () => {
  const app = await openApp()
  const { currentVersionId } = await theConsultation(app.db)
  let sender = 0
  try {
    await fc.assert(
      fc.asyncProperty(recommendation, requirement, fc.boolean(), fc.boolean(), async (rad, krav, isSent, isEnded) => {
        sender += 1
        const respondent = anOrganisation(String(900_000_000 + sender), `Virksomhet ${sender}`)
        const answers = { G: { 'generelt.hovedsynspunkt': 'x' }, 'R-2.1': rad, 'K-2.3': krav }
        const sent = isSent ? await aSubmission(app.db, answers, { respondent }) : null
        if (sent && isEnded) {
          const ending = { how: 'withdrawn', by: `T-${sender}`, at: sent.receivedAt } as const
          await inTransaction(app.db, (tx) => putEnding(tx, sent, ending))
        }
        if (sent) expect(await countSubmissions(app.db, slug)).toBe(await sendersIn(app.db))
        if (!sent) await aDraft(app.db, answers, { respondent })

        const kept = await countAllItems(app.db, currentVersionId)
        const counted = app.db.connection.all<{ n: number }>(
          sql`select count(*) as n from submitted_answers as a where choice_id is not null
            and not exists (select 1 from submission_ends as e where e.submission_id = a.submission_id)
            group by item_id, choice_id, segment_id`,
        )
        expect(kept.map(({ n }) => n).sort()).toEqual(counted.map(({ n }) => n).sort())
      }),
      { numRuns: 30 },
    )
  } finally {
    await app.close()
  }
})

async function sendersIn(db: Database): Promise<number> {
  return (await countSenders(db, slug)).reduce((total, { n }) => total + n, 0)
}
