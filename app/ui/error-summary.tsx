import { useT } from '#app/messages/use-t'

export interface ErrorLink {
  /** `#id` of the field. */
  readonly to: string
  readonly text: string
}

/** What must be put right, each with a link to its field. Takes the focus when the page opens with it. */
export function ErrorSummary({ errors }: { errors: readonly ErrorLink[] }) {
  const t = useT()
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: what must be put right is what one came back for
    <section className="ds-error-summary" aria-labelledby="error-summary" tabIndex={-1} autoFocus>
      <h2 className="ds-heading" id="error-summary">
        {t('error.summary', { count: errors.length })}
      </h2>
      <ul className="ds-list">
        {errors.map(({ to, text }) => (
          <li key={`${to} ${text}`}>
            <a className="ds-link" href={to}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
