/** The terminal and npm both pass on one Ctrl-C, so a second within this time is the same one. */
const sameKeyPressMs = 1_000
const patienceMs = 10_000

/**
 * Starts a server, prints its lines, and ends the process with code 0 when told to stop.
 * A second Ctrl-C, or a server that will not close, ends it at once.
 *
 * @typedef {{ close(): Promise<unknown>, lines: string[] }} Running
 * @param {() => Promise<Running>} start
 */
export async function serve(start) {
  const running = start()
  let stoppedAt = 0
  const stop = () => {
    if (stoppedAt === 0) {
      stoppedAt = Date.now()
      console.log('\nStopper …')
      setTimeout(() => process.exit(1), patienceMs).unref()
      running.then(close, () => process.exit(1))
    } else if (Date.now() - stoppedAt > sameKeyPressMs) process.exit(130)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const { lines } = await running
  console.log(lines.join('\n'))
}

/** @param {Running} running */
async function close(running) {
  try {
    await running.close()
    process.exit(0)
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}
