import { data, href, redirect } from 'react-router'
import { cookie, cookieName } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { ConfirmBox } from '#app/ui/confirm-box'
import { ErrorSummary } from '#app/ui/error-summary'
import { deleteAccount } from '#app/use-cases/delete-account'
import type { Route } from './+types/own-deletion'

export const handle = { isReading: true }

/** Needed for the gate: a page without a loader is not asked for when one moves inside the app. */
export function loader() {
  return null
}

/** Deletes the account of whoever sends, who is then logged out everywhere. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, memory, cookies, publicAddress, wallNow } = currentOf(context)
  if (actor.kind !== 'respondent') throw data({ reason: 'forbidden' }, { status: 403 })
  const isConfirmed = (await readForm(request)).get('bekreftet') === 'ja'
  const person = { id: actor.accountId, name: actor.name }
  const refused = await orRefusal(deleteAccount(db, person, { isConfirmed }, wallNow))
  if (refused instanceof RuleViolation) return data({ code: refused.code }, { status: statusOf[refused.code] })
  memory.forget(actor.sessionId)
  cookies.push(cookie(cookieName('session', publicAddress), '', publicAddress, 0))
  return redirect(href('/mine-opplysninger/slettet'), 303)
}

const goes = ['login', 'drafts', 'addresses', 'access', 'names'] as const
const stays = ['sent', 'organisation', 'log'] as const

export default function OwnDeletion({ actionData }: Route.ComponentProps) {
  const t = useT()
  const refused = actionData ? sayRule(t, { code: actionData.code, values: {} }) : null
  return (
    <div className="page page-narrow">
      <title>{`${t('own-data.deletion.title')} – ${t('frame.product')}`}</title>
      <div className="page-head">
        <h1>{t('own-data.deletion.title')}</h1>
      </div>
      <ErrorSummary errors={refused ? [{ to: '#bekreftet', text: refused }] : []} />
      <section className="section" aria-labelledby="slettes">
        <h2 id="slettes">{t('own-data.deletion.goes')}</h2>
        <ul>
          {goes.map((what) => (
            <li key={what}>{t(`own-data.deletion.goes.${what}`)}</li>
          ))}
        </ul>
      </section>
      <section className="section" aria-labelledby="blir">
        <h2 id="blir">{t('own-data.deletion.stays')}</h2>
        <ul>
          {stays.map((what) => (
            <li key={what}>{t(`own-data.deletion.stays.${what}`)}</li>
          ))}
        </ul>
      </section>
      <form className="section stack" method="post" action={href('/mine-opplysninger/sletting')}>
        <ConfirmBox text={t('own-data.deletion.confirm')} error={refused} />
        <p className="actions">
          <button className="ds-button" data-color="danger" type="submit">
            {t('own-data.deletion.button')}
          </button>
          <a href={href('/mine-opplysninger')}>{t('own-data.deletion.back')}</a>
        </p>
      </form>
    </div>
  )
}
