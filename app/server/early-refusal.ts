import { randomBytes } from 'node:crypto'
import type { Request, Response } from 'express'
import { appearanceOf } from '#app/access/frame'
import { setSecurityHeaders } from '#app/access/headers'
import { preferredLanguage } from '#app/access/language'
import '#app/messages/all'
import { translatorOf } from '#app/messages/registry'
import type { Log } from '#app/platform/log'
import { loggedPath } from '#app/platform/logged-path'
import styles from '../ui/index.css?url'

/** What is refused, or fails, before the framework has a page to show. */
export type EarlyRefusal = 'too-large' | 'file-too-large' | 'letter-too-large' | 'too-many' | 'unexpected'
const titles = {
  'too-large': 'Content Too Large',
  'file-too-large': 'Content Too Large',
  'letter-too-large': 'Content Too Large',
  'too-many': 'Too Many Requests',
  unexpected: 'Internal Server Error',
} as const
export type Refuse = (request: Request, response: Response, status: number, kind: EarlyRefusal, reference?: string) => void

/** A whole page in the reader's language, without anything that could fail in its turn: no database, no framework. */
export function earlyRefusal(publicAddress: string, log: Log): Refuse {
  return (request, response, status, kind, reference = newReference()) => {
    const { cookie, 'accept-language': acceptLanguage } = request.headers
    const language = preferredLanguage(cookie, acceptLanguage)
    const t = translatorOf(language)
    if (kind !== 'unexpected') log.info({ reference, where: loggedPath(request.path), status }, kind)
    if (request.path.startsWith('/api/')) {
      const problem = { type: 'about:blank', title: titles[kind], status, detail: `${titles[kind]}. Reference: ${reference}` }
      response.status(status).set('Cache-Control', 'private, no-store').type('application/problem+json').send(JSON.stringify(problem))
      return
    }
    const headers = new Headers({ 'Cache-Control': 'private, no-store' })
    setSecurityHeaders(headers, publicAddress, null)
    response.setHeaders(headers)
    response
      .status(status)
      .type('html')
      .send(`<!doctype html>
<html lang="${language}" data-color-scheme="${appearanceOf(cookie)}" data-size="md">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t(`error.${kind}.title`)} – ${t('frame.product')}</title><link rel="stylesheet" href="${styles}"><link rel="icon" href="/icon.svg" type="image/svg+xml"></head>
<body><header class="site-header"><div class="site-header-inner"><a class="site-name" href="/">${t('frame.product')}</a></div></header>
<main><div class="page"><div class="message-page"><h1>${t(`error.${kind}.title`)}</h1><p class="lead">${t(`error.${kind}`)}</p>
<div class="actions"><a href="/">${t('error.go-home')}</a></div><p class="code">${t('error.reference', { reference })}</p></div></div></main></body></html>`)
  }
}

export function newReference(): string {
  return randomBytes(6).toString('hex')
}
