import { href } from 'react-router'
import type { RuleCode } from '#app/domain/errors'
import { longestReason, type TypedGuest } from '#app/domain/guest'
import { longestName } from '#app/domain/person-name'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { InputField } from '#app/ui/input-field'

type Faults = Readonly<Partial<Record<string, RuleCode>>>

/** Where each fault is put right. */
export const fieldIds = {
  name: 'navn',
  email: 'epost',
  kind: 'meg',
  organisation: 'virksomhet',
  number: 'orgnr',
  reason: 'grunn',
  form: 'navn',
} as const

/** Two fields for a private person; the rest is for organisations, and is told so. */
export function AskForm({ slug, typed, faults }: { slug: string; typed: TypedGuest | null; faults: Faults }) {
  const t = useT()
  const kind = typed?.kind ?? 'self'
  const wrong = (code: RuleCode | undefined) => (code ? sayRule(t, { code, values: {} }) : null)
  return (
    <form className="section stack guest-form" method="post" action={href('/horinger/:slug/svar/uten-innlogging', { slug })}>
      <InputField
        id="navn"
        label={t('guest.name')}
        error={wrong(faults.name)}
        defaultValue={typed?.name}
        autoComplete="name"
        maxLength={longestName}
      />
      <InputField
        id="epost"
        type="email"
        label={t('guest.email')}
        help={t('guest.email.help')}
        error={wrong(faults.email)}
        defaultValue={typed?.email}
        autoComplete="email"
        maxLength={254}
      />
      <fieldset className="ds-fieldset stack stack-sm">
        <legend className="ds-label">{t('guest.for')}</legend>
        <Choice id="meg" value="meg" label={t('guest.for.self')} isChosen={kind === 'self'} />
        <Choice id="for-virksomhet" value="virksomhet" label={t('guest.for.stated')} isChosen={kind === 'stated'} />
      </fieldset>
      <fieldset className="ds-fieldset stack guest-organisation">
        <legend className="ds-label">{t('guest.organisation-part')}</legend>
        <p className="measure">{t('guest.organisation-part.text')}</p>
        <InputField
          id="virksomhet"
          label={t('guest.organisation')}
          error={wrong(faults.organisation)}
          defaultValue={typed?.organisation}
          autoComplete="organization"
          maxLength={longestName}
        />
        <InputField id="orgnr" label={t('guest.number')} error={wrong(faults.number)} defaultValue={typed?.number} maxLength={40} />
        <InputField
          id="grunn"
          label={t('guest.reason')}
          error={wrong(faults.reason)}
          defaultValue={typed?.reason}
          maxLength={longestReason}
        />
      </fieldset>
      <p className="actions">
        <button className="ds-button" type="submit">
          {t('guest.send')}
        </button>
      </p>
      <p className="muted">
        <a href={href('/personvern')}>{t('guest.privacy')}</a>
      </p>
    </form>
  )
}

function Choice({ id, value, label, isChosen }: { id: string; value: string; label: string; isChosen: boolean }) {
  return (
    <label className="check" htmlFor={id}>
      <input className="ds-input" type="radio" id={id} name="for" value={value} defaultChecked={isChosen} /> {label}
    </label>
  )
}
