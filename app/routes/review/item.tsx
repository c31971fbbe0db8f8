import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { leaningOf, sum } from '#app/domain/distribution'
import { itemPath } from '#app/domain/guideline'
import { contentLanguageOf, type Language } from '#app/domain/language'
import { nobodysStanding } from '#app/domain/requirement-standing'
import { respondentTypes } from '#app/domain/respondent'
import { sameAs } from '#app/domain/same-as'
import { translatorOf } from '#app/messages/registry'
import { sayDate } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { DistributionChart } from '#app/ui/distribution-chart'
import { ChoiceField, ShowButton } from '#app/ui/filter-fields'
import { ItemHead } from '#app/ui/item-head'
import { Pager } from '#app/ui/pager'
import { pageOf, pageSize, pagingOf } from '#app/ui/paging'
import type { Readable } from '#db/client'
import { type Draft, questionsFor } from '#db/guidelines'
import { listAnswersToItem } from '#db/received'
import { countItem, countSenders, countStandingsOfItem } from '#db/statistics'
import type { Route } from './+types/item'
import { answerWords, withheldWords } from './answer-words'
import { AssessedItem, type AssessedItemValues } from './assessed-item'
import { CasePage } from './case-page'
import { divisions, keyOf, questionCharts, standingChart } from './item-charts'
import { openCase } from './open-case'
import { oneOf } from './query'
import { Quote } from './quote'
import { remarkTypeWords } from './remark-types'
import { groupChoices, showSender } from './sender'
import { readStandings } from './standings'

export const handle = { isReading: true }

