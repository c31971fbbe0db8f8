import { shareKinds } from '#app/domain/declaration'
import { useT } from '#app/messages/use-t'
import { ErrorText } from '#app/ui/error-text'
import { InputField } from '#app/ui/input-field'
import type { Share } from '#db/declarations'

/** Chooses whom to share with. Those who can read it already are left out. */
export function ShareForm({
  shares,
  typed,
  error,
  wrong,
}: {
  shares: readonly Share[]
  typed: { readonly kind: string; readonly recipient: string }
  error: string | null
  wrong: string
}) {
  const t = useT()
  const open = shareKinds.filter((kind) => kind === 'link' || !shares.some((share) => share.kind === kind && share.endedAt === null))
  return (
    <section className="section" aria-labelledby="del">
      <h2 id="del">{t('assess.share.new')}</h2>
      <form method="post" className="plain-form section-tight" noValidate>
        <fieldset className="share-kinds" id="kind" tabIndex={-1} aria-describedby={wrong === 'kind' ? 'kind-error' : undefined}>
          <legend>{t('assess.share.with')}</legend>
          {error && wrong === 'kind' && <ErrorText name="kind" text={error} />}
          {open.map((kind) => (
            <label className="choice" key={kind}>
              <input className="ds-input" type="radio" name="kind" value={kind} defaultChecked={typed.kind === kind} />
              <span>
                {t(`assess.share.kind.${kind}`)}
                <span className="small muted">{t(`assess.share.kind.${kind}.text`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <InputField
          id="recipient"
          label={t('assess.share.recipient')}
          help={t('assess.share.recipient.help')}
          defaultValue={typed.recipient}
          error={wrong === 'recipient' ? error : null}
        />
        <div>
          <button className="ds-button" type="submit">
            {t('assess.share.button')}
          </button>
        </div>
      </form>
    </section>
  )
}
