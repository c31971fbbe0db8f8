import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { localPath } from '#app/access/return-path'
import { longestName, readTypedName } from '#app/domain/person-name'
import { useT } from '#app/messages/use-t'
import { ErrorSummary } from '#app/ui/error-summary'
import { InputField } from '#app/ui/input-field'
import { namePerson } from '#app/use-cases/name-person'
import type { Route } from './+types/name'

export const handle = { isReading: true }

/** Asked once, of those whose name no login service tells. */
export function loader({ context, url }: Route.LoaderArgs) {
  const { actor } = currentOf(context)
  const returnPath = localPath(url.searchParams.get('til'))
  if (actor.kind === 'visitor' || actor.name !== '') throw redirect(returnPath)
  return { returnPath }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor } = currentOf(context)
  const form = await readForm(request)
  const typed = form.get('navn') ?? ''
  const name = readTypedName(typed)
  if (name === null) return data({ typed: typed.slice(0, 2 * longestName) }, { status: 422 })
  if (actor.kind !== 'visitor' && actor.name === '') await namePerson(db, actor.accountId, name)
  return redirect(localPath(form.get('til')), 303)
}

export default function NamePage({ loaderData: { returnPath }, actionData }: Route.ComponentProps) {
  const t = useT()
  const wrong = actionData ? t('name.wrong', { limit: longestName }) : null
  return (
    <div className="page page-narrow">
      <title>{`${t('name.title')} – ${t('frame.product')}`}</title>
      {wrong && <ErrorSummary errors={[{ to: '#navn', text: wrong }]} />}
      <div className="page-head">
        <h1>{t('name.title')}</h1>
        <p className="measure">{t('name.text')}</p>
      </div>
      <form className="section stack" method="post" action={href('/logg-inn/navn')}>
        <input type="hidden" name="til" value={returnPath} />
        <InputField id="navn" label={t('name.label')} error={wrong} autoComplete="name" defaultValue={actionData?.typed ?? ''} />
        <p>
          <button className="ds-button" type="submit">
            {t('name.save')}
          </button>
        </p>
      </form>
    </div>
  )
}
