import { href } from 'react-router'
import { positions } from '#app/domain/position'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { InputField } from '#app/ui/input-field'
import { LanguageField } from '#app/ui/language-field'
import type { NotInvited } from './invite'
import type { CircleValues } from './values'

/** Lets a colleague in by e-mail. */
export function InviteForm({
  circle: { slug, owner, done, language, isDemo },
  trouble,
}: {
  circle: CircleValues
  trouble: NotInvited | null
}) {
  const t = useT()
  const wrong = trouble?.refused === 'invitation.invalid-email' ? sayRule(t, { code: trouble.refused, values: {} }) : null
  return (
    <section className="section stack measure" aria-labelledby="inviter">
      <h2 id="inviter">{t('circle.invite')}</h2>
      <p>{t('circle.invite.text')}</p>
      {done === 'invited' && !trouble && (
        <p className="ds-alert" data-color="success" role="status">
          {t('circle.invited')} {isDemo && <a href={href('/demonstrasjon/post')}>{t('circle.invited.demo')}</a>}
        </p>
      )}
      <form className="stack" method="post" action={href('/horinger/:slug/svar/virksomheten', { slug })}>
        <input type="hidden" name="for" value={owner} />
        <InputField id="epost" type="email" label={t('circle.email')} error={wrong} required defaultValue={trouble?.typed.email ?? ''} />
        <fieldset className="ds-fieldset">
          <legend className="ds-label">{t('circle.position')}</legend>
          {positions.map((position) => (
            <label className="choice-line" key={position} htmlFor={`tilgang-${position}`}>
              <input
                className="ds-input"
                type="radio"
                id={`tilgang-${position}`}
                name="tilgang"
                value={position}
                defaultChecked={position === (positions.find((one) => one === trouble?.typed.position) ?? 'writer')}
              />{' '}
              <span>
                <b>{t(`position.${position}`)}</b> <span className="muted">{t(`position.${position}.text`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <LanguageField label={t('circle.mail-language')} chosen={language} />
        <p className="actions">
          <button className="ds-button" type="submit">
            {t('circle.send-invitation')}
          </button>
        </p>
      </form>
    </section>
  )
}

/** Links that are out and not used. Only those who may take them back see whom they went to. */
export function Invitations({ circle: { slug, invitations } }: { circle: CircleValues }) {
  const t = useT()
  if (invitations.length === 0) return null
  return (
    <section className="section stack stack-sm" aria-labelledby="apne">
      <h2 id="apne">{t('circle.open', { n: invitations.length })}</h2>
      <ul className="plain colleagues">
        {invitations.map(({ id, email, position, inviter, expires }) => (
          <li key={id}>
            <div>
              <b>{email}</b>
              <span className="colleague-facts">
                <span className="ds-tag" data-color="neutral" data-size="sm">
                  {t(`position.${position}`)}
                </span>{' '}
                <span className="muted">{t('circle.open.facts', { name: inviter, time: expires })}</span>
              </span>
            </div>
            <form
              method="post"
              action={href('/horinger/:slug/svar/virksomheten/invitasjoner/:invitation/tilbaketrekking', { slug, invitation: id })}
            >
              <button className="ds-button" data-variant="tertiary" data-color="danger" data-size="sm" type="submit">
                {t('circle.revoke')}
                <span className="visually-hidden"> ({email})</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
