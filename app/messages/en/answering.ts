import type { answering as source } from '../nb/answering'

export const answering = {} satisfies Record<keyof typeof source, string>
