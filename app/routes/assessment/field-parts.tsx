import type { DemandedField } from '#app/domain/assessment-scale'
import { useT } from '#app/messages/use-t'
import { ErrorText } from '#app/ui/error-text'

/** What the chosen status asks of the field. All three stand there, and styles show the one that holds. */
export function DemandNote({ field }: { field: DemandedField }) {
  const t = useT()
  return (
    <span className="demand" data-field-name={field}>
      <span data-demand="required">({t('assess.demand.required')})</span>
      <span data-demand="optional">({t('assess.demand.optional')})</span>
      <span data-demand="forbidden">({t('assess.demand.forbidden')})</span>
    </span>
  )
}

/** Where an error stands, or will: the script writes here too. */
export function ErrorSlot({ name, text }: { name: string; text: string | null }) {
  return <div data-error={name}>{text ? <ErrorText name={name} text={text} /> : <span id={`${name}-error`} />}</div>
}
