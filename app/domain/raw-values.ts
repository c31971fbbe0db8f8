import { z } from 'zod'
import type { Values } from './question'

/** Lone halves of a character cannot be stored as text; forms send this in their place, so other ways in do the same. */
const loneSurrogate = /\p{Surrogate}/gu

/**
 * Text as a form, a workbook or an interface sends it. Line ends become LF; nothing else is touched, outer white space included:
 * what people write comes back as they wrote it.
 */
export function rawText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(loneSurrogate, '\uFFFD')
}

const rawValuesSchema = z.record(z.string().max(100), z.string().transform(rawText)).transform((values): Values => values)

/** One item as somebody filled it in, sent as JSON. */
export const itemEditSchema = z.object({
  code: z.string().min(1).max(20),
  base: z.string().max(2000),
  /** Whom the page was written for: `org:310000019`. */
  writtenFor: z.string().max(100),
  values: rawValuesSchema,
  sent: z.array(rawValuesSchema).max(3).default([]),
  /** When it was typed, for what an earlier page left behind: milliseconds, by the server's clock. */
  typedAt: z.number().min(0).max(1e14).optional(),
})
