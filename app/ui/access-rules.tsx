import { type AccessChoice, packagesGiving } from '#app/domain/access-choice'
import { type AccessPackageCode, accessPackageCodes } from '#app/domain/access-package'
import { useT } from '#app/messages/use-t'
import { PackageLinks } from './package-links'

/** Who may answer for an organisation, in plain words, as a consultation has chosen it. */
export function AccessRules({ choice }: { choice: AccessChoice }) {
  const t = useT()
  const submit = packagesGiving(choice, 'submit')
  const write = packagesGiving(choice, 'write').filter((code) => !submit.includes(code))
  const assess = packagesGiving(choice, 'self-assess')
  return (
    <ul>
      {choice.leadersSubmit && <li>{t('rules.leaders')}</li>}
      {submit.length > 0 && (
        <li>
          {t('rules.submit')} <Packages codes={submit} />
        </li>
      )}
      {write.length > 0 && (
        <li>
          {t('rules.write')} <Packages codes={write} />
        </li>
      )}
      <li>{t('rules.colleagues')}</li>
      {assess.length > 0 && (
        <li>
          {t('rules.assess')} <Packages codes={assess} />
        </li>
      )}
      <li>{t('rules.unlisted')}</li>
      <li>{t('rules.private')}</li>
    </ul>
  )
}

function Packages({ codes }: { codes: readonly AccessPackageCode[] }) {
  const t = useT()
  if (codes.length === accessPackageCodes.length) return <a href="/tilgangspakker">{t('rules.every-package', { n: codes.length })}</a>
  return <PackageLinks codes={codes} />
}
