import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { EvidenceFields, type EvidenceKind } from './evidence-fields'
import { DemandNote, ErrorSlot } from './field-parts'
import type { LineConflictValues } from './line-conflict'
import type { Fault, Row, StatusWords } from './values'

interface LineFormProps {
  readonly row: Row
  readonly conflict: LineConflictValues | null
  readonly faults: readonly Fault[]
  readonly statuses: readonly StatusWords[]
  readonly evidenceKinds: readonly EvidenceKind[]
  readonly isOpen: boolean
  /** Of the assessment. */
  readonly id: string
  readonly next: string | null
}

/** Everything one can say of one requirement. What each status asks for is told beside the fields, with styles alone. */
export function LineForm({ row, conflict, faults, statuses, evidenceKinds, isOpen, id, next }: LineFormProps) {
  const t = useT()
  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.text ?? null
  return (
    <form
      method="post"
      action={href('/egenvurdering/vurdering/:assessment/krav/:code', { assessment: id, code: row.code })}
      className="line-form answer-questions"
      data-line={row.code}
      data-save={href('/egenvurdering/vurdering/:assessment/lagring', { assessment: id })}
      noValidate
    >
      <input type="hidden" name="code" value={row.code} />
      <input type="hidden" name="base" value={row.base} />
      {conflict && <input type="hidden" name="their-base" value={conflict.theirBase} />}
      <fieldset className="line-fields" disabled={!isOpen}>
        <legend className="visually-hidden">{t('assess.line.legend', { code: row.code })}</legend>
        {row.isCarried && (
          <p className="ds-alert" data-color="info">
            {t('assess.carried.form')}
          </p>
        )}
        <fieldset id="status" tabIndex={-1}>
          <legend>{t('assess.status')}</legend>
          <div className="status-choices">
            {statuses.map((status) => (
              <label className="choice" key={status.code}>
                <input
                  className="ds-input"
                  type="radio"
                  name="status"
                  value={status.code}
                  defaultChecked={row.status === status.code}
                  data-evidence={status.requires.evidence}
                  data-justification={status.requires.justification}
                  data-planned-date={status.requires.plannedDate}
                  aria-describedby={`${status.code}-means`}
                />
                <span>
                  {status.label}
                  <span className="small muted" id={`${status.code}-means`}>
                    {status.description}
                  </span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <EvidenceFields evidence={row.evidence} kinds={evidenceKinds} error={errorOf('evidence')} />
        <Text name="justification" label={t('assess.justification')} value={row.justification} error={errorOf('justification')} demands />
        <div className="ds-field" id="felt-plannedDate">
          <label className="ds-label" htmlFor="plannedDate">
            {t('assess.planned')} <DemandNote field="plannedDate" />
          </label>
          <ErrorSlot name="plannedDate" text={errorOf('plannedDate')} />
          <input
            className="ds-input"
            id="plannedDate"
            name="plannedDate"
            type="date"
            defaultValue={row.plannedDate}
            aria-describedby="plannedDate-error"
            aria-invalid={errorOf('plannedDate') ? true : undefined}
          />
        </div>
        <Text
          name="internalNote"
          label={t('assess.note')}
          help={t('assess.note.help')}
          value={row.internalNote}
          error={errorOf('internalNote')}
        />
        {isOpen && (
          <div className="cluster">
            {conflict ? (
              <button className="ds-button" type="submit" name="velg" value="mine">
                {t('assess.conflict.mine')}
              </button>
            ) : (
              <>
                <button className="ds-button" type="submit" name="til" value={next ?? row.code}>
                  {t(next ? 'assess.save-next' : 'assess.save')}
                </button>
                {next && (
                  <button className="ds-button" data-variant="secondary" type="submit">
                    {t('assess.save')}
                  </button>
                )}
              </>
            )}
          </div>
        )}
      </fieldset>
    </form>
  )
}

function Text({
  name,
  label,
  help,
  value,
  error,
  demands = false,
}: {
  name: 'justification' | 'internalNote'
  label: string
  help?: string
  value: string
  error: string | null
  demands?: boolean
}) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {label} {demands && name === 'justification' && <DemandNote field={name} />}
      </label>
      {help && (
        <p data-field="description" id={`${name}-help`}>
          {help}
        </p>
      )}
      <ErrorSlot name={name} text={error} />
      <textarea
        className="ds-input"
        id={name}
        name={name}
        rows={3}
        defaultValue={value}
        aria-describedby={help ? `${name}-help ${name}-error` : `${name}-error`}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}
