import { createContext, type RouterContextProvider } from 'react-router'
import type { System } from '#app/domain/system'
import { currentOf } from './current'

const known = createContext<System | null>(null)

/** The system that makes the request. Only pages that the access table gives to systems have one. */
export function systemOf(context: Readonly<RouterContextProvider>): System {
  const system = context.get(known)
  if (!system) throw new Error('The page is not for systems')
  return system
}

/**
 * Lets a system in by its token, or gives the answer it is to have. Cookies are not looked at: what a browser sends along by itself
 * opens nothing here, so that it does not matter which site asked it to. Source: RFC 6750; RFC 9457.
 */
export async function admitSystem(request: Request, context: Readonly<RouterContextProvider>): Promise<Response | null> {
  const { systems } = currentOf(context)
  if (!systems) return apiProblem(404, 'This installation takes no systems in.')
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.get('authorization')?.trim() ?? '')?.[1]
  if (!token) return apiProblem(401, 'Send a token from Maskinporten as Authorization: Bearer.', { 'WWW-Authenticate': 'Bearer' })
  const answer = await systems.judge(token)
  switch (answer.kind) {
    case 'refused':
      return apiProblem(401, answer.because, { 'WWW-Authenticate': 'Bearer error="invalid_token"' })
    case 'no-scope':
      return apiProblem(403, `The token lacks the scope ${answer.scope}.`, {
        'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${answer.scope}"`,
      })
    case 'silent':
      return apiProblem(503, 'The keys of the issuer cannot be had just now. Try again in a while.', { 'Retry-After': '30' })
    case 'system':
      context.set(known, answer.system)
      return null
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  411: 'Length Required',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** One thing that is wrong with what was sent, and where. */
export interface ProblemDetail {
  /** JSON pointer (RFC 6901) into what was sent. */
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

/** What went wrong, said so that a program understands it. Source: RFC 9457. */
export function apiProblem(
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
  errors: readonly object[] = [],
): Response {
  const body = { type: 'about:blank', title: titles[status] ?? 'Error', status, detail, ...(errors.length > 0 ? { errors } : {}) }
  return Response.json(body, { status, headers: { 'Content-Type': 'application/problem+json; charset=utf-8', ...headers } })
}
