import { readFileSync } from 'node:fs'

/**
 * Lets the bench ask its child how it fares, and whatever else the program says it can do.
 *
 * @typedef {{ cpuMs: number, rss: number, peakRss: number, fileRss: number }} Usage bytes; `fileRss` is the part that mirrors files
 * @param {Record<string, (argument: never) => unknown>} more
 */
export function answerQuestions(more = {}) {
  const answers = /** @type {Record<string, (argument: never) => unknown>} */ ({ usage, ...more })
  process.on('message', async (/** @type {{ id: number, ask: string, argument: never }} */ { id, ask, argument }) => {
    try {
      process.send?.({ id, answer: await answers[ask]?.(argument) })
    } catch (error) {
      process.send?.({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  process.on('disconnect', () => process.exit(0))
}

/** @returns {Usage} */
function usage() {
  const { user, system } = process.cpuUsage()
  return {
    cpuMs: (user + system) / 1000,
    rss: process.memoryUsage.rss(),
    peakRss: process.resourceUsage().maxRSS * 1024,
    fileRss: fileRss(),
  }
}

function fileRss() {
  try {
    return Number(/^RssFile:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
