import type { RouterContextProvider } from 'react-router'
import { tokenId } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { keysKept } from '#app/access/share-keys'
import { findFileByLink, findFileForAgency, findOwnFile, findPublicFile, getContent, type StoredFile } from '#db/stored-files'
import type { Route } from './+types/evidence-file'
import { findVendor, notFound } from './assessor'
import { newestDraft } from './newest-draft'

/** A file that is evidence, for exactly those who may read the line it is evidence of; for everybody else there is none. */
export async function loader({ request, context, params: { sha256 } }: Route.LoaderArgs) {
  const file = (await findFile(request, context, sha256)) ?? notFound()
  const content = await getContent(currentOf(context).db, file)
  const plain = file.fileName.replace(/[^\w.-]/g, '_')
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes),
      // Never opened by the browser: nothing somebody has sent is shown as a page of ours. Source: RFC 6266, RFC 5987.
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Cache-Control': 'private, no-store, no-transform',
    },
  })
}

async function findFile(request: Request, context: Readonly<RouterContextProvider>, sha256: string): Promise<StoredFile | null> {
  const current = currentOf(context)
  const { db, actor } = current
  const vendor = actor.kind === 'respondent' ? await findVendor(context, (await newestDraft(db)).consultation.slug) : null
  const own = vendor?.mayAssess ? await findOwnFile(db, `org:${vendor.organisationNumber}`, sha256) : null
  if (own) return own
  const isStaff = actor.kind === 'case-officer' || actor.kind === 'administrator'
  const open = isStaff ? await findFileForAgency(db, sha256) : await findPublicFile(db, sha256)
  if (open) return open
  // Whoever has opened a link that was shared with them carries its key for as long as the page would.
  for (const key of keysKept('seen', request, current)) {
    const found = await findFileByLink(db, sha256, tokenId(key))
    if (found) return found
  }
  return null
}
