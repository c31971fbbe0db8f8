import { renderToStaticMarkup } from 'react-dom/server'
import { href, type RouterContextProvider } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { currentOf } from '#app/access/current'
import type { Language } from '#app/domain/language'
import { afterEdit, type WorkState, workStateOf } from '#app/domain/teamwork'
import presence from '#app/enhance/presence.js?url'
import { translatorOf } from '#app/messages/registry'
import { sayShortDay } from '#app/messages/say-time'
import { countSavers } from '#db/answers'
import { hasSeveralPeople } from '#db/circle-people'
import { countComments } from '#db/comments'
import { getWay, type ItemWork, listWork, untouched } from '#db/work'
import { type Room, respondentOf } from './room'

/** What an organisation of several sees on the pages of answering, as HTML: these parts need no code in the browser. */
export interface TeamParts {
  readonly page: string
  /** Item code → its line. */
  readonly items: ReadonlyMap<string, string>
}

const shapes: Readonly<Record<WorkState, string>> = {
  'not-started': 'empty',
  'in-work': 'work',
  ready: 'ready',
  returned: 'missing',
  approved: 'sent',
}

/** Null for a private person, and for an organisation of one. */
export async function teamPartsOf(
  context: Readonly<RouterContextProvider>,
  room: Room,
  codes: readonly string[],
): Promise<TeamParts | null> {
  const current = currentOf(context)
  if (!(await isTogether(context, room))) return null
  const { db, language } = current
  const { accountId } = respondentOf(current)
  const { response, consultation, answers } = room
  const [work, comments, way] = response
    ? [await listWork(db, response), await countComments(db, response), await getWay(db, response)]
    : [new Map<string, ItemWork>(), new Map<string, number>(), 'short' as const]
  const own = [...work.values()].filter(({ assignee }) => assignee?.accountId === accountId).length
  return {
    page: renderToStaticMarkup(<PagePart slug={consultation.slug} own={own} language={language} isWatched={codes.length > 0} />),
    items: new Map(
      codes.map((code) => {
        const own = work.get(code) ?? untouched
        const state = workStateOf(own.state, answers.has(code), way)
        const part = { slug: consultation.slug, code, work: own, state, comments: comments.get(code) ?? 0, language }
        return [code, renderToStaticMarkup(<ItemPart {...part} />)]
      }),
    ),
  }
}

/** Whether more than one works on the response: those who have saved something, or have access. */
export async function isTogether(context: Readonly<RouterContextProvider>, { consultation, response }: Room): Promise<boolean> {
  const current = currentOf(context)
  const { actingFor } = respondentOf(current)
  if (actingFor.kind !== 'organisation') return false
  if (response && (await countSavers(current.db, response)) > 1) return true
  const { organisationNumber } = actingFor
  return hasSeveralPeople(current.db, { consultationId: consultation.id, organisationNumber })
}

function PagePart({ slug, own, language, isWatched }: { slug: string; own: number; language: Language; isWatched: boolean }) {
  const t = translatorOf(language)
  const board = href('/horinger/:slug/svar/arbeid', { slug })
  return (
    <>
      <p
        data-team={isWatched ? href('/horinger/:slug/svar/arbeid/til-stede', { slug }) : undefined}
        data-open={t('team.line.here', { names: '$' })}
        data-writing={t('team.line.writing', { names: '$' })}
        data-and={t('team.line.and')}
      >
        <a href={board}>{t('team.link')}</a>
        {own > 0 && (
          <>
            {' · '}
            <a href={`${board}?hvem=mine`}>{t('team.own', { n: own })}</a>
          </>
        )}
      </p>
      {isWatched && <script src={presence} defer />}
    </>
  )
}

interface ItemPartProps {
  readonly slug: string
  readonly code: string
  readonly work: ItemWork
  readonly state: WorkState
  readonly comments: number
  readonly language: Language
}

function ItemPart({ slug, code, work: { assignee, dueOn, state: stored }, state, comments, language }: ItemPartProps) {
  const t = translatorOf(language)
  const page = href('/horinger/:slug/svar/arbeid/punkt/:code', { slug, code })
  const hidden = <span className="visually-hidden"> ({code})</span>
  const day = dueOn === null ? null : sayShortDay(Temporal.PlainDate.from(dueOn), language)
  const name = assignee?.name
  return (
    <p>
      <span
        className="state"
        data-state={shapes[state]}
        data-after-edit={afterEdit(stored) === stored ? undefined : t('team.state.in-work')}
      >
        {t(`team.state.${state}`)}
      </span>
      {name && <span>{day === null ? t('team.item.holder', { name }) : t('team.item.holder-due', { name, day })}</span>}
      <a href={`${page}#kommentarer`}>
        {t('team.line.comments', { n: comments })}
        {hidden}
      </a>
      <a href={`${page}/historikk`}>
        {t('team.line.history')}
        {hidden}
      </a>
      <b data-here={code} />
    </p>
  )
}
