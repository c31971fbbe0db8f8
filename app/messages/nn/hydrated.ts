import { answering } from './answering'
import { domain } from './domain'
import { frame } from './frame'
import { journal } from './journal'

/** What pages with framework code need: only answering has it, so the other areas stay on the server. */
export const hydrated = { ...frame, ...domain, ...answering, ...journal } as const
