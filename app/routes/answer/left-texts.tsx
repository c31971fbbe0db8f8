import { useEffect, useRef, useState } from 'react'
import { useT } from '#app/messages/use-t'
import { type JournalStore, openJournalStore } from './journal-store'
import { type LeftText, readAll } from './recover'
import type { Sheet } from './sheet-values'

/** Texts that lie in the browser and fit nowhere: to be copied, until they are taken away. */
export function LeftTexts({ left, forget }: { left: readonly LeftText[]; forget: () => void }) {
  const t = useT()
  if (left.length === 0) return null
  return (
    <section className="section stack stack-sm" aria-labelledby="til-overs">
      <h2 id="til-overs">{t('journal.left.title')}</h2>
      <p className="measure">{t('journal.left')}</p>
      <dl className="answers">
        {left.map(({ id, code, question, text }) => (
          <div key={`${id}/${question}`}>
            <dt>{code === 'G' ? t('kind.whole') : code}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <button className="ds-button" data-variant="secondary" type="button" onClick={forget}>
        {t('journal.left.forget')}
      </button>
    </section>
  )
}

/** Where the form is closed, everything that lies there fits nowhere. */
export function LeftOutside({ journal }: { journal: Sheet['journal'] }) {
  const [left, setLeft] = useState<readonly LeftText[]>([])
  const store = useRef<Promise<JournalStore>>(null)
  useEffect(() => {
    store.current = openJournalStore(journal, '')
    store.current.then(readAll).then(setLeft, () => {})
  }, [journal])
  const forget = () => {
    for (const { id } of left) void store.current?.then((open) => open.forget(id))
    setLeft([])
  }
  return <LeftTexts left={left} forget={forget} />
}
