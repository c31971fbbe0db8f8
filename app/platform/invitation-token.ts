import { createHash, createHmac } from 'node:crypto'

/** What links in mail lead to: an invitation, a mail address to be confirmed, and the end of such mail. */
export const linkKinds = ['invitation', 'follow', 'end'] as const
export type LinkKind = (typeof linkKinds)[number]

/**
 * The token of a link in a mail, worked out from what it is for, its id and a secret of the installation: the database holds a hash, and
 * mail that waits there holds the id alone. A stolen database opens no link.
 */
export function linkToken(secret: string, kind: LinkKind, id: string): string {
  return createHmac('sha256', secret).update(`${kind}:${id}`).digest('base64url')
}

export function invitationToken(secret: string, id: string): string {
  return linkToken(secret, 'invitation', id)
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** What stands in a mail's words until it is sent. */
export function tokenPlaceholder(id: string, kind: LinkKind = 'invitation'): string {
  return `{${kind}:${id}}`
}

const placeholder = new RegExp(`\\{(${linkKinds.join('|')}):([0-9a-f-]{36})\\}`, 'g')

/** A mail's words with the tokens in place. */
export function withTokens(secret: string, words: string): string {
  return words.replace(placeholder, (_, kind: LinkKind, id: string) => linkToken(secret, kind, id))
}
