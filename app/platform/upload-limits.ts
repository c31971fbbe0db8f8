const megabyte = 1024 * 1024

/** What is verified is compared whole: a sealed file, or a letter that was sealed with it. */
export const verificationBytes = 20 * megabyte

/** What a system sends at once: fifty requirements, each with several times as much as anybody writes of one. */
export const systemBytes = 2 * megabyte

/** A filled-in checklist or response, as `app/excel/upload-limits.ts` has it, and the form around it. */
export const checklistBytes = 5 * megabyte

/** One file that is evidence. The form round it fits in what pages about assessments may send. */
export const evidenceBytes = 10 * megabyte

/** A letter, and as much again: what is somewhat too large is read, so that the page can say which file it was. */
export const letterBytes = 40 * megabyte
