import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { AltinnAnswer } from '#app/domain/altinn-rights'
import type { RightsRegister, UnitRegister } from '#app/domain/registers'
import { askRights } from '#app/use-cases/ask-rights'
import { appWith } from '../app'
import { accountOf, altinnSays } from '../rights'

const number = '310000019'

test('an answer that comes late does not give back what a later question took away', async () => {
  const app = await appWith()
  await app.loginAs('siv')
  const client = app.db.connection.$client
  const { id: sessionId } = client.prepare('select id from sessions').get() as { id: string }
  const now = Temporal.Instant.from(app.now())
  const at = (seconds: number) => now.add({ seconds }).toString()
  const ask = (rights: RightsRegister) =>
    askRights(
      app.db,
      { rights, units: { find: async () => ({ kind: 'unknown' }) } as Partial<UnitRegister> as UnitRegister },
      { sessionId, accountId: accountOf(app.db, 'Siv Testdal').id, organisationNumber: number, pid: '', isFresh: true },
      now,
    )
  const says = (answer: Promise<AltinnAnswer>): RightsRegister => ({ ask: () => answer, nameOf: async () => null })
  let arrive: (answer: AltinnAnswer) => void = () => {}
  const slow = ask(says(new Promise((resolve) => (arrive = resolve))))
  await ask(says(Promise.resolve(altinnSays('Deny', number, at(2)))))
  arrive(altinnSays('Permit', number, at(1)))
  await slow
  const { altinn } = client.prepare('select altinn from sessions').get() as { altinn: string }
  expect(JSON.parse(altinn)).toMatchObject({ askedAt: at(2), rights: { decisions: { write: 'Deny' } } })
})
