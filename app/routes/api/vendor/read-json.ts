import type { z } from 'zod'
import { apiProblem } from '#app/access/system'

/** What was sent, as the schema has it. Answered with 415, 400 or 422 where it is not. */
export async function readJson<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw apiProblem(415, 'Send application/json.')
  const read = schema.safeParse(await parsed(request))
  if (read.success) return read.data
  const errors = read.error.issues.slice(0, 50).map(({ path, code, message }) => ({ pointer: pointerTo(path), code, detail: message }))
  throw apiProblem(422, 'What was sent is not as described in openapi.json.', {}, errors)
}

async function parsed(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    throw apiProblem(400, 'What was sent is not JSON.')
  }
}

/** Source: RFC 6901. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
