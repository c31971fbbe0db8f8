import { cookie, cookieName, newToken } from '#app/access/cookies'
import type { Current } from '#app/access/current'
import { identityOf } from '#app/access/identity'
import { LoginRefused } from '#app/access/login-refused'
import type { VerifiedLogin } from '#app/domain/party'
import { askRights } from '#app/use-cases/ask-rights'
import { logIn, type OpenedSession } from '#app/use-cases/log-in'
import { findAccount, type Identity } from '#db/accounts'

/** Lets in whoever a login service has vouched for: a session of their own, a cookie, and Altinn's word on the organisation. */
export async function openSession(current: Current, login: VerifiedLogin): Promise<OpenedSession> {
  if (login.kind === 'staff' && !login.staffRole) throw new LoginRefused('no-role')
  const { db, actor, memory, publicAddress, wallNow, cookies } = current
  const identity = await withName(current, login)
  const { token, id } = newToken()
  const previous = actor.kind === 'visitor' ? null : actor.sessionId
  const opened = await logIn(db, { ...login, identity }, id, previous, wallNow)
  if (previous) memory.forget(previous)
  memory.keep(id, { pid: login.pid, idToken: login.idToken })
  cookies.push(cookie(cookieName('session', publicAddress), token, publicAddress, null))
  if (opened.choice.kind === 'organisation' && login.pid !== null) {
    const { organisationNumber } = opened.choice.party
    const question = { sessionId: id, accountId: opened.accountId, organisationNumber, pid: login.pid, isFresh: false }
    await askRights(db, current, question, wallNow)
  }
  return opened
}

/** The issuer's word goes first, then what is known already, then Altinn, which knows people by the names they are registered with. */
async function withName({ db, rights, subjectKey }: Current, login: VerifiedLogin): Promise<Identity> {
  const identity = identityOf(login, subjectKey)
  if (identity.name !== null || login.kind !== 'organisation' || login.pid === null) return identity
  if ((await findAccount(db, identity))?.name) return identity
  return { ...identity, name: await rights.nameOf(login.pid) }
}