/** One item: its text, how senders stand, and every answer to it side by side. */
export async function loader({ params: { slug, code }, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const { consultation, draft, groupNames, head } = await openCase(current, slug)
  const all = [draft.whole, ...draft.items]
  const index = all.findIndex((one) => one.code === code)
  const item = all[index]
  if (!item) throw data({ reason: 'not-found' }, { status: 404 })

  const groups = groupChoices(groupNames, language)
  const query = url.searchParams
  const division = oneOf(divisions, query.get('inndeling')) ?? 'gruppe'
  const senders = await countSenders(db, consultation.id)
  const t = translatorOf(language)
  const present = new Set(senders.map((one) => keyOf(division, one)))
  const rows =
    division === 'gruppe'
      ? groups
      : respondentTypes
          .filter((type) => present.has(type))
          .map((type) => ({ code: type, name: t(`respondent-type.${type}`), lang: undefined }))
  const keys = rows.map((row) => row.code)

  const versionId = draft.version.id
  const counts = await countItem(db, versionId, item.code)
  const standings = await countStandingsOfItem(db, versionId, item.code)
  const questions = questionsFor(draft, item.kind)
  const charts = questionCharts(item.kind, questions, keys, division, counts, language)

  const types = remarkTypeWords(questions, language)
  const type = oneOf(types?.choices.map((choice) => choice.code) ?? [], query.get('merknadstype'))
  const filter = {
    consulteeGroup: oneOf(
      groups.map((group) => group.code),
      query.get('gruppe'),
    ),
    onlyWithText: query.get('visning') !== 'alle',
    chosen: types && type ? { questionId: types.questionId, choice: type } : null,
  }
  const page = pageOf(url)
  const { answers, total } = await listAnswersToItem(db, versionId, item.code, filter, { offset: (page - 1) * pageSize, limit: pageSize })
  const content = contentLanguageOf(language)
  const { title, text } = item.text[content]
  const { kind, strength, ageGroups } = item
  return {
    head,
    item: { code: item.code, kind, strength, ageGroups, title, text },
    publicPath: kind === 'whole' ? null : `${href('/horinger/:slug', { slug })}/${itemPath(item)}`,
    senders: sum(senders),
    answered: sum(standings),
    leaning: leaningOf(kind, counts),
    division,
    rows,
    charts: kind === 'whole' ? charts : [standingChart(keys, division, standings, senders, language), ...charts],
    groups,
    filter,
    types,
    total,
    quotes: answers.map(({ submission, standing, values, withhold, sameAs: pointed }) => {
      const known = new Map([...pointed, [item.code, values]])
      const referred = sameAs(item.code, known)
      return {
        sender: showSender(submission, groupNames, language),
        language: submission.language,
        standing,
        answers: answerWords(item, questions, values, language, known),
        referred: all
          .filter((other) => referred.includes(other.code))
          .map((other) => ({
            code: other.code,
            title: other.text[content].title,
            answers: answerWords(other, questionsFor(draft, other.kind), pointed.get(other.code) ?? {}, language, known),
          })),
        withheld: withhold.map((asked) => withheldWords(questions, asked, language)),
      }
    }),
    assessed: kind === 'requirement' ? await assessedItem(db, draft, code, language) : null,
    paging: pagingOf(url, page, total),
    previous: all[index - 1]?.code ?? null,
    next: all[index + 1]?.code ?? null,
    divisionPath: `${url.pathname}${division === 'gruppe' ? '?inndeling=type' : ''}`,
  }
}

async function assessedItem(db: Readable, draft: Draft, code: string, language: Language): Promise<AssessedItemValues> {
  const { scale, standings } = await readStandings(db, draft)
  const { products, outdated, isMetByNone, of, plannedBy } = standings.get(code) ?? nobodysStanding
  return {
    ...{ products, outdated, isMetByNone },
    statuses: scale.statuses.map((status) => ({ label: status.label[language], n: of.get(status.code) ?? 0 })),
    planned: plannedBy.map(({ date, n }) => ({ date, day: sayDate(date, language), n })),
  }
}

export default function ItemPage({ loaderData }: Route.ComponentProps) {
  const { head, item, publicPath, senders, answered, leaning, division, rows, charts, groups, filter, types, total, quotes, paging } =
    loaderData
  const { previous, next, divisionPath } = loaderData
  const t = useT()
  const lang = useContentLang()
  const { slug } = head
  const names = new Map(rows.map(({ code, name, lang: nameLang }) => [code, { name, lang: nameLang }]))
  return (
    <CasePage head={head} place="review.items" here={item.kind === 'whole' ? t('kind.whole') : item.code}>
      <div className="review-page">
        <article className="review-item">
          {item.kind !== 'whole' && <ItemHead item={item} permalink={publicPath} />}
          <h1 className="item-title" lang={lang}>
            {item.title}
          </h1>
          {item.text !== '' && (
            <p className="item-text large" lang={lang}>
              {item.text}
            </p>
          )}
        </article>
        <dl className="figures">
          <div>
            <dt>{t('review.answered')}</dt>
            <dd>
              {answered} <small>{t('review.of', { n: senders })}</small>
            </dd>
          </div>
          {leaning.of > 0 && (
            <div>
              <dt>{t(`review.in-favour.${item.kind}`)}</dt>
              <dd>
                {leaning.inFavour} <small>{t('review.of', { n: leaning.of })}</small>
              </dd>
            </div>
          )}
        </dl>
        {senders === 0 ? (
          <p className="measure">{t('review.empty.text')}</p>
        ) : (
          <>
            <p>
              <a href={divisionPath}>{t(division === 'gruppe' ? 'review.by-type' : 'review.by-group')}</a>
            </p>
            <div className="charts">
              {charts.map((chart) => (
                <DistributionChart key={chart.id} chart={chart} names={names} />
              ))}
            </div>
            <section className="section" aria-labelledby="svarene">
              <h2 id="svarene">{t(filter.onlyWithText ? 'review.texts' : 'review.answers', { n: total })}</h2>
              <form className="filters" method="get" action="#svarene">
                {division === 'type' && <input type="hidden" name="inndeling" value="type" />}
                <ChoiceField name="gruppe" label={t('export.group')} chosen={filter.consulteeGroup ?? ''} choices={groups} />
                {types && <ChoiceField name="merknadstype" {...types} chosen={filter.chosen?.choice ?? ''} />}
                <ChoiceField
                  name="visning"
                  label={t('review.show')}
                  chosen={filter.onlyWithText ? 'tekst' : 'alle'}
                  withAll={false}
                  choices={[
                    { code: 'tekst', name: t('review.show.texts') },
                    { code: 'alle', name: t('review.show.all') },
                  ]}
                />
                <ShowButton />
              </form>
              {quotes.length === 0 ? (
                <p className="muted">{t('review.none-found')}</p>
              ) : (
                <ol className="quotes">
                  {quotes.map((quote) => (
                    <Quote key={quote.sender.receiptNumber} quote={quote} slug={slug} code={item.code} />
                  ))}
                </ol>
              )}
              <Pager paging={paging} />
            </section>
          </>
        )}
        {loaderData.assessed && <AssessedItem assessed={loaderData.assessed} slug={slug} />}
        <nav className="item-nav" aria-label={t('review.neighbours')}>
          {previous && (
            <a href={href('/saksbehandling/:slug/punkter/:code', { slug, code: previous })} rel="prev">
              {t('review.previous-item', { code: previous })}
            </a>
          )}
          {next && (
            <a href={href('/saksbehandling/:slug/punkter/:code', { slug, code: next })} rel="next">
              {t('review.next-item', { code: next })}
            </a>
          )}
        </nav>
      </div>
    </CasePage>
  )
}
