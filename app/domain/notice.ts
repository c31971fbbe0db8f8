import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** What somebody is told of: what concerns them, and only that. */
export const noticeKinds = ['given', 'mentioned', 'commented', 'ready', 'returned', 'approved'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** How often somebody wants mail at most. */
export const paces = ['hour', 'day', 'never'] as const
export type Pace = (typeof paces)[number]

/** What happens close together is told together. */
const gatherMinutes = 5
const between: Readonly<Record<Exclude<Pace, 'never'>, number>> = { hour: 60, day: 24 * 60 }

/** Whether it is time for a mail: a little after the first thing to tell of, and never sooner after the last mail than was asked for. */
export function isMailDue(pace: Pace, oldest: string, mailedAt: string | null, now: Temporal.Instant): boolean {
  if (pace === 'never') return false
  const minutesSince = (at: string) => Temporal.Instant.from(at).until(now).total('minutes')
  return minutesSince(oldest) >= gatherMinutes && (mailedAt === null || minutesSince(mailedAt) >= between[pace])
}

export const noticeChoiceSchema = z
  .object({
    email: z.string().trim(),
    pace: z.enum(paces),
  })
  .refine(({ email, pace }) => (email === '' && pace === 'never') || (email.length <= 254 && z.email().safeParse(email).success))
