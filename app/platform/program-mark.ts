import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** Differs whenever a built program, what it is made of, or Node does: its parts have their own marks in their names. */
export async function programMark(program: URL): Promise<string> {
  return createHash('sha256')
    .update(await readFile(program))
    .update(JSON.stringify(process.versions))
    .digest('base64url')
}
