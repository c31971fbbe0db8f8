import { createHash } from 'node:crypto'
import type { ExportSubject } from './response-rows'

/**
 * What rows come of besides the response itself, in few characters: the program that makes them, and what it is told. Rows that were made
 * with anything else are made anew. Questions and items belong to a frozen version.
 */
export function madeWith(
  program: string,
  { language, version, groupNames }: ExportSubject & { readonly version: { readonly id: string; readonly contentHash: string } },
): string {
  return createHash('sha256')
    .update(JSON.stringify([program, language, version, [...groupNames]]))
    .digest('base64url')
}
