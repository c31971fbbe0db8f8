import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { sum } from '#app/domain/distribution'
import { respondentTypes } from '#app/domain/respondent'
import { type ResponseType, responseTypes } from '#app/domain/response'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayMinute } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { Deadline } from '#app/ui/deadline'
import { ChoiceField, SearchField, ShowButton } from '#app/ui/filter-fields'
import { Pager } from '#app/ui/pager'
import { pageOf, pageSize, pagingOf } from '#app/ui/paging'
import { TableScroll } from '#app/ui/table-scroll'
import { TestTag } from '#app/ui/test-tag'
import { listReceived, receivedOrders } from '#db/received'
import { countSenders } from '#db/statistics'
import { listWithdrawn } from '#db/versions'
import type { Route } from './+types/responses'
import { CasePage } from './case-page'
import { openCase } from './open-case'
import { oneOf } from './query'
import { remarkTypeWords } from './remark-types'
import { groupChoices, type ShownSender, showSender } from './sender'
import { SendingTags } from './sending-tags'

export const handle = { isReading: true }

/** Everything that was received, a page at a time. What somebody is still writing is not here, nor counted. */
export async function loader({ params: { slug }, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language, now } = current
  const { consultation, draft, groupNames, head } = await openCase(current, slug)
  const groups = groupChoices(groupNames, language)
  const query = url.searchParams
  const types = remarkTypeWords(draft.questions, language)
  const filter = {
    consulteeGroup: oneOf(
      groups.map(({ code }) => code),
      query.get('gruppe'),
    ),
    respondentType: oneOf(respondentTypes, query.get('avsendertype')),
    responseType: oneOf(responseTypes, query.get('svartype')),
    remarkType: oneOf(types?.choices.map(({ code }) => code) ?? [], query.get('merknadstype')),
    search: (query.get('sok') ?? '').trim().slice(0, 200),
  }
  const order = oneOf(receivedOrders, query.get('sorter')) ?? 'received-last'
  const page = pageOf(url)
  const { submissions, total } = await listReceived(db, consultation.id, filter, order, { offset: (page - 1) * pageSize, limit: pageSize })
  const senders = await countSenders(db, consultation.id)
  const withdrawn = await listWithdrawn(db, consultation.id)
  return {
    head,
    deadline: sayDeadline(consultation.deadline, now, language),
    groups: groups.map((group) => ({ ...group, n: sum(senders.filter(({ consulteeGroup }) => consulteeGroup === group.code)) })),
    types,
    received: sum(senders),
    total,
    filter,
    order,
    isFiltered: Object.values(filter).some((value) => value !== null && value !== ''),
    rows: submissions.map((submission) => ({
      ...showSender(submission, groupNames, language),
      responseType: submission.responseType,
      remarks: submission.remarks,
    })),
    paging: pagingOf(url, page, total),
    withdrawn: withdrawn.map(({ receivedAt, ...one }) => ({ ...one, time: sayMinute(receivedAt, language) })),
  }
}

