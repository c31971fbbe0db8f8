import type { WorkState as State } from '#app/domain/teamwork'
import { useT } from '#app/messages/use-t'

const shapes: Readonly<Record<State, string>> = {
  'not-started': 'empty',
  'in-work': 'work',
  ready: 'ready',
  returned: 'missing',
  approved: 'sent',
}

/** How far an item has come, in a word and a shape. */
export function WorkState({ state }: { state: State }) {
  const t = useT()
  return (
    <span className="state" data-state={shapes[state]}>
      {t(`team.state.${state}`)}
    </span>
  )
}
