import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import type { Help } from './help'
import { useRoleWords } from './names'

/** What is missing: packages by name, or a colleague's word. */
export function Needed({ help: { want, packages }, isOutside }: { help: Help; isOutside: boolean }) {
  const t = useT()
  if (want === 'submit' && packages.length === 0) return null
  return (
    <section className="section stack stack-sm measure" aria-labelledby="trengs">
      <h2 id="trengs">{t('access.needed')}</h2>
      {packages.length === 0 ? (
        <p>{t('access.needed.none')}</p>
      ) : (
        <>
          <p>{t(want === 'submit' ? 'access.needed.submit.packages' : 'access.needed.packages')}</p>
          <ul>
            {packages.map((code) => (
              <li key={code}>
                <a href={`${href('/tilgangspakker')}#${code}`}>{t(`package.${code}`)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {isOutside && <p>{t('access.needed.or-colleague')}</p>}
    </section>
  )
}

/** Whom to ask, by the organisation's form. */
export function WhoCanGive({ help: { want, roles, packages, leadersSubmit } }: { help: Help }) {
  const t = useT()
  const sayRoles = useRoleWords()
  return (
    <section className="section stack stack-sm measure" aria-labelledby="hvem">
      <h2 id="hvem">{t(want === 'submit' ? 'access.senders' : 'access.givers')}</h2>
      <ul>
        {want === 'submit' ? (
          <>
            {leadersSubmit && <li>{t('access.senders.roles', { roles: sayRoles(roles, true) })}</li>}
            <li>{t('access.senders.approver')}</li>
          </>
        ) : (
          <>
            <li>{t('access.givers.roles', { roles: sayRoles(roles, true) })}</li>
            {packages.length > 0 && <li>{t('access.givers.main-administrator')}</li>}
            {packages.length > 0 && <li>{t('access.givers.access-manager')}</li>}
            <li>{t('access.givers.approver')}</li>
          </>
        )}
      </ul>
    </section>
  )
}

/** The same request in both forms of Norwegian, to mark and copy. */
export function Letters({ help: { letters } }: { help: Help }) {
  const t = useT()
  return (
    <section className="section stack stack-sm" aria-labelledby="brev">
      <h2 id="brev">{t('access.letter')}</h2>
      <p>{t('access.letter.text')}</p>
      <div className="letters">
        {(['nb', 'nn'] as const).map((language) => (
          <div className="ds-field" key={language}>
            <label className="ds-label" htmlFor={`brev-${language}`}>
              {t(`access.letter.${language}`)}
            </label>
            <textarea className="ds-input" id={`brev-${language}`} lang={language} rows={14} readOnly defaultValue={letters[language]} />
            <p className="actions">
              <button
                className="ds-button"
                data-variant="secondary"
                data-size="sm"
                type="button"
                hidden
                data-copies={`brev-${language}`}
                data-tells={`brev-${language}-svar`}
                data-done={t('access.letter.copied')}
              >
                {t('access.letter.copy')} <span className="visually-hidden">({t(`access.letter.${language}`)})</span>
              </button>
              <span className="muted" id={`brev-${language}-svar`} role="status" />
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}
