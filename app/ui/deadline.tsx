import type { DeadlineWords } from '#app/messages/say-deadline'
import { useT } from '#app/messages/use-t'
import { Icon } from './icon'
import { Clock } from './icons-hydrated.json'

/** The one way a deadline is shown: what it is, to the minute, and what remains. Words from messages/say-deadline.ts. */
export function Deadline({ deadline }: { deadline: DeadlineWords }) {
  const t = useT()
  const { state, day, left, datetime } = deadline
  const moment = (
    <time dateTime={datetime}>
      <b>
        {day} <span className="nowrap">{t('deadline.clock')}</span>
      </b>
    </time>
  )
  return (
    <p className="deadline" data-state={state}>
      <Icon shape={Clock} />
      {state === 'over' ? (
        <span>
          <b>{t('deadline.closed')}.</b> {t('deadline.was')} {moment}.
        </span>
      ) : (
        <span>
          {t('deadline.label')} {moment} <span className="deadline-left">{left}</span>
        </span>
      )}
    </p>
  )
}

/** The same in few words, for the bar at the foot of a phone. */
export function ShortDeadline({ deadline: { state, shortDay, left, datetime } }: { deadline: DeadlineWords }) {
  const t = useT()
  return (
    <p className="deadline" data-state={state}>
      <span>
        {state === 'over' ? (
          <b>{t('deadline.closed')}</b>
        ) : (
          <>
            {t('deadline.label')}{' '}
            <time dateTime={datetime}>
              <b>{shortDay}</b>
            </time>{' '}
            <span className="deadline-left">{left}</span>
          </>
        )}
      </span>
    </p>
  )
}
