import { Fragment } from 'react'
import type { SameAsLink } from '#app/messages/say-same-as'

/** «Samme som », each item with a way to what was said of it. */
export function SameAs({ links, to }: { links: readonly SameAsLink[]; to: (code: string) => string }) {
  return links.map(({ code, text }, i) => (
    <Fragment key={code}>
      {i > 0 && ', '}
      <a href={to(code)}>{text}</a>
    </Fragment>
  ))
}
