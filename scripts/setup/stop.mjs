/** A failure we expect: the message says in Norwegian what to do, and no stack trace is of any help. */
export class Stop extends Error {
  /** @param {string} userMessage */
  constructor(userMessage) {
    super(userMessage)
    this.userMessage = userMessage
  }
}

/** Runs a command, and ends the process with exit code 1 and the message when it fails. @param {() => Promise<void>} command */
export async function orStop(command) {
  try {
    await command()
  } catch (error) {
    console.error(messageOf(error))
    process.exit(1)
  }
}

/** What to print: the server's own expected failures carry a `userMessage` too. @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error && 'userMessage' in error ? error.userMessage : error
}
