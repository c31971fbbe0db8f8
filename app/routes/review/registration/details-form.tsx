import { isLanguage } from '#app/domain/language'
import { fromKinds, longestNote, longestReference, type RegistrationFaults, type TypedRegistration, waysIn } from '#app/domain/registration'
import { responseTypes } from '#app/domain/response'
import { useT } from '#app/messages/use-t'
import { LanguageField } from '#app/ui/language-field'
import { Choices, Field, TextField } from './field'
import { SenderFields } from './sender-fields'
import { fieldIds } from './typed'

export interface DetailsValues {
  readonly bodies: readonly string[]
  /** Those a name may mean, when what was typed is not enough. */
  readonly offered: readonly { readonly slug: string; readonly text: string }[]
  readonly today: string
  readonly publishedOn: string
  readonly longestText: number
}

interface DetailsProps {
  readonly action: string
  /** Made with the page; null where the registration has its own address. */
  readonly attempt: string | null
  readonly typed: TypedRegistration
  readonly faults: RegistrationFaults
  readonly values: DetailsValues
  readonly button: string
}

const kindIds = { listed: fieldIds.kind, organisation: 'fra-virksomhet', person: 'fra-person' } as const

/** Whom it is from, how and when it came, and what it says. */
export function DetailsForm({ action, attempt, button, ...said }: DetailsProps) {
  const t = useT()
  const { typed, faults, values } = said
  return (
    <form className="section registration-form" method="post" action={action} noValidate>
      {attempt !== null && <input type="hidden" name="forsok" value={attempt} />}
      <section className="stack" aria-labelledby="hvem">
        <h2 id="hvem">{t('registration.from')}</h2>
        <Choices
          name="fra"
          label={t('registration.kind')}
          chosen={typed.kind}
          choices={fromKinds.map((kind) => ({ id: kindIds[kind], value: kind, text: t(`registration.kind.${kind}`) }))}
          fault={faults.kind}
        />
        <SenderFields typed={typed} faults={faults} values={values} />
      </section>
      <section className="stack" aria-labelledby="hvordan">
        <h2 id="hvordan">{t('registration.how')}</h2>
        <ArrivalFields {...said} />
      </section>
      <section className="stack" aria-labelledby="hva">
        <h2 id="hva">{t('registration.what')}</h2>
        <Choices
          name="svartype"
          label={t('export.response-type')}
          chosen={typed.type}
          choices={responseTypes.map((type) => ({ id: `type-${type}`, value: type, text: t(`response-type.${type}`) }))}
          fault={faults.type}
        />
        {values.longestText > 0 && (
          <TextField
            id={fieldIds.text}
            label={t('registration.text')}
            help={t('registration.text.help', { limit: values.longestText })}
            typed={typed.text}
            fault={faults.text}
          />
        )}
        <LanguageField label={t('registration.language')} chosen={isLanguage(typed.language) ? typed.language : 'nb'} />
      </section>
      <p className="actions">
        <button className="ds-button" type="submit">
          {button}
        </button>
      </p>
    </form>
  )
}

function ArrivalFields({ typed, faults, values }: Pick<DetailsProps, 'typed' | 'faults' | 'values'>) {
  const t = useT()
  return (
    <>
      <Choices
        name="mate"
        label={t('registration.way')}
        chosen={typed.way}
        choices={waysIn.map((way) => ({ id: `kom-${way}`, value: way, text: t(`registration.way.${way}`) }))}
        fault={faults.way}
      />
      <Field
        id={fieldIds.note}
        label={t('registration.note')}
        help={t('registration.note.help')}
        fault={faults.note}
        maxLength={longestNote}
        defaultValue={typed.note}
      />
      <Field
        id={fieldIds.arrivedOn}
        type="date"
        label={t('registration.day')}
        help={t('registration.day.help')}
        fault={faults.arrivedOn}
        min={values.publishedOn}
        max={values.today}
        defaultValue={typed.arrivedOn}
      />
      <Field
        id={fieldIds.archiveReference}
        label={t('registration.reference')}
        help={t('registration.reference.help')}
        fault={faults.archiveReference}
        maxLength={longestReference}
        defaultValue={typed.archiveReference}
      />
    </>
  )
}
