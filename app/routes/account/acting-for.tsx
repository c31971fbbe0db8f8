import { data, href, redirect } from 'react-router'
import { cookie, cookieName, newToken } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { localPath } from '#app/access/return-path'
import { RuleViolation } from '#app/domain/errors'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import { useT } from '#app/messages/use-t'
import { orRefusal } from '#app/platform/http'
import { loginAddress } from '#app/ui/login-address'
import { actFor } from '#app/use-cases/act-for'
import { listParties } from '#db/parties'
import type { Route } from './+types/acting-for'
import { PartyChoices } from './party-choices'

export const handle = { isReading: true }

export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, actor } = currentOf(context)
  if (actor.kind !== 'respondent') throw data({ reason: 'forbidden' }, { status: 403 })
  const { actingFor } = actor
  const parties = await listParties(db, actor)
  return {
    returnPath: localPath(url.searchParams.get('til')),
    isYourself: actingFor?.kind === 'private',
    parties: parties.map(({ organisationNumber: number, name, isTest, through }) => ({
      number,
      sayNumber: sayOrganisationNumber(number),
      name,
      isTest,
      through,
      isCurrent: actingFor?.kind === 'organisation' && actingFor.organisationNumber === number,
    })),
  }
}

/**
 * The session goes on under a new id, acting for the one that was chosen. Altinn is asked by the page that needs to know: whoever
 * presses twice while it is slow would else be left with the cookie of the session that has moved on.
 */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, memory, publicAddress, wallNow, cookies } = currentOf(context)
  if (actor.kind !== 'respondent') throw data({ reason: 'forbidden' }, { status: 403 })
  const form = await readForm(request)
  const organisationNumber = form.get('virksomhet')
  const acting = organisationNumber === null ? ({ kind: 'private' } as const) : ({ kind: 'organisation', organisationNumber } as const)
  const { token, id } = newToken()
  const refused = await orRefusal(actFor(db, actor, acting, id, wallNow))
  if (refused instanceof RuleViolation) return data({ isGone: true }, { status: 403 })
  memory.move(actor.sessionId, id)
  cookies.push(cookie(cookieName('session', publicAddress), token, publicAddress, null))
  return redirect(localPath(form.get('til')), 303)
}

export default function ActingForPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { parties, returnPath } = loaderData
  const title = t(parties.length > 0 ? 'acting.title' : 'acting.nobody.title')
  return (
    <div className="page page-narrow">
      <title>{`${title} – ${t('frame.product')}`}</title>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t(parties.length > 0 ? 'acting.lead' : 'acting.nobody')}</p>
      </div>
      {actionData && (
        <div className="ds-alert" data-color="warning" role="alert">
          <p>{t('acting.gone')}</p>
        </div>
      )}
      {parties.length === 0 && (
        <>
          <p>
            <a href={href('/tilgangspakker')}>{t('acting.nobody.packages')}</a>
          </p>
          <p>{t('acting.nobody.or')}</p>
        </>
      )}
      <PartyChoices {...loaderData} />
      <p className="section">
        <a href={loginAddress(returnPath)}>{t('login.another-way')}</a>
      </p>
    </div>
  )
}
