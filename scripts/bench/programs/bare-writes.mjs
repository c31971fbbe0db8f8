import BetterSqlite3 from 'better-sqlite3'

/**
 * The lower bound for writing: transactions whose every value is known beforehand, as durable as the app's own.
 *
 * @typedef {{ sql: string, values: (string | number | null)[] }} Write
 */
export function createBareWrites() {
  /** @type {(() => void)[]} */
  let transactions = []
  let next = 0
  return {
    /** @param {{ file: string, transactions: Write[][] }} wanted */
    prepare({ file, transactions: wanted }) {
      const db = new BetterSqlite3(file)
      for (const pragma of ['busy_timeout = 5000', 'cache_size = -16000', 'synchronous = FULL', 'foreign_keys = ON']) db.pragma(pragma)
      /** @type {Map<string, import('better-sqlite3').Statement>} */
      const statements = new Map()
      const statement = (/** @type {string} */ sql) => {
        const found = statements.get(sql) ?? db.prepare(sql)
        statements.set(sql, found)
        return found
      }
      transactions = wanted.map((writes) => {
        const prepared = writes.map(({ sql, values }) => ({ run: statement(sql), values }))
        const all = db.transaction(() => {
          for (const { run, values } of prepared) run.run(values)
        })
        return () => all.immediate()
      })
      next = 0
    },
    /** The next transaction, round and round; none prepared, nothing done. */
    runNext() {
      if (transactions.length > 0) transactions[next++ % transactions.length]?.()
    },
  }
}
