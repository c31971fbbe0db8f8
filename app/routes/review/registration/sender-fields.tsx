import { longestName } from '#app/domain/person-name'
import type { RegistrationFaults, TypedRegistration } from '#app/domain/registration'
import { useT } from '#app/messages/use-t'
import type { DetailsValues } from './details-form'
import { Choices, Field } from './field'
import { fieldIds } from './typed'

/** The fields of each kind of sender. Browsers that can, show those of the one that is chosen. */
export function SenderFields({
  typed,
  faults,
  values: { bodies, offered },
}: {
  typed: TypedRegistration
  faults: RegistrationFaults
  values: Pick<DetailsValues, 'bodies' | 'offered'>
}) {
  const t = useT()
  return (
    <>
      <div className="stack from-listed">
        <Field
          id={fieldIds.body}
          label={t('registration.body')}
          help={t('registration.body.help')}
          fault={faults.body}
          list="instanser"
          maxLength={300}
          defaultValue={typed.body}
        />
        <datalist id="instanser">
          {bodies.map((body) => (
            <option key={body} value={body} />
          ))}
        </datalist>
        {offered.length > 0 && (
          <Choices
            name={fieldIds.chosen}
            label={t('registration.body.which')}
            chosen={typed.chosen}
            choices={offered.map(({ slug, text }) => ({ id: `valgt-${slug}`, value: slug, text }))}
          />
        )}
      </div>
      <div className="stack from-organisation">
        <Field
          id={fieldIds.organisation}
          label={t('registration.organisation')}
          help={t('registration.organisation.help')}
          fault={faults.organisation}
          maxLength={longestName}
          defaultValue={typed.organisation}
        />
        <Field
          id={fieldIds.number}
          label={t('registration.number')}
          help={t('registration.number.help')}
          fault={faults.number}
          maxLength={40}
          defaultValue={typed.number}
        />
      </div>
      <div className="stack from-person">
        <Field
          id={fieldIds.person}
          label={t('registration.person')}
          fault={faults.person}
          maxLength={longestName}
          defaultValue={typed.person}
        />
      </div>
    </>
  )
}
