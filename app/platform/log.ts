import pino from 'pino'

export type Log = pino.Logger

/** Structured lines on standard output. No personal data goes in: no names, addresses, cookies, bodies or query strings. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