export default function ResponsesPage({ loaderData }: Route.ComponentProps) {
  const { head, deadline, groups, types, received, total, filter, order, isFiltered, rows, paging, withdrawn } = loaderData
  const t = useT()
  const { slug } = head
  const address = href('/saksbehandling/:slug', { slug })
  return (
    <CasePage head={head} place="review.responses">
      <div className="page-head">
        <h1>{t('review.responses')}</h1>
        <Deadline deadline={deadline} />
      </div>
      <dl className="figures">
        <div>
          <dt>{t('review.received', { n: received })}</dt>
          <dd>{received}</dd>
        </div>
      </dl>
      <p className="register-link">
        <a href={href('/saksbehandling/:slug/registrer-svar', { slug })}>{t('registration.link')}</a>
      </p>
      {received === 0 ? (
        <div className="empty">
          <h2>{t('review.empty')}</h2>
          <p className="measure">{t('review.empty.text')}</p>
          <p>
            <a href={href('/saksbehandling/:slug/punkter', { slug })}>{t('review.empty.items')}</a>
          </p>
        </div>
      ) : (
        <>
          <ul className="group-counts" aria-label={t('review.per-group')}>
            {groups.map(({ code, name, lang, n }) => (
              <li key={code}>
                <b>{n}</b>{' '}
                <a href={`${address}?gruppe=${code}`} lang={lang}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is not known to screen readers in use */}
          <form className="filters" method="get" action={address} role="search" aria-label={t('review.filter.responses')}>
            <SearchField name="sok" label={t('review.search-sender')} typed={filter.search} />
            <ChoiceField name="gruppe" label={t('export.group')} chosen={filter.consulteeGroup ?? ''} choices={groups} />
            <ChoiceField
              name="avsendertype"
              label={t('export.respondent-type')}
              chosen={filter.respondentType ?? ''}
              choices={respondentTypes.map((code) => ({ code, name: t(`respondent-type.${code}`) }))}
            />
            <ChoiceField
              name="svartype"
              label={t('export.response-type')}
              chosen={filter.responseType ?? ''}
              choices={responseTypes.map((code) => ({ code, name: t(`response-type.${code}`) }))}
            />
            {types && <ChoiceField name="merknadstype" {...types} chosen={filter.remarkType ?? ''} />}
            <ChoiceField
              name="sorter"
              label={t('review.order')}
              chosen={order}
              withAll={false}
              choices={receivedOrders.map((code) => ({ code, name: t(`review.order.${code}`) }))}
            />
            <ShowButton />
          </form>
          <div className="result-line">
            <h2 id="svarliste">{isFiltered ? t('review.found', { n: total, of: received }) : t('review.count', { n: total })}</h2>
            <p>
              <a href={href('/saksbehandling/:slug/eksport/svar.xlsx', { slug })}>{t('review.export.xlsx')}</a>
              {' · '}
              <a href={href('/saksbehandling/:slug/eksport/svar.csv', { slug })}>{t('review.export.csv')}</a>
            </p>
          </div>
          {rows.length === 0 ? (
            <p className="measure">
              {t('review.none-found')} <a href={address}>{t('review.filter.clear')}</a>
            </p>
          ) : (
            <ResponseTable rows={rows} slug={slug} />
          )}
          <Pager paging={paging} />
        </>
      )}
      <Withdrawn withdrawn={withdrawn} slug={slug} />
    </CasePage>
  )
}

/** What senders have taken back: kept, and counted nowhere. */
function Withdrawn({ withdrawn, slug }: { withdrawn: Route.ComponentProps['loaderData']['withdrawn']; slug: string }) {
  const t = useT()
  if (withdrawn.length === 0) return null
  return (
    <section className="section" aria-labelledby="trukne">
      <h2 id="trukne">{t('submit.staff.withdrawn-list')}</h2>
      <ul className="plain">
        {withdrawn.map(({ receiptNumber, withdraws, respondentName, isTest, time, reason }) => (
          <li className="cluster" key={receiptNumber}>
            <span>
              <a href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt: withdraws })}>{respondentName}</a>
              <TestTag isTest={isTest} />
            </span>
            <span className="state" data-state="none">
              {t('submit.state.withdrawn')}
            </span>
            <span className="muted">
              {t('submit.staff.withdrawn-one', { time, receipt: receiptNumber })}
              {reason !== null && ` ${t('registration.withdrawn.because', { reason })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Row extends ShownSender {
  readonly responseType: ResponseType
  readonly remarks: number
}

function ResponseTable({ rows, slug }: { rows: readonly Row[]; slug: string }) {
  const t = useT()
  return (
    <TableScroll labelledBy="svarliste">
      <table className="ds-table cards" data-hover>
        <thead>
          <tr>
            <th scope="col">{t('export.sender')}</th>
            <th scope="col">{t('export.group')}</th>
            <th scope="col">{t('export.respondent-type')}</th>
            <th scope="col">{t('export.response-type')}</th>
            <th scope="col" className="number">
              {t('export.remarks')}
            </th>
            <th scope="col">{t('export.received')}</th>
            <th scope="col">{t('export.receipt')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ receiptNumber, name, isTest, group, groupLang, type, responseType, remarks, receivedAt, received, ...tags }) => (
            <tr key={receiptNumber}>
              <th scope="row">
                <a className="rows-link" href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt: receiptNumber })}>
                  {name}
                </a>
                <TestTag isTest={isTest} />
                <SendingTags {...tags} />
              </th>
              <td lang={groupLang} data-label={t('export.group')}>
                {group}
              </td>
              <td data-label={t('export.respondent-type')}>{type}</td>
              <td data-label={t('export.response-type')}>{t(`response-type.${responseType}`)}</td>
              <td className="number" data-label={t('export.remarks')}>
                {remarks}
              </td>
              <td className="nowrap" data-label={t('export.received')}>
                <time dateTime={receivedAt}>{received}</time>
              </td>
              <td className="nowrap" data-label={t('export.receipt')}>
                {receiptNumber}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
