import { href } from 'react-router'
import type { RuleCode } from '#app/domain/errors'
import { longestReason, type TypedGuest } from '#app/domain/guest'
import { longestName } from '#app/domain/person-name'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'

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
  return (
    <form className="section stack guest-form" method="post" action={href('/horinger/:slug/svar/uten-innlogging', { slug })}>
      <Field id="navn" label={t('guest.name')} fault={faults.name} typed={typed?.name} autoComplete="name" maxLength={longestName} />
      <Field
        id="epost"
        type="email"
        label={t('guest.email')}
        help={t('guest.email.help')}
        fault={faults.email}
        typed={typed?.email}
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
        <Field
          id="virksomhet"
          label={t('guest.organisation')}
          fault={faults.organisation}
          typed={typed?.organisation}
          autoComplete="organization"
          maxLength={longestName}
        />
        <Field id="orgnr" label={t('guest.number')} fault={faults.number} typed={typed?.number} autoComplete="off" maxLength={40} />
        <Field
          id="grunn"
          label={t('guest.reason')}
          fault={faults.reason}
          typed={typed?.reason}
          autoComplete="off"
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

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly fault: RuleCode | undefined
  readonly typed: string | undefined
  readonly autoComplete: string
  readonly maxLength: number
  readonly type?: 'text' | 'email'
}

/** One line to write in, with what is wrong with it said beside it. */
export function Field({ id, label, help, fault, typed, autoComplete, maxLength, type = 'text' }: FieldProps) {
  const t = useT()
  const about = [help ? `${id}-om` : '', fault ? `${id}-feil` : ''].filter(Boolean).join(' ')
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {help && (
        <div data-field="description" id={`${id}-om`}>
          {help}
        </div>
      )}
      <input
        className="ds-input"
        id={id}
        name={id}
        type={type}
        autoComplete={autoComplete}
        maxLength={maxLength}
        defaultValue={typed ?? ''}
        aria-invalid={fault ? true : undefined}
        aria-describedby={about === '' ? undefined : about}
      />
      {fault && (
        <p className="ds-validation-message" data-color="danger" id={`${id}-feil`}>
          {sayRule(t, { code: fault, values: {} })}
        </p>
      )}
    </div>
  )
}

function Choice({ id, value, label, isChosen }: { id: string; value: string; label: string; isChosen: boolean }) {
  return (
    <label className="check" htmlFor={id}>
      <input className="ds-input" type="radio" id={id} name="for" value={value} defaultChecked={isChosen} /> {label}
    </label>
  )
}
