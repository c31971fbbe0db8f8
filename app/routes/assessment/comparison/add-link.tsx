import { useT } from '#app/messages/use-t'
import { InputField } from '#app/ui/input-field'

/** Takes in an assessment somebody was given the link to. The key goes in the body of the form, never in an address. */
export function AddLink({ action, typed, error }: { action: string; typed: string; error: string | null }) {
  const t = useT()
  return (
    <section className="section" aria-labelledby="legg-til">
      <h2 id="legg-til">{t('compare.link.title')}</h2>
      <form method="post" action={action} className="plain-form section-tight" noValidate>
        <InputField id="lenke" label={t('compare.link.label')} help={t('compare.link.text')} defaultValue={typed} error={error} />
        <div>
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('compare.add')}
          </button>
        </div>
      </form>
    </section>
  )
}
