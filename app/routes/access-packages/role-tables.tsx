import { accessPackageCodes, rolesHolding } from '#app/domain/access-package'
import { holdingRolesOf, organisationForms, otherRoles } from '#app/domain/register-role'
import { useT } from '#app/messages/use-t'
import { Paragraphs } from '#app/ui/paragraphs'
import { TableScroll } from '#app/ui/table-scroll'
import { RoleNames } from './role-names'

/** The question the first documentation left open, answered by package and by organisation form. */
export function RoleTables({ asOf }: { asOf: string }) {
  const t = useT()
  return (
    <section className="section" aria-labelledby="roller">
      <h2 id="roller">{t('packages.roles')}</h2>
      <div className="prose">
        <Paragraphs text={t('packages.roles.text', { date: asOf })} />
      </div>
      <div className="stack stack-sm section">
        <h3 id="etter-pakke">{t('packages.by-package')}</h3>
        <ByPackage />
      </div>
      <div className="stack stack-sm section">
        <h3 id="etter-form">{t('packages.by-form')}</h3>
        <p className="measure">{t('packages.by-form.text')}</p>
        <ByForm />
      </div>
      <div className="stack stack-sm section measure">
        <h3>{t('packages.no-package')}</h3>
        <p>
          <RoleNames roles={otherRoles} />.
        </p>
        <p>{t('packages.no-package.text')}</p>
      </div>
    </section>
  )
}

function ByPackage() {
  const t = useT()
  return (
    <TableScroll labelledBy="etter-pakke">
      <table className="ds-table access-table">
        <thead>
          <tr>
            <th scope="col">{t('packages.package')}</th>
            <th scope="col">{t('packages.may-use')}</th>
            <th scope="col">{t('packages.may-pass-on')}</th>
          </tr>
        </thead>
        <tbody>
          {accessPackageCodes.map((code) => (
            <tr key={code}>
              <th scope="row">
                <a href={`#${code}`}>{t(`package.${code}`)}</a>
              </th>
              <td>
                <RoleNames roles={rolesHolding(code)} />
              </td>
              <td>{t('altinn-role.main-administrator')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function ByForm() {
  const t = useT()
  return (
    <TableScroll labelledBy="etter-form">
      <table className="ds-table access-table">
        <thead>
          <tr>
            <th scope="col">{t('packages.form')}</th>
            <th scope="col">{t('packages.form.code')}</th>
            <th scope="col">{t('packages.form.roles')}</th>
          </tr>
        </thead>
        <tbody>
          {organisationForms.map((form) => (
            <tr key={form}>
              <th scope="row">{t(`organisation-form.${form}`)}</th>
              <td>{form}</td>
              <td>
                <RoleNames roles={holdingRolesOf(form)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
