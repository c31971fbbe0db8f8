import type { reading as source } from '../nb/reading'

export const reading = {} satisfies Record<keyof typeof source, string>
