import { href } from 'react-router'
import { type Language, languages } from '#app/domain/language'
import { useT } from '#app/messages/use-t'

/** Each language by its own name. Buttons, since the choice is kept and the address stays the same. */
export function LanguageChoice({ language, path }: { language: Language; path: string }) {
  const t = useT()
  return (
    <form className="language" method="post" action={href('/valg')} aria-label={t('frame.language')}>
      <input type="hidden" name="til" value={path} />
      <ul>
        {languages.map((choice) => (
          <li key={choice}>
            <button type="submit" name="language" value={choice} lang={choice} aria-current={choice === language ? 'true' : undefined}>
              {t(`language.${choice}`)}
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
