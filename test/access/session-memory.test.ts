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

test('it is held no longer than an idle session lives', () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'Date'] })
  try {
    const memory = createSessionMemory()
    memory.keep('used', siv)
    memory.keep('idle', siv)
    vi.advanceTimersByTime((idleMinutes - 1) * 60_000)
    memory.touch('used')
    vi.advanceTimersByTime(2 * 60_000)
    expect([memory.pidOf('used'), memory.pidOf('idle')]).toEqual([siv.pid, null])
  } finally {
    vi.useRealTimers()
  }
})
