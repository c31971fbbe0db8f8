import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { InputField } from '#app/ui/input-field'

/** Where the receipt is to be sent, and what the address is used for. Empty is an answer too. */
export function ReceiptAddress({ email, isWrong }: { email: string | null; isWrong: boolean }) {
  const t = useT()
  return (
    <div className="receipt-address">
      <InputField
        id="epost"
        type="email"
        label={t('submit.email')}
        help={t('submit.email.help')}
        error={isWrong ? sayRule(t, { code: 'receipt.invalid-email', values: {} }) : null}
        autoComplete="email"
        maxLength={254}
        defaultValue={email ?? ''}
      />
    </div>
  )
}
