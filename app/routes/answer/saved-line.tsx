import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { useFrame } from '#app/ui/frame-values'
import { Icon } from '#app/ui/icon'
import { CheckmarkCircle, CloudSlash, CloudUp } from '#app/ui/icons-hydrated.json'
import { loginAddress } from '#app/ui/login-address'
import type { SaveState } from './autosave'

const shapes = { saved: CheckmarkCircle, saving: CloudUp, offline: CloudSlash } as const

/** Whether everything is saved, always in the same place. Said aloud only when it matters: not at every pause. */
export function SavedLine({
  save,
  isKept,
  last,
}: {
  save: SaveState
  isKept: boolean
  last: { readonly time: string; readonly name: string } | null
}) {
  const t = useT()
  const frame = useFrame()
  const told = useSaveWords(save, last)
  const words =
    save.state === 'offline' || save.state === 'logged-out' ? `${told} ${t(isKept ? 'journal.kept' : 'journal.page-only')}` : told
  const look = save.state === 'saving' ? 'saving' : save.state === 'idle' || save.state === 'saved' ? 'saved' : 'offline'
  return (
    <div className="saved" data-state={look}>
      {words && <Icon shape={shapes[look]} />}
      <span>
        {words}
        {save.state === 'idle' && last && <span className="optional"> {t('answer.saved.by', last)}</span>}
        {save.state === 'logged-out' && (
          <>
            {' '}
            <a href={loginAddress('/', frame?.person?.isPrivate ? 'privat' : 'virksomhet')} target="_blank" rel="noreferrer">
              {t('answer.saved.log-in')}
            </a>
          </>
        )}
        {save.state === 'troubled' &&
          save.codes.map((code) => (
            <span key={code}>
              {' '}
              <a href={`#${code === 'G' ? 'innhold' : code}`}>{code === 'G' ? t('kind.whole') : code}</a>
            </span>
          ))}
      </span>
      <span className="visually-hidden" role="status">
        {look === 'offline' ? words : save.state === 'saved' ? t('answer.saved') : null}
      </span>
    </div>
  )
}

function useSaveWords(save: SaveState, last: { readonly time: string; readonly name: string } | null): string | null {
  const t = useT()
  switch (save.state) {
    case 'idle':
      return last && t('answer.saved.last-at', last)
    case 'saving':
      return t('answer.saving')
    case 'saved':
      return t('answer.saved.at', { time: save.time })
    case 'offline':
      return t('answer.unsaved.offline')
    case 'logged-out':
      return t('answer.unsaved.logged-out')
    case 'refused':
      return `${t('answer.unsaved')} ${sayRule(t, save.refused)}`
    case 'troubled':
      return t('answer.unsaved.troubled')
  }
}
