import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { isLanguage, type Language } from './domain/language'
import { type Catalog, register } from './messages/registry'

/** Only the language of the page is fetched, as a file of its own. Changing language loads the page anew. */
const catalogs: Readonly<Record<Language, () => Promise<Catalog>>> = {
  nb: () => import('./messages/nb').then((module) => module.nb),
  nn: () => import('./messages/nn').then((module) => module.nn),
  en: () => import('./messages/en').then((module) => module.en),
}
const { lang } = document.documentElement
const language = isLanguage(lang) ? lang : 'nb'

register(language, await catalogs[language]())
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  )
})
