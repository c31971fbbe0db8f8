/**
 * The link of an invitation, or of a mail one follows, is a key; nobody who reads the log shall have it. Addresses match whatever letters they are written in,
 * and a first part with `%` may stand for any.
 */
export function loggedPath(path: string): string {
  return path.replace(/^(\/+(?:invitasjon|lenke|folg|avmelding|[^/%]*%[^/]*)\/+)[^/]*/i, '$1…')
}
