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
      <Packages codes={submit} gives="submit" />
      <Packages codes={write} gives="write" />
      <li>{t('rules.colleagues')}</li>
      <Packages codes={assess} gives="assess" />
      <li>{t('rules.unlisted')}</li>
      <li>{t('rules.private')}</li>
    </ul>
  )
}

function Packages({ codes, gives }: { codes: readonly AccessPackageCode[]; gives: 'submit' | 'write' | 'assess' }) {
  const t = useT()
  if (codes.length === 0) return null
  if (codes.length === accessPackageCodes.length) return <li>{t(`rules.${gives}.every`, { n: codes.length })}</li>
  return (
    <li>
      {t(`rules.${gives}`)} <PackageLinks codes={codes} />
    </li>
  )
}
