import type { ShownLetter } from '#app/messages/show-letter'
import { useContentLang, useLanguage, useT } from '#app/messages/use-t'
import { LetterLines } from './letter-lines'
import { ReceiptFacts } from './receipt-facts'
import type { ReceiptValues } from './receipt-values'
import { ResponseBody } from './response-body'
import type { ResponseView } from './response-view'

interface DocumentProps {
  readonly title: string
  readonly publisher: string
  readonly from: string
  readonly provenance: string | null
  readonly view: ResponseView
  /** Attached to what is not sent; those that were sent, the receipt lists. */
  readonly letters: readonly ShownLetter[]
  /** Null for a response that is not sent. */
  readonly receipt: ReceiptValues | null
}

/** Readable anywhere, by itself: no script, no address to fetch anything from. */
const styles = `
body { font: 1.0625rem/1.6 "Source Sans 3", "Segoe UI", system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1d2b2f; background: #fff; }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 2.5rem; border-bottom: 2px solid #6b7c80; padding-bottom: .25rem; }
article { padding: .75rem 0; border-bottom: 1px solid #c9d2d4; break-inside: avoid; } h3 { margin: 0 0 .5rem; }
dl { margin: 0; } dt { color: #46565a; margin-top: .5rem; } dd { margin: 0; white-space: pre-wrap; } dd, li { overflow-wrap: anywhere; }
ins { background: #d7f0dc; } del { background: #fbe0de; } .note { border: 1px solid #6b7c80; padding: .5rem 1rem; } .visually-hidden { position: absolute; user-select: none; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`

/** A whole response as a document of its own, to keep or to send on. */
export function ResponseDocument({ title, publisher, from, provenance, view, letters, receipt }: DocumentProps) {
  const t = useT()
  const lang = useContentLang()
  const heading = receipt ? t('document.title', { from }) : t('document.draft-title', { from })
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{heading}</title>
        <style>{styles}</style>
      </head>
      <body>
        <main>
          <h1>{heading}</h1>
          <p lang={lang}>{title}</p>
          {provenance !== null && (
            <div className="note">
              <p>
                <b>{t('frame.demonstration-content', { publisher })}</b>
              </p>
              <p lang={lang}>{provenance}</p>
            </div>
          )}
          {receipt ? <ReceiptFacts receipt={receipt} /> : <p className="note">{t('document.not-sent')}</p>}
          {letters.length > 0 && (
            <section>
              <h2>{t('letter.list')}</h2>
              <LetterLines letters={letters} />
            </section>
          )}
          <ResponseBody view={view} />
        </main>
      </body>
    </html>
  )
}
