import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { TableScroll } from '#app/ui/table-scroll'
import type { Share } from '#db/declarations'

/** Who may read the declaration, and who could. */
export function ShareList({ shares, id, number }: { shares: readonly Share[]; id: string; number: string }) {
  const t = useT()
  if (shares.length === 0) return null
  return (
    <div className="section">
      <h2 id="delinger">{t('assess.share.list')}</h2>
      <TableScroll labelledBy="delinger">
        <table className="ds-table cards">
          <thead>
            <tr>
              <th scope="col">{t('assess.share.with')}</th>
              <th scope="col">{t('assess.share.since')}</th>
              <th scope="col">{t('assess.state')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => {
              const whom =
                share.kind === 'link'
                  ? t('assess.share.with.link', { recipient: share.recipient ?? '' })
                  : t(`assess.share.with.${share.kind}`)
              return (
                <tr key={share.id}>
                  <th scope="row">
                    {share.kind === 'public' && share.endedAt === null ? (
                      <a href={href('/egenvurdering/offentlig/:number', { number })}>{whom}</a>
                    ) : (
                      whom
                    )}
                  </th>
                  <td data-label={t('assess.share.since')}>{t('assess.share.by', { time: share.sharedAt, name: share.sharedBy })}</td>
                  <td data-label={t('assess.state')}>
                    {share.endedAt === null ? (
                      <form
                        method="post"
                        action={href('/egenvurdering/vurdering/:assessment/deling/:share/slutt', { assessment: id, share: share.id })}
                      >
                        <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
                          {t('assess.share.end')}
                          <span className="visually-hidden">: {whom}</span>
                        </button>
                      </form>
                    ) : (
                      t('assess.share.ended', { time: share.endedAt, name: share.endedBy ?? '' })
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}
