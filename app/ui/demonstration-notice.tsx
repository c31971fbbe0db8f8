import { useContentLang, useT } from '#app/messages/use-t'

/** Says that råd and krav are not the agency's wording. `provenance` is the version's own; null for an official draft. */
export function DemonstrationNotice({ provenance, publisher }: { provenance: string | null; publisher: string }) {
  const t = useT()
  const lang = useContentLang()
  if (provenance === null) return null
  return (
    <div className="ds-alert" data-color="info" data-size="sm">
      <p>
        <b>{t('frame.demonstration-content', { publisher })}</b>
      </p>
      <details className="item-more">
        <summary>{t('frame.demonstration-content.more')}</summary>
        <p className="measure" lang={lang}>
          {provenance}
        </p>
      </details>
    </div>
  )
}
