import type { LoginKind } from '#app/domain/party'
import { type IssuerLanguage, issuerNames, say } from './issuer-words'
import type { Organisation } from './organisations'
import type { Person } from './people'

/** What every page of a local issuer knows. */
export interface PageFrame {
  readonly kind: LoginKind
  readonly language: IssuerLanguage
  /** Where its forms go. */
  readonly action: string
}

/** The page that asks who one is. Plain HTML with its own few rules of style: it stands in for another service. */
export function personPage(frame: PageFrame, people: readonly Person[]): string {
  const { language } = frame
  const choices = people.map(
    ({ id, name, description, lang }) =>
      `<li><button name="person" value="${id}"><b>${name}</b><span${langOf(lang, language)}>${description}</span></button></li>`,
  )
  return page(
    frame,
    say(language, 'title'),
    `<p>${say(language, 'explanation')}</p>${form(frame, `<ul>${choices.join('')}</ul>${cancelButton(language)}`)}`,
  )
}

/** The page that asks whom one represents. With `several`, one may tick more than one. */
export function organisationPage(
  frame: PageFrame,
  person: Person,
  organisations: readonly Organisation[],
  { several, canBeSelf, isUnchosen }: { several: boolean; canBeSelf: boolean; isUnchosen: boolean },
): string {
  const { language } = frame
  const label = ({ name, number, lang }: Organisation) =>
    `<b${langOf(lang, language)}>${name}</b><span>${say(language, 'number', { number })}</span>`
  const choices = organisations.map((organisation) => `<li>${several ? tick(organisation) : press(organisation)}</li>`)
  function press(organisation: Organisation) {
    return `<button name="organisation" value="${organisation.number}">${label(organisation)}</button>`
  }
  function tick(organisation: Organisation) {
    const checked = organisations.length === 1 ? ' checked' : ''
    return `<label><input type="checkbox" name="organisation" value="${organisation.number}"${checked}><span>${label(organisation)}</span></label>`
  }
  const buttons = [
    several ? `<button class="main">${say(language, 'onward')}</button>` : '',
    canBeSelf ? `<button class="plain" name="self" value="yes">${say(language, 'self')}</button>` : '',
    cancelButton(language),
  ]
  const title = say(language, several ? 'organisations' : 'organisation')
  return page(
    frame,
    title,
    `${isUnchosen ? `<p class="wrong" role="alert">${say(language, 'none')}</p>` : ''}<p>${say(language, 'as', { name: person.name })}</p>
    ${form(frame, `<input type="hidden" name="person" value="${person.id}"><input type="hidden" name="asked" value="organisation"><ul>${choices.join('')}</ul><p class="row">${buttons.join('')}</p>`)}`,
  )
}

/** Where the road ends for whoever represents nobody when that is required. */
export function nobodyPage(frame: PageFrame, { name }: Person): string {
  const { language } = frame
  return page(
    frame,
    say(language, 'nobody.title'),
    `<p>${say(language, 'nobody', { name })}</p>${form(frame, `<p class="row"><button name="person" value="">${say(language, 'back')}</button>${cancelButton(language)}</p>`)}`,
  )
}

/** Logging out as if it happened in another service. `notice` is the app's address for hearing of it, when it has just happened. */
export function elsewherePage(frame: PageFrame, { notice, isLoggedIn }: { notice: string | null; isLoggedIn: boolean }): string {
  const { language } = frame
  const service = issuerNames[frame.kind]
  const title = say(language, 'elsewhere.title')
  if (notice) {
    const iframe = `<iframe src="${escapeHtml(notice)}" title="${say(language, 'elsewhere.frame')}" hidden></iframe>`
    return page(frame, title, `<p role="status">${say(language, 'elsewhere.done', { service })}</p>${iframe}`)
  }
  if (!isLoggedIn) return page(frame, title, `<p>${say(language, 'elsewhere.nobody', { service })}</p>`)
  return page(
    frame,
    title,
    `<p>${say(language, 'elsewhere', { service })}</p>${form(frame, `<button class="main">${say(language, 'elsewhere.button')}</button>`)}`,
  )
}

export function plainPage(frame: PageFrame, word: 'logged-out' | 'wrong', detail = ''): string {
  return page(frame, say(frame.language, word), detail && `<p lang="en">${escapeHtml(detail)}</p>`)
}

const form = ({ action }: PageFrame, content: string) => `<form method="post" action="${escapeHtml(action)}">${content}</form>`
const cancelButton = (language: IssuerLanguage) =>
  `<button class="plain" name="cancel" value="yes" formnovalidate>${say(language, 'cancel')}</button>`
const langOf = (lang: string, language: IssuerLanguage) => (lang === language ? '' : ` lang="${lang}"`)

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%235b3f8c'/%3E%3Ccircle cx='8' cy='6' r='2.5' fill='%23fff'/%3E%3Cpath d='M3 14a5 5 0 0 1 10 0' fill='%23fff'/%3E%3C/svg%3E"

function page({ kind, language }: PageFrame, title: string, body: string): string {
  const stands = say(language, 'stands', { service: issuerNames[kind] })
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – ${stands}</title><link rel="icon" href="${icon}"><style>
  :root{color-scheme:light dark;--ground:#f4f1f8;--sheet:#fff;--ink:#221c2b;--line:#6b5a85;--main:#5b3f8c;--on-main:#fff}
  @media(prefers-color-scheme:dark){:root{--ground:#17131d;--sheet:#241e2e;--ink:#ece7f3;--line:#a796c4;--main:#c9b3f5;--on-main:#1c1330}}
  *{box-sizing:border-box}body{font:1.125rem/1.5 system-ui,sans-serif;margin:0;background:var(--ground);color:var(--ink)}
  header{border-bottom:1px solid var(--line);padding:.75rem 1rem}header p,main{max-width:38rem;margin-inline:auto}header p{margin-block:0;font-weight:600}
  main{padding:1rem 1rem 3rem}h1{font-size:1.75rem;line-height:1.2;overflow-wrap:break-word}ul{list-style:"";padding:0;display:grid;gap:.75rem}
  button,label{font:inherit;min-height:2.75rem;padding:.625rem 1rem;background:var(--sheet);color:inherit;border:2px solid var(--line);border-radius:.5rem;cursor:pointer}
  li button,label{width:100%;text-align:start}li span,li b{display:block}label{display:flex;gap:.75rem;align-items:center}input{width:1.375rem;height:1.375rem;flex:none;accent-color:var(--main)}
  .main{background:var(--main);color:var(--on-main);border-color:var(--main)}.row{display:flex;flex-wrap:wrap;gap:.75rem}
  button:hover,label:hover{border-color:var(--main);text-decoration:underline}:focus-visible{outline:3px solid var(--ink);outline-offset:2px}.wrong{border-inline-start:4px solid #c4314b;padding-inline-start:.75rem}
  </style></head><body><header><p>${stands}</p></header><main><h1>${title}</h1>${body}</main></body></html>`
}
