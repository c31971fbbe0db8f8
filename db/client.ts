import BetterSqlite3 from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import * as schema from './schema'

export type Connection = BetterSQLite3Database<typeof schema> & { readonly $client: BetterSqlite3.Database }

/** Where a repository reads: the database, or a transaction that sees its own writes. */
export interface Readable {
  readonly connection: Connection
}

/** The embedded database: one writer, and readers beside it that never wait for it. */
export interface Database extends Readable {
  readonly kind: 'database'
  readonly file: string
  readonly writer: Connection
  close(): void
}

/** Proof that one is inside `inTransaction`: repositories that write ask for it. */
export interface Transaction extends Readable {
  readonly kind: 'transaction'
}

/** Opens the file (made if missing). An acknowledged write survives a power cut: WAL with synchronous=FULL. */
export function openDatabase(file: string): Database {
  const writer = connect(file, false)
  const connection = connect(file, true)
  return {
    kind: 'database',
    file,
    connection,
    writer,
    close() {
      connection.$client.close()
      writer.$client.close()
    },
  }
}

/** A connection that only reads, for a thread of its own. Whoever walks from end to end need not remember where they have been. */
export function openReader(file: string): Readable & { close(): void } {
  const connection = connect(file, true)
  connection.$client.pragma('cache_size = -2000')
  return { connection, close: () => void connection.$client.close() }
}

function connect(file: string, readonly: boolean): Connection {
  const client = new BetterSqlite3(file, { readonly })
  client.pragma('busy_timeout = 5000')
  client.pragma('cache_size = -16000')
  if (!readonly) {
    client.pragma('journal_mode = WAL')
    client.pragma('synchronous = FULL')
    client.pragma('foreign_keys = ON')
  }
  return drizzle(client, { schema, casing: 'snake_case' })
}

const queues = new WeakMap<Connection, Promise<unknown>>()

/**
 * Runs `work` alone on the writer, from BEGIN IMMEDIATE to COMMIT; whatever it throws rolls everything back. Queued, so that
 * no other request's statement slips in between two awaits. Await nothing slow inside (mail, files, other services).
 * Drizzle's own transaction does not do for async work on better-sqlite3: it ends before the work does.
 */
export function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const run = async () => {
    const client = db.writer.$client
    client.exec('BEGIN IMMEDIATE')
    try {
      const result = await work({ kind: 'transaction', connection: db.writer })
      client.exec('COMMIT')
      return result
    } catch (error) {
      if (client.inTransaction) client.exec('ROLLBACK')
      throw error
    }
  }
  const turn = (queues.get(db.writer) ?? Promise.resolve()).then(run, run)
  queues.set(db.writer, turn)
  return turn
}

/**
 * A statement prepared once per connection and used ever after; building it anew for every row costs eighteen times as much.
 * Returns a function from where one reads (or writes) to the prepared statement.
 */
export function statement<T>(build: (connection: Connection) => T): (where: Readable) => T {
  const prepared = new WeakMap<Connection, T>()
  return ({ connection }) => {
    let found = prepared.get(connection)
    if (found === undefined) {
      found = build(connection)
      prepared.set(connection, found)
    }
    return found
  }
}

const dataVersion = statement((c) => c.$client.prepare('pragma data_version').pluck())

/**
 * Makes a memory: what `read` gave last under a name, for as long as the mark of the database is the same. Not remembered inside a transaction, nor
 * when there was nothing (null). What it gives is shared, so nobody may change it.
 */
export function rememberedBy(markOf: (where: Readable) => unknown): <T>(where: Readable, name: string, read: () => T) => T {
  const memories = new WeakMap<Connection, { mark: unknown; readonly values: Map<string, unknown> }>()
  return <T>(where: Readable, name: string, read: () => T): T => {
    const { connection } = where
    if (!connection.$client.readonly) return read()
    const mark = markOf(where)
    const memory = memories.get(connection) ?? { mark, values: new Map<string, unknown>() }
    memories.set(connection, memory)
    if (memory.mark !== mark) memory.values.clear()
    memory.mark = mark
    const value = (memory.values.get(name) as T | undefined) ?? read()
    if (value !== null) memory.values.set(name, value)
    return value
  }
}

/** For small things that nearly every request asks for, and that are long to take apart: read again when anything at all is committed. */
export const unlessChanged = rememberedBy((where) => dataVersion(where).get())

/** A number that changes whenever anything has been committed, by whichever program; the cheapest thing one can ask. */
export function changeMark(db: Database): number {
  return dataVersion(db).get() as number
}
