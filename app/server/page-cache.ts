import type { RequestHandler } from 'express'
import type { RouterContextProvider } from 'react-router'
import type { Composition } from './application'

/** Placeholder until reading pages are kept in memory. */
export function createPageCache(
  _: Composition & { contextOf: (header: (name: string) => string | undefined) => Promise<RouterContextProvider> },
): RequestHandler {
  return (_request, _response, next) => next()
}
