import { expect, test, vi } from 'vitest'
import { createSessionMemory } from '#app/access/session-memory'
import { idleMinutes } from '#app/domain/session'

const siv = { pid: '04837110063', idToken: 'a.b.c' }

test('what a login brought is held by session id, and by that alone', () => {
  const memory = createSessionMemory()
  memory.keep('s1', siv)
  expect([memory.pidOf('s1'), memory.idTokenOf('s1')]).toEqual([siv.pid, siv.idToken])
  expect([memory.pidOf('s2'), memory.idTokenOf('s2')]).toEqual([null, null])
})

test('it follows the session to a new id, and is gone with it', () => {
  const memory = createSessionMemory()
  memory.keep('s1', siv)
  memory.move('s1', 's2')
  expect([memory.pidOf('s1'), memory.pidOf('s2')]).toEqual([null, siv.pid])
  memory.move('unknown', 's3')
  expect(memory.pidOf('s3')).toBeNull()
  memory.forget('s2')
  expect(memory.pidOf('s2')).toBeNull()
  memory.keep('s4', siv)
  memory.forgetAll()
  expect(memory.pidOf('s4')).toBeNull()
})

test('it is held no longer than an idle session lives', async () => {
  let minutes = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => minutes * 60_000)
  /** The clock is read at most once a millisecond. */
  const pass = async (more: number) => {
    minutes += more
    await new Promise((done) => setTimeout(done, 5))
  }
  try {
    const memory = createSessionMemory()
    await pass(1)
    memory.keep('used', siv)
    memory.keep('idle', siv)
    await pass(idleMinutes - 1)
    memory.touch('used')
    await pass(2)
    expect([memory.pidOf('used'), memory.pidOf('idle')]).toEqual([siv.pid, null])
  } finally {
    clock.mockRestore()
  }
})
