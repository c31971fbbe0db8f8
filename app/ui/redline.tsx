import { Fragment } from 'react'
import type { Redline } from '#app/domain/redline'

export interface RedlineWords {
  readonly deleted: string
  readonly inserted: string
  readonly end: string
}

/** A text with what is deleted and inserted in it, seen and heard. */
export function RedlineText({ redline, words }: { redline: Redline; words: RedlineWords }) {
  return redline.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`
    if (kind === 'kept') return <Fragment key={key}>{text}</Fragment>
    const Change = kind === 'deleted' ? 'del' : 'ins'
    return (
      <Change key={key}>
        <span className="visually-hidden">{` ${words[kind]} `}</span>
        {text}
        <span className="visually-hidden">{` ${words.end} `}</span>
      </Change>
    )
  })
}
