const bodies = new WeakMap<Response, Buffer>()

/**
 * A response whose body is at hand, past the stream that `Response` makes of every body and whoever sends it would have to gather
 * again. Nobody but the sender may look for the body.
 */
export function wholeResponse(body: Buffer, init: ResponseInit): Response {
  const response = new Response(null, init)
  bodies.set(response, body)
  return response
}

/** Null for a response that has its body in itself, or none. */
export function wholeBodyOf(response: Response): Buffer | null {
  return bodies.get(response) ?? null
}
