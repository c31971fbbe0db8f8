import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import { PrintButton } from '#app/ui/print-button'
import type { PrintChoice } from './print-choice'

interface PrintFormProps {
  readonly slug: string
  readonly choice: PrintChoice
  readonly all: readonly { readonly number: number; readonly title: string }[]
  /** The PDF of what the page shows. */
  readonly pdf: string
}

/** What is to be printed: which chapters, and whether with room for notes. Not on paper itself. */
export function PrintForm({ slug, choice, all, pdf }: PrintFormProps) {
  const t = useT()
  const lang = useContentLang()
  return (
    <form className="print-choice actions" action={href('/horinger/:slug/utkast/utskrift', { slug })} aria-labelledby="utskriftsvalg">
      <h2 id="utskriftsvalg">{t('print.choose')}</h2>
      <fieldset aria-describedby="kapittelvalg">
        <legend>{t('print.choose.chapters')}</legend>
        <p data-field="description" id="kapittelvalg">
          {t('print.choose.help')}
        </p>
        <div className="print-chapters">
          {all.map(({ number, title }) => (
            <label className="check" key={number}>
              <input
                className="ds-input"
                type="checkbox"
                name="kapittel"
                value={number}
                defaultChecked={!choice.isWhole && choice.chapters.includes(number)}
              />
              <span lang={lang}>{`${number} ${title}`}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="check">
        <input className="ds-input" type="checkbox" name="notater" value="ja" defaultChecked={choice.hasNotes} />
        {t('print.notes.choice')}
      </label>
      <div className="cluster">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('print.show')}
        </button>
        <a className="ds-button" href={pdf}>
          {t('print.pdf')}
        </a>
        <PrintButton />
      </div>
    </form>
  )
}
