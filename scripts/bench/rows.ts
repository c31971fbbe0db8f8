import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import type { Write } from './programs/bare-writes.mjs'

type Row = Readonly<Record<string, string | number | null>>

/** What lies in the tables, read beside the program that is measured. */
export interface Rows {
  /** Everything an owner has written. */
  draftOf(owner: string): Draft
  /** A received response, in all its tables. */
  submissionOf(owner: string): ReadonlyMap<string, readonly Row[]>
  highestSubmission(): number
  countSubmissions(): number
  readonly file: string
  close(): void
}

export interface Draft {
  readonly responseId: string
  readonly answers: readonly Row[]
  readonly items: readonly Row[]
}

export function openRows(folder: string): Rows {
  const file = join(folder, 'innspill.sqlite')
  const db = new BetterSqlite3(file, { readonly: true })
  const responseOf = (owner: string) => String(db.prepare('select id from responses where owner = ?').pluck().get(owner))
  const all = (sql: string, ...values: (string | number)[]) => db.prepare(sql).all(...values) as Row[]
  return {
    file,
    draftOf(owner) {
      const responseId = responseOf(owner)
      return {
        responseId,
        answers: all('select * from answers where response_id = ? order by item_id, question_id', responseId),
        items: all('select * from response_items where response_id = ?', responseId),
      }
    },
    submissionOf(owner) {
      const [submission] = all('select * from submissions where owner = ?', owner)
      if (!submission) throw new Error('Nothing has been received')
      const about = (table: string) => [table, all(`select * from ${table} where submission_id = ?`, Number(submission.id))] as const
      return new Map([['submissions', [submission]], about('sealed_responses'), about('submitted_items'), about('submitted_answers')])
    },
    highestSubmission: () => Number(db.prepare('select max(id) from submissions').pluck().get()),
    countSubmissions: () => Number(db.prepare('select count(*) from submissions').pluck().get()),
    close: () => void db.close(),
  }
}

/** What must be written to come from one draft to another: the rows that differ, and when the items and the response were saved. */
export function writesBetween(from: Draft, to: Draft): Write[] {
  const keyOf = ({ item_id, question_id }: Row) => `${item_id}/${question_id}`
  const before = new Map(from.answers.map((row) => [keyOf(row), row]))
  const after = new Set(to.answers.map(keyOf))
  const changed = to.answers.filter((row) => JSON.stringify(before.get(keyOf(row))) !== JSON.stringify(row))
  const gone = from.answers.filter((row) => !after.has(keyOf(row)))
  const touched = new Set([...changed, ...gone].map((row) => row.item_id))
  return [
    ...changed.map((row) => upsert('answers', row, ['response_id', 'item_id', 'question_id'])),
    ...gone.map(({ response_id, item_id, question_id }) => ({
      sql: 'delete from answers where response_id = ? and item_id = ? and question_id = ?',
      values: [response_id ?? null, item_id ?? null, question_id ?? null],
    })),
    ...to.items
      .filter(({ item_id }) => touched.has(item_id ?? null))
      .map((row) => upsert('response_items', row, ['response_id', 'item_id'])),
    { sql: 'update responses set updated_at = ? where id = ?', values: ['2025-06-02T09:00:00Z', to.responseId] },
  ]
}

/** The same received response again, as somebody else's. */
export function writesLike(
  template: ReadonlyMap<string, readonly Row[]>,
  as: { readonly id: number; readonly responseId: string; readonly owner: string },
): Write[] {
  return [...template].flatMap(([table, rows]) =>
    rows.map((row) =>
      insert(
        table,
        table === 'submissions'
          ? { ...row, id: as.id, response_id: as.responseId, owner: as.owner, receipt_number: `BENCH-${as.id}` }
          : { ...row, submission_id: as.id },
      ),
    ),
  )
}

function insert(table: string, row: Row): Write {
  const columns = Object.keys(row)
  return { sql: `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`, values: Object.values(row) }
}

function upsert(table: string, row: Row, key: readonly string[]): Write {
  const { sql, values } = insert(table, row)
  const rest = Object.keys(row).filter((column) => !key.includes(column))
  return {
    sql: `${sql} on conflict (${key.join(', ')}) do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    values,
  }
}
