import type { Evidence } from '#app/domain/assessment'
import { fileInLink } from '#app/domain/evidence-file'
import { useT } from '#app/messages/use-t'
import { EvidenceLink } from './evidence-link'
import { DemandNote, ErrorSlot } from './field-parts'

export interface EvidenceKind {
  readonly code: string
  readonly label: string
}

/** What there is to show, one piece after another, and an empty one to fill in. Saving gives another empty one. */
export function EvidenceFields({
  evidence,
  kinds,
  error,
}: {
  evidence: readonly Evidence[]
  kinds: readonly EvidenceKind[]
  error: string | null
}) {
  const t = useT()
  const pieces = [...evidence, { kind: kinds[0]?.code ?? '', text: '', link: '' }]
  return (
    <fieldset id="evidence" tabIndex={-1} aria-describedby="evidence-help evidence-error">
      <legend>
        {t('assess.evidence')} <DemandNote field="evidence" />
      </legend>
      <p data-field="description" id="evidence-help">
        {t('assess.evidence.help')}
      </p>
      <ErrorSlot name="evidence" text={error} />
      <ol className="evidence plain">
        {pieces.map((piece, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity than their place
          <li key={i} className="evidence-piece">
            <Piece piece={piece} index={i + 1} kinds={kinds} />
          </li>
        ))}
      </ol>
      <button className="ds-button" data-variant="tertiary" data-size="sm" type="button" data-add-evidence hidden>
        {t('assess.evidence.add')}
      </button>
    </fieldset>
  )
}

function Piece({ piece: { kind, text, link }, index, kinds }: { piece: Evidence; index: number; kinds: readonly EvidenceKind[] }) {
  const t = useT()
  const numbered = (name: string) => `${name}-${index}`
  return (
    <>
      <div className="ds-field">
        <label className="ds-label" htmlFor={numbered('evidence-kind')}>
          {t('assess.evidence.kind')} <span className="visually-hidden">{index}</span>
        </label>
        <select className="ds-input" id={numbered('evidence-kind')} name="evidence-kind" defaultValue={kind}>
          {kinds.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="ds-field">
        <label className="ds-label" htmlFor={numbered('evidence-link')}>
          {t('assess.evidence.link')} <span className="visually-hidden">{index}</span>
        </label>
        <input
          className="ds-input"
          type="url"
          id={numbered('evidence-link')}
          name="evidence-link"
          defaultValue={link}
          placeholder="https://"
          autoComplete="off"
        />
        {fileInLink(link) && <EvidenceLink link={link} />}
      </div>
      <div className="ds-field evidence-text">
        <label className="ds-label" htmlFor={numbered('evidence-text')}>
          {t('assess.evidence.text')} <span className="visually-hidden">{index}</span>
        </label>
        <textarea className="ds-input" id={numbered('evidence-text')} name="evidence-text" rows={2} defaultValue={text} />
      </div>
    </>
  )
}
