import { randomUUID } from 'node:crypto'
import { href, type RouterContextProvider } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { type RuleCode, RuleViolation } from '#app/domain/errors'
import { invitationSchema } from '#app/domain/invitation'
import { isLanguage } from '#app/domain/language'
import { writeInvitation } from '#app/messages/write-invitation'
import { orRefusal } from '#app/platform/http'
import { hashOfToken, invitationToken, tokenPlaceholder } from '#app/platform/invitation-token'
import { inviteColleague } from '#app/use-cases/invite-colleague'
import { assertSameOrganisation, ownCircle, withFreshRights } from './own-circle'

/** An invitation that was not sent. */
export interface NotInvited {
  readonly refused: RuleCode
  readonly typed: { readonly email: string; readonly position: string }
}

/** Invites somebody by e-mail: null when it is on its way, else why not, and what was typed. */
export async function invite(request: Request, context: Readonly<RouterContextProvider>, slug: string): Promise<NotInvited | null> {
  const current = currentOf(context)
  const { db, wallNow, publicAddress, subjectKey, actor, sendWaitingMail } = current
  const { circle, consultation, by } = await ownCircle(context, slug)
  const form = await readForm(request)
  assertSameOrganisation(circle, form.get('for'))
  const typed = { email: (form.get('epost') ?? '').trim(), position: form.get('tilgang') ?? '' }
  const read = invitationSchema.safeParse(typed)
  if (!read.success) return { refused: (read.error.issues[0]?.message ?? 'invitation.invalid-email') as RuleCode, typed }
  const id = randomUUID()
  const chosen = form.get('sprak')
  const mail = writeInvitation(isLanguage(chosen) ? chosen : current.language, {
    ...read.data,
    inviter: actor.kind === 'visitor' ? '' : actor.name,
    organisation: circle.organisationName,
    consultation: consultation.text,
    deadline: consultation.deadline,
    link: publicAddress + href('/invitasjon/:token', { token: tokenPlaceholder(id) }),
  })
  const tokenHash = hashOfToken(invitationToken(subjectKey, id))
  const refused = await orRefusal(
    withFreshRights(context, slug, by).then((asker) => inviteColleague(db, circle, asker, { id, tokenHash, ...read.data }, mail, wallNow)),
  )
  if (refused instanceof RuleViolation) return { refused: refused.code, typed }
  sendWaitingMail()
  return null
}
