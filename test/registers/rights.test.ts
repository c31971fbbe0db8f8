import { describe, expect, test } from 'vitest'
import { fjellvik, foreldrelaget, nedlagt } from '#app/demo/organisations'
import { accessPackageCodes } from '#app/domain/access-package'
import { localServices, pidOf } from './local'

const nothing = { write: 'NotApplicable', submit: 'NotApplicable', 'self-assess': 'NotApplicable' }
const about = (id: string, organisationNumber = fjellvik.number, isFresh = false) => ({ pid: pidOf(id), organisationNumber, isFresh })

describe('what Altinn says', () => {
  test('whoever leads holds all seven packages by role, and may submit', async () => {
    const { rights, clock } = await localServices()
    expect(await rights.ask(about('siv'))).toEqual({
      kind: 'answered',
      askedAt: clock.now().toString(),
      rights: {
        organisationNumber: fjellvik.number,
        decisions: { write: 'Permit', submit: 'Permit', 'self-assess': 'Permit' },
        minimumLevel: 3,
        packages: [...accessPackageCodes],
        roles: ['DAGL'],
        isDeleted: false,
      },
    })
  })

  test('whoever has been given one package may write, and not submit', async () => {
    const { rights } = await localServices()
    const answer = await rights.ask(about('omar'))
    expect(answer).toMatchObject({
      rights: {
        decisions: { write: 'Permit', submit: 'NotApplicable', 'self-assess': 'Permit' },
        packages: ['kommuneoverlege'],
        roles: [],
      },
    })
  })

  test('nothing for somebody without a package, for another organisation, and for people Altinn does not know', async () => {
    const { rights } = await localServices()
    for (const question of [
      about('tuva'),
      about('siv', foreldrelaget.number),
      { pid: '00000000000', organisationNumber: fjellvik.number, isFresh: false },
    ]) {
      expect(await rights.ask(question)).toMatchObject({
        kind: 'answered',
        rights: { decisions: nothing, minimumLevel: null, packages: [], roles: [] },
      })
    }
  })

  test('an organisation that is deleted is said to be', async () => {
    const { rights } = await localServices()
    expect(await rights.ask(about('bjarne', nedlagt.number))).toMatchObject({ rights: { isDeleted: true, roles: ['DAGL'] } })
  })

  test("the person's own name, and nobody's for a number that is unknown", async () => {
    const { rights } = await localServices()
    expect(await rights.nameOf(pidOf('siv'))).toBe('Siv Testdal')
    expect(await rights.nameOf('00000000000')).toBeNull()
  })
})

describe('how often it is asked', () => {
  test('an answer serves for some minutes, and tokens are fetched once', async () => {
    const services = await localServices()
    for (const id of ['siv', 'siv', 'omar']) await services.rights.ask(about(id))
    expect(services.askedFor('/v1/authorize')).toBe(2)
    expect(services.askedFor('/maskinporten/token')).toBe(1)
    expect(services.askedFor('/exchange/')).toBe(1)
    services.clock.pass({ minutes: 4 })
    await services.rights.ask(about('siv'))
    expect(services.askedFor('/v1/authorize')).toBe(3)
  })

  test('many at once share the token and, for the same question, the answer', async () => {
    const services = await localServices()
    await Promise.all(['siv', 'siv', 'siv', 'omar', 'tuva'].map((id) => services.rights.ask(about(id))))
    expect(services.askedFor('/maskinporten/token')).toBe(1)
    expect(services.askedFor('/v1/authorize')).toBe(3)
  })

  test('tokens are renewed shortly before they end', async () => {
    const services = await localServices()
    await services.rights.ask(about('siv'))
    // Altinn's lives half an hour.
    services.clock.pass({ minutes: 29, seconds: 45 })
    expect(await services.rights.ask(about('siv'))).toMatchObject({ kind: 'answered' })
    expect(services.askedFor('/exchange/')).toBe(2)
    expect(services.askedFor('/maskinporten/token')).toBe(2)
  })

  test('whoever asks for a fresh answer gets one, and later questions the same', async () => {
    const services = await localServices()
    await services.rights.ask(about('omar'))
    services.world.withdraw({ pid: pidOf('omar'), organisationNumber: fjellvik.number, code: 'kommuneoverlege' })
    expect(await services.rights.ask(about('omar'))).toMatchObject({ rights: { packages: ['kommuneoverlege'] } })
    expect(await services.rights.ask(about('omar', fjellvik.number, true))).toMatchObject({ rights: { decisions: nothing, packages: [] } })
    expect(await services.rights.ask(about('omar'))).toMatchObject({ rights: { decisions: nothing } })
  })

  test('Altinn may lag behind a change, and says what held before it', async () => {
    const services = await localServices()
    await services.flip('beslutninger', 'stale')
    services.world.give({ pid: pidOf('tuva'), organisationNumber: fjellvik.number, code: 'helsetjenester' })
    expect(await services.rights.ask(about('tuva', fjellvik.number, true))).toMatchObject({
      rights: { decisions: nothing, packages: ['helsetjenester'] },
    })
    await services.flip('beslutninger', '')
    expect(await services.rights.ask(about('tuva', fjellvik.number, true))).toMatchObject({ rights: { decisions: { write: 'Permit' } } })
  })
})

