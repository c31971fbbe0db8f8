import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { translatorOf } from '#app/messages/registry'
import { useT } from '#app/messages/use-t'
import { ErrorSummary } from '#app/ui/error-summary'
import { handed, useHanded } from '#app/ui/handed'
import type { Route } from './+types/whole'
import { AnswerForm } from './answer-form'
import { AnswerHead } from './answer-head'
import { ClosedDoor } from './closed-door'
import { ItemQuestions } from './item-form'
import { viewOf } from './response-view'
import { roomOf } from './room'
import { saveForm } from './save-form'
import { sheetOf } from './sheet'
import { useSheet } from './use-sheet'

export async function loader({ context, params }: Route.LoaderArgs) {
  const room = await roomOf(context, params.slug)
  const { draft, answers, door } = room
  const own = new Map([...answers].filter(([code]) => code === draft.whole.code && door !== 'open'))
  return {
    door,
    letters: translatorOf(currentOf(context).language)('letter.link'),
    sheet: handed(currentOf(context).aside, await sheetOf(context, room, door === 'open' ? [draft.whole] : [])),
    view: viewOf(draft, own, currentOf(context).language),
  }
}

export function action({ request, context, params }: Route.ActionArgs) {
  return saveForm(request, context, params.slug, 'hele-utkastet')
}

export default function WholePage({ loaderData: { door, letters, sheet: stored, view }, actionData }: Route.ComponentProps) {
  const t = useT()
  const { sheet, troubles, errors } = useSheet(useHanded(stored), actionData)
  return (
    <div className="page">
      <AnswerHead sheet={sheet} title={t('answer.whole.title')} here={t('kind.whole')} print="?notater=ja" />
      <p className="lead">{t('answer.whole.lead')}</p>
      <p>
        <a href={href('/horinger/:slug/svar/brev', { slug: sheet.slug })}>{letters}</a>
      </p>
      <ErrorSummary errors={errors} />
      {door !== 'open' ? (
        <ClosedDoor door={door} slug={sheet.slug} view={view} unsaved={actionData} journal={sheet.journal} />
      ) : (
        <AnswerForm sheet={sheet} troubles={troubles} here="hele-utkastet" previous={null} next="kapittel/1">
          {({ troubles: now }) =>
            sheet.items.map((item) => (
              <div className="answer-whole answer-questions" id={item.code} key={item.code}>
                <ItemQuestions item={item} questions={sheet.questions.whole ?? []} trouble={now.get(item.code) ?? null} />
              </div>
            ))
          }
        </AnswerForm>
      )}
    </div>
  )
}
