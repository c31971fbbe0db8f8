import { href } from 'react-router'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { Icon } from '#app/ui/icon'
import { Download } from '#app/ui/icons.json'
import { DeleteDraftLink } from './delete-draft-link'
import { PersonalLink } from './guest-parts'
import { LateElsewhere } from './late-elsewhere'
import { ResponseBody } from './response-body'
import type { StartValues } from './start-values'

/** After the deadline: nothing can be sent, and nothing that was written is gone. */
export function StartClosed({ slug, actingFor, keptUntil, letters, view, position, guest }: Extract<StartValues, { place: 'closed' }>) {
  const t = useT()
  const isEmpty = view.chapters.length === 0 && letters === 0
  return (
    <div className="section stack">
      <div className="ds-alert" data-color="info">
        <h2>{t('answer.door.closed.title')}</h2>
        <p>{isEmpty ? t('answer.start.closed-empty') : sayRule(t, { code: 'consultation.closed', values: {} })}</p>
        <p>
          {t(actingFor === null ? 'extension.lead.late.own' : 'extension.lead.late')}{' '}
          <a href={href('/horinger/:slug/svar/utsettelse', { slug })}>{t('extension.link.late')}</a>
        </p>
        <LateElsewhere slug={slug} />
      </div>
      {!isEmpty && (
        <>
          <p>{t('ending.page', { day: keptUntil })}</p>
          <p className="muted">{actingFor === null ? t('answer.from-you') : t('answer.from', { organisation: actingFor })}</p>
          <p className="actions">
            <a className="ds-button" href={href('/horinger/:slug/svar/nedlasting/:file', { slug, file: 'utkast.html' })}>
              <Icon shape={Download} />
              {t('answer.start.download-draft')}
            </a>
            <a
              className="ds-button"
              data-variant="secondary"
              href={href('/horinger/:slug/svar/nedlasting/:file', { slug, file: 'skjema.xlsx' })}
            >
              <Icon shape={Download} />
              {t('offline.link.sent')}
            </a>
            <a
              className="ds-button"
              data-variant="secondary"
              href={href('/horinger/:slug/svar/nedlasting/:file', { slug, file: 'skjema.docx' })}
            >
              <Icon shape={Download} />
              {t('word.download')}
            </a>
          </p>
          {letters > 0 && (
            <p>
              {t('letter.link.have', { n: letters })}. <a href={href('/horinger/:slug/svar/brev', { slug })}>{t('letter.link.read')}</a>
            </p>
          )}
          <ResponseBody view={view} />
          {position === 'approver' && <DeleteDraftLink slug={slug} />}
        </>
      )}
      {guest && <PersonalLink guest={guest} slug={slug} />}
    </div>
  )
}
