import type { ReactNode } from 'react'
import { useContentLang, useT } from '#app/messages/use-t'

/** What a sender asks not to have published, as it is shown. */
export interface WithheldValues {
  readonly code: string
  readonly question: string
  /** Empty for the whole answer. */
  readonly passage: string
  readonly reason: string
}

/** The requests with their reasons; `children` makes what may be done with each. */
export function WithheldList<V extends WithheldValues>({
  withheld,
  children,
}: {
  withheld: readonly V[]
  children?: (one: V) => ReactNode
}) {
  const t = useT()
  const lang = useContentLang()
  return (
    <ul className="withheld">
      {withheld.map((one) => (
        <li key={`${one.code} ${one.question} ${one.passage} ${one.reason}`}>
          <p>
            {one.code !== 'G' && <b>{one.code} </b>}
            <span lang={lang}>{one.question}</span>: {one.passage === '' ? t('withhold.whole') : <q>{one.passage}</q>}
          </p>
          <p>
            <span className="muted">{t('withhold.reason')}:</span> {one.reason}
          </p>
          {children?.(one)}
        </li>
      ))}
    </ul>
  )
}
