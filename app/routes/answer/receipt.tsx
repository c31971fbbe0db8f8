import { href, redirect } from 'react-router'
import type { Route } from './+types/receipt'
import { loadReceipt } from './receipt-loading'
import { ReceiptView } from './receipt-view'

export const handle = { isReading: true }

/** The newest receipt: of what holds, or of taking it back. */
export async function loader({ context, params: { slug }, url }: Route.LoaderArgs) {
  const loaded = await loadReceipt(context, slug, null, url)
  if (!loaded) throw redirect(href('/horinger/:slug/svar', { slug }))
  return loaded
}

export default function ReceiptPage({ loaderData }: Route.ComponentProps) {
  return <ReceiptView loaded={loaderData} />
}
