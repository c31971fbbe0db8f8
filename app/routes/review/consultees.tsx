import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { useContentLang, useT } from '#app/messages/use-t'
import { ChoiceField, SearchField, ShowButton } from '#app/ui/filter-fields'
import { TestTag } from '#app/ui/test-tag'
import type { Route } from './+types/consultees'
import { CasePage } from './case-page'
import { AnsweredCount, AnswerStatus, CollectiveLine, SingleLine } from './consultee-lines'
import { consulteesOf, statuses } from './consultee-values'

export const handle = { isReading: true }

export async function loader({ params: { slug }, context, url }: Route.LoaderArgs) {
  return consulteesOf(currentOf(context), slug, url)
}

export default function ConsulteesPage({ loaderData: { head, typed, status, withoutNumber, groups, outside } }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug } = head
  const address = href('/saksbehandling/:slug/horingsinstanser', { slug })
  const shown = groups.filter(({ lines }) => lines.length > 0)
  return (
    <CasePage head={head} place="review.consultees">
      <div className="page-head">
        <h1>{t('review.consultees')}</h1>
      </div>
      <dl className="figures">
        {groups.map(({ id, name, count }) => (
          <div key={id}>
            <dt lang={lang}>{name}</dt>
            <dd>
              {count.answered} <small>{t('review.of', { n: count.of })}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={href('/saksbehandling/:slug/organisasjonsnumre', { slug })}>
          {withoutNumber > 0 ? t('registers.link', { n: withoutNumber }) : t('registers.link.none')}
        </a>
        {' · '}
        <a href={href('/saksbehandling/:slug/invitasjoner', { slug })}>{t('invite.consultee.title')}</a>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is not known to screen readers in use */}
      <form className="filters" method="get" action={address} role="search" aria-label={t('review.filter.consultees')}>
        <SearchField name="sok" label={t('review.search-consultee')} typed={typed} />
        <ChoiceField
          name="status"
          label={t('review.status')}
          chosen={status ?? ''}
          choices={statuses.map((code) => ({ code, name: t(`review.status.${code}`) }))}
        />
        <ShowButton />
      </form>
      {shown.length === 0 && outside.length === 0 && (
        <p className="measure">
          {t('review.none-found')} <a href={address}>{t('review.filter.clear')}</a>
        </p>
      )}
      <div className="consultee-groups">
        {shown.map(({ id, name, count, lines }) => (
          <section className="consultee-group" key={id} aria-labelledby={id}>
            <h2 id={id}>
              <span lang={lang}>{name}</span> <AnsweredCount count={count} />
            </h2>
            <ul className="consultee-status">
              {lines.map((line) => (
                <li key={line.id}>
                  {line.isCollective ? <CollectiveLine line={line} slug={slug} /> : <SingleLine line={line} slug={slug} />}
                </li>
              ))}
            </ul>
          </section>
        ))}
        {outside.length > 0 && (
          <section className="consultee-group" aria-labelledby="utenfor">
            <h2 id="utenfor">
              {t('review.outside')} <span className="muted">{t('review.count', { n: outside.length })}</span>
            </h2>
            <ul className="consultee-status">
              {outside.map(({ name, isTest, group, received }) => (
                <li key={received?.receipt}>
                  <span>
                    {name}
                    <TestTag isTest={isTest} /> <span className="muted small">{group}</span>
                  </span>
                  <AnswerStatus received={received} slug={slug} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </CasePage>
  )
}
