import type { account as source } from '../nb/account'

export const account = {} satisfies Record<keyof typeof source, string>
