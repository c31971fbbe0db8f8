import type { ReactNode } from 'react'
import { useT } from '#app/messages/use-t'

export type FormFields = readonly (readonly [name: string, value: string])[]

/** Longer than any choice, so that what is shown is what somebody wrote. */
const shortestText = 20

/** A form that was turned away, kept whole: what was written can be read and copied, and sent again when one is logged in. */
export function SendAgain({ fields, path, because }: { fields: FormFields; path: string; because: 'unauthorised' | 'no-right' }) {
  const t = useT()
  return (
    <KeptWords fields={fields} because={because}>
      <form method="post" action={path}>
        {fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('error.unauthorised.send-again')}
        </button>
      </form>
    </KeptWords>
  )
}

/** What somebody wrote in a form that was turned away, to be copied. Nothing where they wrote little. */
export function KeptWords({
  fields,
  because,
  children,
}: {
  fields: FormFields
  because: 'unauthorised' | 'no-right' | 'gone'
  children?: ReactNode
}) {
  const t = useT()
  const texts = fields.filter(([name, value]) => value.trim().length >= shortestText && !/base$|^sett:/.test(name))
  if (!children && texts.length === 0) return null
  return (
    <section className="section stack stack-sm">
      <h2>{t(`error.${because}.kept`)}</h2>
      <p>{t(`error.${because}.kept.text`)}</p>
      {children}
      {texts.map(([name, value]) => (
        <p className="copy-text" key={name}>
          {value}
        </p>
      ))}
    </section>
  )
}
