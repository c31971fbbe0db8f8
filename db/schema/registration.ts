import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Registration } from '#app/domain/registration'
import { consultations } from './consultation'
import { accounts } from './people'
import { responses } from './respondent'

/** Responses that came another way, while staff are registering them. Gone when they are registered, or given up. */
export const registrations = sqliteTable(
  'registrations',
  {
    /** Made by the page: the same once more is the same registration, and the attempt it becomes. */
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    /** The room its letters lie in, which is nobody else's. */
    responseId: text()
      .notNull()
      .references(() => responses.id),
    content: text({ mode: 'json' }).$type<Registration>().notNull(),
    /** Receipt number of the registration that is being corrected; null for a new one. */
    corrects: text(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    startedAt: text().notNull(),
  },
  (t) => [index('registrations_consultation').on(t.consultationId), uniqueIndex('registrations_response').on(t.responseId)],
)
