import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { DownloadButton } from './download-button'

/** The checklist as a file, out and in again. */
export function ChecklistFiles({ assessment, isOpen }: { assessment: string; isOpen: boolean }) {
  const t = useT()
  const excel = href('/egenvurdering/vurdering/:assessment/sjekkliste.xlsx', { assessment })
  const csv = href('/egenvurdering/vurdering/:assessment/sjekkliste.csv', { assessment })
  return (
    <div className="stack stack-sm">
      <div className="actions">
        <DownloadButton to={excel} text={t('workbook.download.working')} size="sm" />
        <DownloadButton to={csv} text={t('workbook.download.working.csv')} size="sm" />
        {isOpen && <a href={href('/egenvurdering/vurdering/:assessment/opplasting', { assessment })}>{t('import.link')}</a>}
      </div>
      <p className="muted small">{t(isOpen ? 'workbook.download.note' : 'workbook.download.note.declared')}</p>
    </div>
  )
}
