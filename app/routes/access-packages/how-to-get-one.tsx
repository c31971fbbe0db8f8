import { useT } from '#app/messages/use-t'

const steps = ['find', 'ask', 'give', 'wait'] as const

/** Who can give a package, in plain words, and what to do. */
export function HowToGetOne() {
  const t = useT()
  return (
    <section className="section prose" aria-labelledby="fa-en-pakke">
      <h2 id="fa-en-pakke">{t('packages.get')}</h2>
      <dl className="words">
        <dt>{t('register-role.DAGL')}</dt>
        <dd>{t('packages.get.manager')}</dd>
        <dt>{t('altinn-role.main-administrator')}</dt>
        <dd>{t('packages.get.main-administrator')}</dd>
        <dt>{t('altinn-role.access-manager')}</dt>
        <dd>{t('packages.get.access-manager')}</dd>
      </dl>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`packages.get.step.${step}`)}</li>
        ))}
      </ol>
    </section>
  )
}
