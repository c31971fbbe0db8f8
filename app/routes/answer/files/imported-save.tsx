import { href } from 'react-router'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { ConfirmBox } from '#app/ui/confirm-box'
import type { ImportedView } from './imported-values'

interface SaveProps {
  readonly view: ImportedView
  readonly slug: string
  readonly actingFor: string | null
  /** Whom the file was made for, where that is somebody else. */
  readonly madeFor: string | null
  readonly isOpen: boolean
  readonly isForThis: boolean
  readonly isMissing: boolean
}

/** What is saved when one says yes, and the way back when there is nothing to save. */
export function ImportedSave({ view: { counts }, slug, actingFor, madeFor, isOpen, isForThis, isMissing }: SaveProps) {
  const t = useT()
  const n = counts.created + counts.updated
  const canSave = isOpen && n + counts.conflict + counts.emptied > 0
  return (
    <section className="section import-save stack stack-sm" aria-labelledby="lagre">
      <h2 id="lagre">{t('offline.save')}</h2>
      {canSave && madeFor !== null && (
        <div className="ds-alert stack stack-sm" data-color="warning">
          <h3>{t('offline.other.title')}</h3>
          <p>{sayOther(t, madeFor === '' ? t('offline.other.unnamed') : madeFor, actingFor)}</p>
          <ConfirmBox
            text={t('offline.other.confirm')}
            error={isMissing ? sayRule(t, { code: 'response-file.other-owner', values: {} }) : null}
            isTicked={isForThis}
          />
        </div>
      )}
      <p className="measure">{canSave ? t('offline.save.text', { n }) : t('offline.save.nothing')}</p>
      {canSave && counts.updated + counts.conflict + counts.emptied > 0 && (
        <p className="measure">{t(actingFor === null ? 'offline.save.no-history' : 'offline.save.history')}</p>
      )}
      {counts.rejected > 0 && <p className="measure">{t('offline.save.rejected', { n: counts.rejected })}</p>}
      <p className="actions">
        {canSave && (
          <button className="ds-button" type="submit">
            {t('offline.save.button')}
          </button>
        )}
        <a href={href('/horinger/:slug/svar/opplasting', { slug })}>{t('offline.again')}</a>
      </p>
    </section>
  )
}

function sayOther(t: ReturnType<typeof useT>, owner: string, name: string | null): string {
  return name === null ? t('offline.other.text.own', { owner }) : t('offline.other.text', { owner, name })
}
