import { href } from 'react-router'
import type { ResponseType } from '#app/domain/response'
import type { ShownLetter } from '#app/messages/show-letter'
import { useT } from '#app/messages/use-t'
import { LetterList } from '#app/ui/letter-list'

/** What goes along with the answers, or stays behind, and the way to change it. */
export function LettersToSend({ slug, letters, type }: { slug: string; letters: readonly ShownLetter[]; type: ResponseType | null }) {
  const t = useT()
  const page = href('/horinger/:slug/svar/brev', { slug })
  if (letters.length === 0) {
    return (
      <p className="section measure">
        <a href={page}>{t('letter.link')}</a>
      </p>
    )
  }
  const isSent = type === 'med_merknad'
  return (
    <section className={isSent ? 'section' : 'missing section'} aria-labelledby="brev">
      <h2 id="brev">{isSent ? t('letter.sent') : t('letter.left', { n: letters.length })}</h2>
      {!isSent && type !== null && <p className="measure">{t('letter.left.text', { type: t(`response-type.${type}`) })}</p>}
      <LetterList letters={letters}>{() => null}</LetterList>
      <p>
        <a href={page}>{t('letter.link.some')}</a>
      </p>
    </section>
  )
}
