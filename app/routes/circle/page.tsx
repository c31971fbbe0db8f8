import { data, href, redirect } from 'react-router'
import { positions } from '#app/domain/position'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { statusOf } from '#app/platform/http'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Deadline } from '#app/ui/deadline'
import type { Route } from './+types/page'
import { ColleagueRow } from './colleague-row'
import { invite } from './invite'
import { Invitations, InviteForm } from './invite-form'
import { circleOf } from './values'

export const handle = { isReading: true }

export function loader({ context, params, url }: Route.LoaderArgs) {
  return circleOf(context, params.slug, url)
}

/** Addresses stay out of the address: what was typed comes back with the page. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const trouble = await invite(request, context, slug)
  if (trouble) return data(trouble, { status: statusOf[trouble.refused] })
  return redirect(`${href('/horinger/:slug/svar/virksomheten', { slug })}?gjort=invited#inviter`, 303)
}

export default function CirclePage({ loaderData: circle, actionData }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug, owner, title, deadline, organisation, colleagues, isApprover, isMember, done } = circle
  const told = actionData?.refused ?? circle.refused
  return (
    <div className="page">
      <title>{`${t('circle.title')} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/horinger/:slug', { slug }), text: title, lang },
          { to: href('/horinger/:slug/svar', { slug }), text: t('answer.title') },
        ]}
        here={t('circle.title')}
      />
      <div className="page-head compact">
        <h1>{t('circle.title')}</h1>
        <div className="page-head-line">
          <p className="muted">{organisation}</p>
          <Deadline deadline={deadline} />
        </div>
      </div>
      <p className="lead">{t('circle.lead', { organisation })}</p>
      {told && told !== 'invitation.invalid-email' && (
        <p className="ds-alert section" data-color="warning" role="alert">
          {sayRule(t, { code: told, values: {} })}
        </p>
      )}
      {done && done !== 'invited' && (
        <p className="ds-alert section" data-color="success" role="status">
          {t(`circle.done.${done}`)}
        </p>
      )}
      <section className="section stack stack-sm" aria-labelledby="med-tilgang">
        <h2 id="med-tilgang">{t('circle.members', { n: colleagues.length })}</h2>
        <ul className="plain colleagues">
          {colleagues.map((colleague) => (
            <ColleagueRow key={`${colleague.accountId}/${colleague.through}`} slug={slug} colleague={colleague} isApprover={isApprover} />
          ))}
        </ul>
        <details className="item-more">
          <summary>{t('circle.positions')}</summary>
          <dl className="words">
            {positions.map((position) => (
              <div key={position}>
                <dt>{t(`position.${position}`)}</dt>
                <dd>{t(`position.${position}.text`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t('circle.altinn-too')}</p>
        </details>
      </section>
      {isApprover && <InviteForm circle={circle} trouble={actionData ?? null} />}
      {isApprover && <Invitations circle={circle} />}
      {isMember && (
        <section className="section stack stack-sm measure" aria-labelledby="forlat">
          <h2 id="forlat">{t('circle.leave')}</h2>
          <p>{t('circle.leave.text', { organisation })}</p>
          <form method="post" action={href('/horinger/:slug/svar/virksomheten/utmelding', { slug })}>
            <input type="hidden" name="for" value={owner} />
            <button className="ds-button" data-variant="secondary" type="submit">
              {t('circle.leave')}
            </button>
          </form>
        </section>
      )}
    </div>
  )
}
