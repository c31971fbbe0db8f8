import { renderToStaticMarkup } from 'react-dom/server'
import { href } from 'react-router'
import type { Language } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import type { Room } from '../room'

const made = new Map<string, string>()

/** The ways out to a file and in again, as HTML: they need no code in the browser. Empty where nothing is being written. */
export function fileLinks({ consultation: { slug }, door }: Pick<Room, 'consultation' | 'door'>, language: Language): string {
  if (door !== 'open' && door !== 'reading') return ''
  const key = `${language} ${door} ${slug}`
  const html = made.get(key) ?? renderToStaticMarkup(<FileLinks slug={slug} isOpen={door === 'open'} language={language} />)
  made.set(key, html)
  return html
}

function FileLinks({ slug, isOpen, language }: { slug: string; isOpen: boolean; language: Language }) {
  const t = translatorOf(language)
  return (
    <p>
      <a href={href('/horinger/:slug/svar/nedlasting/:file', { slug, file: 'skjema.xlsx' })}>{t('offline.link.download')}</a>
      <a href={href('/horinger/:slug/svar/nedlasting/:file', { slug, file: 'skjema.docx' })}>{t('word.download')}</a>
      {isOpen && <a href={href('/horinger/:slug/svar/opplasting', { slug })}>{t('offline.link.upload')}</a>}
    </p>
  )
}
