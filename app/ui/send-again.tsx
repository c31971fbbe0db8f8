import { useT } from '#app/messages/use-t'

export type FormFields = readonly (readonly [name: string, value: string])[]

/** Longer than any choice, so that what is shown is what somebody wrote. */
const shortestText = 20

/** A form that was turned away, kept whole: what was written can be read and copied, and sent again when one is logged in. */
export function SendAgain({ fields, path, because }: { fields: FormFields; path: string; because: 'unauthorised' | 'no-right' }) {
  const t = useT()
  const texts = fields.filter(([name, value]) => value.trim().length >= shortestText && !/base$/.test(name))
  return (
    <form className="section stack stack-sm" method="post" action={path}>
      <h2>{t(`error.${because}.kept`)}</h2>
      <p>{t(`error.${because}.kept.text`)}</p>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('error.unauthorised.send-again')}
        </button>
      </p>
      {texts.map(([name, value]) => (
        <p className="copy-text" key={name}>
          {value}
        </p>
      ))}
    </form>
  )
}
