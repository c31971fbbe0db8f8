import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { Icon } from './icon'
import { NotePencil, OpenBook } from './icons.json'

export interface ConsultationActionsProps {
  readonly slug: string
  readonly isOpen: boolean
  readonly progress: 'begun' | 'sent' | null
}

/** The two things one can do with a consultation. What is most to the point has the page's one primary button. */
export function ConsultationActions(props: ConsultationActionsProps) {
  const t = useT()
  const { slug, isOpen } = props
  return (
    <div className="actions">
      {(isOpen || props.progress) && <RespondButton {...props} />}
      <a className="ds-button" data-variant={isOpen ? 'secondary' : undefined} href={href('/horinger/:slug/utkast', { slug })}>
        <Icon shape={OpenBook} />
        {t('consultation.read')}
      </a>
    </div>
  )
}

/** Leads to the response: to begin it, go on with it, or see what was sent. */
export function RespondButton({ slug, isOpen, progress }: ConsultationActionsProps) {
  const t = useT()
  const to = progress === 'sent' ? href('/horinger/:slug/svar/kvittering', { slug }) : href('/horinger/:slug/svar', { slug })
  const words = progress === 'sent' ? 'receipt' : !isOpen ? 'closed.own' : progress === 'begun' ? 'continue' : 'respond'
  return (
    <a className="ds-button" data-variant={isOpen ? undefined : 'secondary'} href={to}>
      <Icon shape={NotePencil} />
      {t(`consultation.${words}`)}
    </a>
  )
}
