import { useContentLang, useT } from '#app/messages/use-t'
import type { LeftBehindView } from './response-view'

/** What is written and will not be sent, with why: nobody should believe it was. */
export function LeftBehindList({ left, base }: { left: readonly LeftBehindView[]; base: string }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <section className="section left-behind" aria-labelledby="blir-igjen">
      <h2 id="blir-igjen">{t('overview.left', { n: left.length })}</h2>
      <p className="measure">{t('overview.left.text')}</p>
      <dl className="answers">
        {left.map(({ code, question, text, reason, path }) => (
          <div key={`${code} ${question}`}>
            <dt>
              {code !== 'G' && `${code} `}
              <span lang={lang}>{question}</span> – {t(`overview.left.${reason}`)}
            </dt>
            <dd>{text}</dd>
            <dd>
              <a href={`${base}/${path}`}>
                {t('overview.edit')}
                <span className="visually-hidden"> {code === 'G' ? t('overview.general') : code}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
