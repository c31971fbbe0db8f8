// The lower bound for the CSV file: the same answers read with one finished statement, and as many bytes from a bare Node server.
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import BetterSqlite3 from 'better-sqlite3'
import { answerQuestions } from './answer.mjs'

const db = new BetterSqlite3(process.argv[2] ?? '', { readonly: true })
db.pragma('cache_size = -16000')
const answers = db
  .prepare(
    `select s.*, cast(r.canonical as blob) from submissions s join sealed_responses r on r.submission_id = s.id
    where s.id > ? order by s.id limit 10`,
  )
  .raw()
const piece = Buffer.alloc(256 * 1024, 'x')

/** @param {number} bytes */
function* pieces(bytes) {
  for (let after = 0; ; ) {
    const page = answers.all(after)
    const last = /** @type {number[] | undefined} */ (page.at(-1))?.[0]
    if (last === undefined) break
    after = last
  }
  for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, left)
}

const server = createServer(async ({ url }, response) => {
  await pipeline(Readable.from(pieces(Number(url?.slice(1))), { objectMode: false }), response)
})
answerQuestions()
server.listen(0, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.send?.({ ready: `http://127.0.0.1:${address.port}` })
})
