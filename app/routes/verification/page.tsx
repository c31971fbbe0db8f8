import { createHash } from 'node:crypto'
import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { fileOf, readUpload, textOf } from '#app/access/read-upload'
import { readSealedFile, toChecksum, toNumber, type Verdict, verify } from '#app/domain/verification'
import { sayMoment } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { verificationBytes } from '#app/platform/upload-limits'
import { ErrorSummary } from '#app/ui/error-summary'
import { sealRecords } from '#db/seals'
import type { Route } from './+types/page'
import { VerdictView } from './verdict-view'
import { type Mistake, VerificationForm } from './verification-form'

export const handle = { isReading: true }

/** Needed for the gate: a page without a loader is not asked for when one moves inside the app. */
export function loader() {
  return null
}

/** Compares what somebody holds with what was sealed. Nothing is stored, and whoever lacks the receipt learns nothing. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, language } = currentOf(context)
  const form = await readUpload(request)
  const typed = { number: textOf(form, 'nummer').slice(0, 200), checksum: textOf(form, 'kontrollsum').slice(0, 400) }
  const chosen = fileOf(form, 'fil')
  const bytes = chosen?.content ?? null
  const file = bytes && readSealedFile(bytes)
  const letter = bytes && !file ? createHash('sha256').update(bytes).digest('hex') : null
  const number = toNumber(typed.number)
  const checksum = toChecksum(typed.checksum)
  const mistake = mistakeIn(number, checksum, chosen !== null, file !== null)
  if (mistake) return { typed, mistake, verdict: null }
  const verdict = await verify({ number, checksum: checksum ?? '', file, letter }, sealRecords(db))
  return { typed, mistake: null, verdict: { ...wordsOf(verdict), sealedAt: momentOf(verdict, language), hasFile: file !== null } }
}

function mistakeIn(number: string, checksum: string | null, isFileChosen: boolean, isSealed: boolean): Mistake | null {
  if (checksum === null) return { field: 'kontrollsum', key: 'verify.error.checksum-form' }
  // A file that was sealed with something else, such as a letter, tells nothing to those who do not hold the receipt.
  if (isFileChosen && !isSealed && (number === '' || checksum === '')) return { field: 'fil', key: 'verify.error.not-sealed' }
  if (isFileChosen) return null
  if (number === '' && checksum === '') return { field: 'nummer', key: 'verify.error.nothing' }
  if (number === '') return { field: 'nummer', key: 'verify.error.number' }
  return checksum === '' ? { field: 'kontrollsum', key: 'verify.error.checksum' } : null
}

function wordsOf(verdict: Verdict) {
  if ('seal' in verdict) {
    return { kind: verdict.kind, what: verdict.seal.kind, number: verdict.seal.number }
  }
  return { kind: verdict.kind, what: null, number: verdict.kind === 'altered' ? verdict.number : '' }
}

function momentOf(verdict: Verdict, language: Parameters<typeof sayMoment>[1]): string {
  return 'seal' in verdict ? sayMoment(verdict.seal.sealedAt, language) : ''
}

export default function VerificationPage({ actionData }: Route.ComponentProps) {
  const t = useT()
  const { typed = null, mistake = null, verdict = null } = actionData ?? {}
  return (
    <div className="page page-narrow">
      <title>{`${t('verify.title')} – ${t('frame.product')}`}</title>
      <div className="page-head">
        <h1>{t('verify.title')}</h1>
        <p className="lead">{t('verify.lead')}</p>
      </div>
      {mistake && <ErrorSummary errors={[{ to: `#${mistake.field}`, text: t(mistake.key) }]} />}
      {verdict && <VerdictView verdict={verdict} />}
      {verdict && (
        <p className="section-tight">
          <a href={href('/kvittering')}>{t('verify.again')}</a>
        </p>
      )}
      {verdict?.kind !== 'genuine' && verdict?.kind !== 'letter' && (
        <VerificationForm typed={typed} mistake={mistake} megabytes={verificationBytes / 1024 / 1024} />
      )}
      <section className="section" aria-labelledby="selv">
        <h2 id="selv">{t('verify.self')}</h2>
        <p>{t('verify.self.text')}</p>
      </section>
    </div>
  )
}
