import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { isLanguage, type Language } from './domain/language'
import { type HydratedCatalog, registerHydrated } from './messages/registry'

/** Only the language of the page is fetched, as a file of its own. Changing language loads the page anew. */
const catalogs: Readonly<Record<Language, () => Promise<HydratedCatalog>>> = {
  nb: () => import('./messages/nb/hydrated').then((module) => module.hydrated),
  nn: () => import('./messages/nn/hydrated').then((module) => module.hydrated),
  en: () => import('./messages/en/hydrated').then((module) => module.hydrated),
}
const { lang } = document.documentElement
const language = isLanguage(lang) ? lang : 'nb'

registerHydrated(language, await catalogs[language]())
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  )
})
