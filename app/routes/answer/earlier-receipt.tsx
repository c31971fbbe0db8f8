import { data } from 'react-router'
import type { Route } from './+types/earlier-receipt'
import { loadReceipt } from './receipt-loading'
import { ReceiptView } from './receipt-view'

export const handle = { isReading: true }

/** Any of one's own receipts, by its number. Others' are not there. */
export async function loader({ context, params: { slug, receipt }, url }: Route.LoaderArgs) {
  const loaded = await loadReceipt(context, slug, receipt, url)
  if (!loaded) throw data(null, { status: 404 })
  return loaded
}

export default function EarlierReceiptPage({ loaderData }: Route.ComponentProps) {
  return <ReceiptView loaded={loaderData} />
}
