import { randomUUID } from 'node:crypto'
import { data, type RouterContextProvider } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { standingIn } from '#app/access/standing'
import { isOpen } from '#app/domain/consultation'
import { type RuleCode, ruleCodes } from '#app/domain/errors'
import { contentLanguageOf, type Language } from '#app/domain/language'
import { sayMinute, sayMoment } from '#app/messages/say-time'
import { findWithdrawal, type SentVersion, type Withdrawal } from '#db/versions'
import { receiptOf } from './receipt-values'
import { type Room, respondentOf, roomOf } from './room'

/** One of the receipts somebody has got: the newest, or the one with this number. Null before the first. */
export async function loadReceipt(context: Readonly<RouterContextProvider>, slug: string, number: string | null, url: URL) {
  const current = currentOf(context)
  const room = await roomOf(context, slug)
  const shown = number ?? room.newest
  if (shown === null) return null
  const { consultation, newest, submission } = room
  const version = room.versions.find(({ receiptNumber }) => receiptNumber === shown)
  const withdrawal = version || room.response === null ? null : await findWithdrawal(current.db, room.response.id, shown)
  if (!version && !withdrawal) throw data(null, { status: 404 })
  const { role } = await standingIn(context, slug)
  return {
    slug,
    number: shown,
    isNewest: shown === newest,
    newest: newest ?? shown,
    title: consultation.text[contentLanguageOf(current.language)].title,
    publisher: consultation.publisher,
    receipt: version ? await receiptOf(current, room, version) : null,
    ending: version?.ending ? { how: version.ending.how, by: version.ending.by } : null,
    withdrawal: withdrawal ? withdrawalOf(current, room, withdrawal) : null,
    versions: room.versions.flatMap((one) => versionLines(one, current.language)).reverse(),
    isApprover: role === 'approver',
    isOpen: isOpen(consultation, current.now),
    isChanging: room.isChanging,
    isOrganisation: respondentOf(current).actingFor.kind === 'organisation',
    holds: submission !== null && submission.receiptNumber === shown,
    attempt: randomUUID(),
    /** Why something that was asked for here was not done. */
    refused: refusedOf(url.searchParams.get('feil')),
  }
}

export type LoadedReceipt = NonNullable<Awaited<ReturnType<typeof loadReceipt>>>

function withdrawalOf(current: Current, { versions, consultation }: Room, withdrawal: Withdrawal) {
  const { language } = current
  const of = versions.find(({ receiptNumber }) => receiptNumber === withdrawal.withdraws)
  const { receiptNumber, receivedAt, submittedBy, checksum, withdraws } = withdrawal
  return {
    ...{ receiptNumber, receivedAt, submittedBy, checksum, withdraws },
    publisher: consultation.publisher,
    received: sayMoment(receivedAt, language),
    respondentName: of?.respondentName ?? respondentOf(current).actingFor.name,
  }
}

/** A line for each receipt: of the sending, and of taking it back. */
function versionLines({ receiptNumber, receivedAt, isPreliminary, isLate, ending }: SentVersion, language: Language) {
  const sent = {
    receiptNumber,
    time: sayMinute(receivedAt, language),
    isWithdrawal: false,
    isPreliminary,
    isLate,
    state: ending?.how ?? ('holds' as const),
  }
  if (ending?.how !== 'withdrawn') return [sent]
  const taken = { ...sent, receiptNumber: ending.by, time: sayMinute(ending.at, language), isWithdrawal: true, isPreliminary: false }
  return [sent, { ...taken, isLate: false, state: null }]
}

function refusedOf(code: string | null): RuleCode | null {
  const told: readonly RuleCode[] = [
    'consultation.closed',
    'response.nothing-sent',
    'response.newer-receipt',
    'withdrawal.not-confirmed',
    'final.not-confirmed',
    'rights.silent',
    'rights.denied',
    'rights.log-in-again',
  ]
  return ruleCodes.find((candidate) => candidate === code && told.includes(candidate)) ?? null
}
