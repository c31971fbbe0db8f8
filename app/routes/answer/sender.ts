import { href, type RouterContextProvider } from 'react-router'
import { askForNow } from '#app/access/ask-now'
import { currentOf } from '#app/access/current'
import { standingIn } from '#app/access/standing'
import { writeReceipt as writeReceiptMail } from '#app/messages/write-receipt'
import type { Sender } from '#app/use-cases/receive-response'
import { getConsultation, respondentOf } from './room'

/** Whoever binds the respondent now, with what Altinn says of them then and there. Refuses: rights.log-in-again. */
export async function senderOf(context: Readonly<RouterContextProvider>, slug: string): Promise<Sender> {
  const current = currentOf(context)
  const actor = respondentOf(current)
  const { grant } = await standingIn(context, slug)
  const altinn = await askForNow(current, grant, 'rights.log-in-again')
  const { text } = await getConsultation(current, slug)
  const link = current.publicAddress + href('/horinger/:slug/svar/kvittering', { slug })
  const writeReceipt: Sender['writeReceipt'] = (receipt) => writeReceiptMail(current.language, { ...receipt, consultation: text, link })
  return { ...actor, respondent: actor.actingFor, altinn, language: current.language, writeReceipt }
}

/** The receipt page, with why something was not done. */
export function receiptSaying(slug: string, code: string | null): string {
  return href('/horinger/:slug/svar/kvittering', { slug }) + (code === null ? '' : `?feil=${encodeURIComponent(code)}`)
}
