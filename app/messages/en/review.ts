import type { review as source } from '../nb/review'

export const review = {} satisfies Record<keyof typeof source, string>
