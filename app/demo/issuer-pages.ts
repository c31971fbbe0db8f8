import type { Person } from './people'

/** The page that asks who one is. Plain HTML with its own few rules of style: it stands in for another service. */
export function pickerPage(uid: string, people: readonly Person[], language: string): string {
  const words = language.startsWith('en') ? english : language.startsWith('nn') ? nynorsk : bokmaal
  const choices = people
    .map(({ id, name, description }) => `<li><button name="person" value="${id}"><b>${name}</b><span>${description}</span></button></li>`)
    .join('')
  return page(
    words.lang,
    words.title,
    `<h1>${words.title}</h1><p>${words.explanation}</p>
    <form method="post" action="/velg/${encodeURIComponent(uid)}"><ul>${choices}</ul><button class="plain" name="person" value="">${words.cancel}</button></form>`,
  )
}

/** Ends the login here too, at once; the button is for browsers without scripts. */
export function logoutPage(form: string): string {
  return page(
    'nb',
    'Logg ut',
    `<h1>Logg ut</h1>${form}<button autofocus form="op.logoutForm" name="logout" value="yes">Logg ut</button><script>document.forms[0].querySelector('[name=logout]')||document.forms[0].insertAdjacentHTML('beforeend','<input type=hidden name=logout value=yes>');document.forms[0].submit()</script>`,
  )
}

const bokmaal = {
  lang: 'nb',
  title: 'Testinnlogging',
  explanation:
    'Dette er en innloggingstjeneste for demonstrasjonen. Alle personer og virksomheter her er oppdiktet. Velg hvem du vil være.',
  cancel: 'Avbryt',
}
const nynorsk = {
  lang: 'nn',
  title: 'Testinnlogging',
  explanation: 'Dette er ei innloggingsteneste for demonstrasjonen. Alle personar og verksemder her er oppdikta. Vel kven du vil vere.',
  cancel: 'Avbryt',
}
const english = {
  lang: 'en',
  title: 'Test login',
  explanation: 'This is a login service for the demonstration. All persons and organisations here are made up. Choose who you want to be.',
  cancel: 'Cancel',
}

function page(lang: string, title: string, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>
  body{font:1.125rem/1.6 system-ui,sans-serif;margin:0;background:#f6f1e8;color:#1d2b2f}main{max-width:36rem;margin:2rem auto;padding:1rem}
  ul{list-style:none;padding:0;display:grid;gap:.75rem}button{font:inherit;width:100%;text-align:start;padding:.75rem 1rem;background:#fff;color:inherit;border:2px solid #0b4f5c;border-radius:.5rem;cursor:pointer}
  button span{display:block}button:hover,button:focus-visible{background:#0b4f5c;color:#fff;outline:3px solid #1d2b2f;outline-offset:2px}.plain{width:auto}
  </style></head><body><main>${body}</main></body></html>`
}
