import type { ReactNode } from 'react'
import { redlineOf } from '#app/domain/redline'
import { isUnchanged } from '#app/domain/wording'
import { redline as en } from '#app/messages/en/redline'
import { redline as nb } from '#app/messages/nb/redline'
import { redline as nn } from '#app/messages/nn/redline'
import { useContentLang, useLanguage } from '#app/messages/use-t'
import { RedlineText } from '#app/ui/redline'

const texts = { nb, nn, en }

/** The changes as one types. Fetched with the library that finds them, and its own few words in all three languages. */
export default function LiveRedline({ text, proposed }: { text: string; proposed: string }): ReactNode {
  const words = texts[useLanguage()]
  const lang = useContentLang()
  const redline = redlineOf(text, proposed)
  if (redline === null) {
    return <p className="small muted">{words[isUnchanged(text, proposed) ? 'redline.unchanged' : 'redline.free']}</p>
  }
  const { 'redline.deleted': deleted, 'redline.inserted': inserted, 'redline.end': end } = words
  return (
    <div className="redline-live">
      <p className="kind">{words['redline.title']}</p>
      <p className="redline" lang={lang}>
        <RedlineText redline={redline} words={{ deleted, inserted, end }} />
      </p>
    </div>
  )
}