describe('when something fails, nobody gets a right', () => {
  const services = ['maskinporten', 'veksling', 'fullmakter', 'beslutninger'] as const
  const faults = [
    ['slow', 'time-out'],
    ['500', 'failure'],
    ['429', 'failure'],
    ['malformed', 'malformed'],
    ['html', 'malformed'],
  ] as const

  for (const service of services) {
    test.each(faults)(`${service} %s`, async (fault, because) => {
      const local = await localServices()
      await local.flip(service, fault)
      const began = performance.now()
      expect(await local.rights.ask(about('siv'))).toEqual({ kind: 'silent', askedAt: local.clock.now().toString(), because })
      expect(performance.now() - began).toBeLessThan(1500)
      expect(await local.rights.nameOf('00000000000')).toBeNull()
      await local.flip(service, '')
      local.clock.pass({ minutes: 1 })
      await new Promise((done) => setTimeout(done, 200))
      expect(await local.rights.ask(about('siv'))).toMatchObject({ kind: 'answered' })
    })
  }

  test('a decision that could not be made is none, and is not remembered', async () => {
    const local = await localServices()
    await local.flip('beslutninger', 'indeterminate')
    expect(await local.rights.ask(about('siv'))).toMatchObject({ kind: 'silent', because: 'failure' })
    await local.flip('beslutninger', '')
    expect(await local.rights.ask(about('siv'))).toMatchObject({ rights: { decisions: { write: 'Permit' } } })
  })

  test('one failure is tried again, once', async () => {
    const local = await localServices({ altinn: { times: { attempt: 1000, total: 3000, pause: 20, keep: 0, rest: 400 } } })
    await local.flip('beslutninger', '500', { ganger: 1 })
    expect(await local.rights.ask(about('siv'))).toMatchObject({ kind: 'answered' })
    await local.flip('beslutninger', '500', { ganger: 2 })
    expect(await local.rights.ask(about('omar'))).toMatchObject({ kind: 'silent', because: 'failure' })
  })

  test('a long pause asked for is not waited out', async () => {
    const local = await localServices()
    await local.flip('beslutninger', '429', { sekunder: 30, ganger: 1 })
    expect(await local.rights.ask(about('siv'))).toMatchObject({ kind: 'silent' })
    expect(local.askedFor('/v1/authorize')).toBe(1)
  })

  test('after five failures Altinn is left alone for a while', async () => {
    const local = await localServices()
    await local.flip('beslutninger', '429')
    for (let i = 0; i < 5; i++) await local.rights.ask(about('siv'))
    const before = local.asked.length
    expect(await local.rights.ask(about('siv'))).toMatchObject({ kind: 'silent', because: 'resting' })
    expect(local.asked.length).toBe(before)
    await local.flip('beslutninger', '')
    await new Promise((done) => setTimeout(done, 200))
    expect(await local.rights.ask(about('siv'))).toMatchObject({ kind: 'answered' })
  })

  test('nobody there at all', async () => {
    const local = await localServices({ altinn: { platform: 'http://localhost:9' } })
    expect(await local.rights.ask(about('siv'))).toMatchObject({ kind: 'silent', because: 'failure' })
  })

  test('a token that is not taken is fetched anew, once', async () => {
    const local = await localServices({ altinn: { subscription: null } })
    expect(await local.rights.ask(about('siv'))).toMatchObject({ kind: 'silent', because: 'failure' })
    expect(local.askedFor('/maskinporten/token')).toBe(2)
  })
})

test('a personal number is in no address, header or log', async () => {
  const local = await localServices()
  await local.rights.ask(about('siv'))
  await local.flip('beslutninger', 'malformed')
  const answer = await local.rights.ask(about('siv', fjellvik.number, true))
  expect(JSON.stringify([local.asked, answer])).not.toContain(pidOf('siv'))
})
