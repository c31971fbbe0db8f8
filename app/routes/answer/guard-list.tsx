import { useContentLang, useT } from '#app/messages/use-t'
import type { GuardFinding } from './guard-view'

/** Asks about what looks like personal details before anything is sent. It hinders nobody: the sender decides. */
export function GuardList({ found: { listed, more }, base }: { found: { listed: readonly GuardFinding[]; more: number }; base: string }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <section className="missing section stack stack-sm" aria-labelledby="personopplysninger">
      <h2 id="personopplysninger">{t('guard.title')}</h2>
      <p className="measure">{t('guard.lead')}</p>
      <ul className="guard-list">
        {listed.map(({ kind, code, question, path, before, found, after }) => (
          <li key={`${path} ${before}${found}`}>
            <b>{t(`guard.kind.${kind}`)}</b>{' '}
            <a href={`${base}/${path}`}>
              {code !== 'G' && `${code}: `}
              <span lang={lang}>{question}</span>
            </a>
            <q>
              {before}
              <mark>{found}</mark>
              {after}
            </q>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('guard.more', { n: more })}</p>}
      <p className="measure small">{t('guard.limits')}</p>
    </section>
  )
}
