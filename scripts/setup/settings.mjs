import { join, resolve } from 'node:path'
import { root } from './root.mjs'
import { Stop } from './stop.mjs'

/**
 * PORT and INNSPILL_DATA as the server wants them.
 * @typedef {{ port: number, dataFolder: string }} Settings
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  return { port: portFrom(env.PORT || '3000'), dataFolder: env.INNSPILL_DATA ? resolve(env.INNSPILL_DATA) : join(root, 'data') }
}

/** @param {string} text */
function portFrom(text) {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new Stop(`PORT må være et tall fra 0 til 65535, men er «${text}». Prøv for eksempel: PORT=3001 npm start`)
}
