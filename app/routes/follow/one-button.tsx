import type { ReactNode } from 'react'
import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'

interface OneButtonProps {
  readonly heading: string
  /** The consultation it is about. */
  readonly slug: string
  readonly title: string
  readonly action: string
  readonly text: string
  readonly button: string
  /** What is said instead when it has been done. */
  readonly done: string | null
  readonly children?: ReactNode
}

/** What a link in a mail leads to: nothing is done before one presses the button. */
export function OneButton({ heading, slug, title, action, text, button, done, children }: OneButtonProps) {
  const t = useT()
  return (
    <div className="page page-narrow">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <meta name="robots" content="noindex" />
      <div className="page-head">
        <h1>{heading}</h1>
        <p className="lead" lang={useContentLang()}>
          {title}
        </p>
      </div>
      {children}
      {done === null ? (
        <form className="section stack" method="post" action={action}>
          <p>{text}</p>
          <p className="actions">
            <button className="ds-button" type="submit">
              {button}
            </button>
          </p>
        </form>
      ) : (
        <div className="section stack" role="status">
          <p>{done}</p>
          <p>
            <a href={href('/horinger/:slug', { slug })}>{t('follow.back')}</a>
          </p>
        </div>
      )}
    </div>
  )
}
