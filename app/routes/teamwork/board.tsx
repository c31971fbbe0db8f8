import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import type { Route } from './+types/board'
import { BoardFilter } from './board-filter'
import { BoardTable } from './board-table'
import { boardValues } from './board-values'
import { NoticeForm, NoticeQuestion } from './notice-form'
import { Outcome, TeamHead } from './team-head'
import { WayForm } from './way-form'
import { WorkState } from './work-state'

export const handle = { isReading: true }

export function loader({ context, params, url }: Route.LoaderArgs) {
  return boardValues(context, params.slug, url)
}

export default function BoardPage({ loaderData: board }: Route.ComponentProps) {
  const t = useT()
  const { head, sums, done, count, refused, contact } = board
  const told = done === null ? null : done === 'given' ? t('team.done.given', { n: count }) : t(`team.done.${done}`)
  return (
    <div className="page page-wide">
      <TeamHead head={head} heading={t('team.title')} isBoard />
      <p className="lead">{t('team.lead')}</p>
      <p>
        <a href={href('/horinger/:slug/svar/paminnelse', { slug: head.slug })}>{t('reminder.link')}</a>
      </p>
      <Outcome done={told} refused={refused} />
      {contact === null && <NoticeQuestion board={board} />}
      <ul className="overview-sums">
        {sums.map(({ state, n }) => (
          <li key={state}>
            <WorkState state={state} /> {n}
          </li>
        ))}
      </ul>
      <BoardFilter board={board} />
      <BoardTable board={board} />
      <WayForm board={board} />
      {contact !== null && <NoticeForm board={board} />}
    </div>
  )
}
