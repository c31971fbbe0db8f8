import { useT } from '#app/messages/use-t'
import { TableScroll } from '#app/ui/table-scroll'
import type { Catalogue } from './catalogue-values'
import { FirstDocumented } from './first-documented'
import { Urn } from './urn'

/** All seven at a glance; each name leads to its section. */
export function PackageTable({ packages }: Pick<Catalogue, 'packages'>) {
  const t = useT()
  return (
    <TableScroll className="section" labelledBy="pakketabell">
      <table className="ds-table access-table">
        <caption id="pakketabell">{t('packages.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('packages.package')}</th>
            <th scope="col">{t('packages.urn')}</th>
            <th scope="col">{t('packages.first')}</th>
          </tr>
        </thead>
        <tbody>
          {packages.map(({ code, urn, first }) => (
            <tr key={code}>
              <th scope="row">
                <a href={`#${code}`}>{t(`package.${code}`)}</a>
              </th>
              <td>
                <Urn urn={urn} />
              </td>
              <td>{first.isCurrent ? t('packages.first.current') : <FirstDocumented first={first} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
