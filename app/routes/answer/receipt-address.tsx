import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'

/** Where the receipt is to be sent, and what the address is used for. Empty is an answer too. */
export function ReceiptAddress({ email, isWrong }: { email: string | null; isWrong: boolean }) {
  const t = useT()
  return (
    <div className="ds-field receipt-address">
      <label className="ds-label" htmlFor="epost">
        {t('submit.email')}
      </label>
      <div data-field="description" id="epost-hjelp">
        {t('submit.email.help')}
      </div>
      <input
        className="ds-input"
        type="email"
        id="epost"
        name="epost"
        autoComplete="email"
        maxLength={254}
        defaultValue={email ?? ''}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? 'epost-hjelp epost-feil' : 'epost-hjelp'}
      />
      {isWrong && (
        <p className="ds-validation-message" data-color="danger" id="epost-feil">
          {sayRule(t, { code: 'receipt.invalid-email', values: {} })}
        </p>
      )}
    </div>
  )
}
