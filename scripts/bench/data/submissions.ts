import { Temporal } from 'temporal-polyfill'
import type { Values } from '#app/domain/question'
import { receiptNumber, type SealedAnswer, seal } from '#app/domain/receipt'
import type { Respondent } from '#app/domain/respondent'
import { ownerOf } from '#app/domain/response'
import { type Database, inTransaction, type Transaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { type Draft, getDraft } from '#db/guidelines'
import { putSubmission } from '#db/new-submissions'
import { findPlacement } from '#db/respondents'
import { openResponse } from '#db/responses'
import { type Diligence, makeAnswers } from './answers'
import type { Random } from './random'

const perTransaction = 250

/** Puts sealed responses straight into the tables, as if these senders had sent them one a minute. Not durable until the caller says so. */
export async function putSubmissions(
  db: Database,
  consultation: Consultation,
  senders: readonly Respondent[],
  diligence: Diligence,
  random: Random,
): Promise<void> {
  const draft = await getDraft(db, consultation.currentVersionId)
  for (let from = 0; from < senders.length; from += perTransaction) {
    await inTransaction(db, async (tx) => {
      for (const [i, sender] of senders.slice(from, from + perTransaction).entries()) {
        await putOne(tx, { consultation, draft, sender, sequence: from + i + 1, answers: makeAnswers(draft, diligence, random) })
      }
    })
  }
}

interface Made {
  readonly consultation: Consultation
  readonly draft: Draft
  readonly sender: Respondent
  readonly sequence: number
  readonly answers: Map<string, Values>
}

async function putOne(tx: Transaction, { consultation, draft, sender, sequence, answers }: Made): Promise<void> {
  const { version, items, whole } = draft
  const received = Temporal.Instant.from('2025-05-01T06:00:00Z').add({ minutes: sequence })
  const room = await openResponse(tx, consultation, ownerOf(sender), received)
  const placement = await findPlacement(tx, consultation.id, sender)
  const number = receiptNumber(consultation.receiptPrefix, sequence)
  const organisationNumber = sender.kind === 'organisation' ? sender.organisationNumber : null
  const sealed = seal({
    format: 'innspill-response',
    formatVersion: 2,
    consultation: { id: consultation.id, title: consultation.text.nb.title },
    guidelineVersion: { id: version.id, number: version.number, contentHash: version.contentHash },
    receiptNumber: number,
    receivedAt: received.toString(),
    respondent: { name: sender.name, organisationNumber, type: placement.respondentType, isTest: sender.isTest },
    submittedBy: 'Kari Testdal',
    language: 'nb',
    sending: { kind: 'first', replaces: null, isPreliminary: false, isLate: false },
    answers: [whole, ...items].flatMap((item): SealedAnswer[] => {
      const values = answers.get(item.code)
      return values ? [{ itemUid: item.uid, code: item.code, kind: item.kind, values }] : []
    }),
  })
  await putSubmission(
    tx,
    {
      responseId: room.id,
      consultationId: consultation.id,
      versionId: version.id,
      receiptNumber: number,
      receivedAt: received.toString(),
      owner: ownerOf(sender),
      organisationNumber,
      respondentName: sender.name,
      ...placement,
      isTest: sender.isTest,
      responseType: 'med_merknad',
      language: 'nb',
      submittedBy: 'Kari Testdal',
      ...sealed,
    },
    answers,
  )
}
