import { createHash, createHmac } from 'node:crypto'

/**
 * The token of an invitation's link, worked out from its id and a secret of the installation: the database holds a hash, and mail
 * that waits there holds the id alone. A stolen database opens no invitation.
 */
export function invitationToken(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`invitation:${id}`).digest('base64url')
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** What stands in a mail's words until it is sent. */
export function tokenPlaceholder(id: string): string {
  return `{invitation:${id}}`
}

/** A mail's words with the tokens in place. */
export function withTokens(secret: string, words: string): string {
  return words.replace(/\{invitation:([0-9a-f-]{36})\}/g, (_, id: string) => invitationToken(secret, id))
}
