import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createDemoClock, firstMorning } from '#app/demo/clock'

describe("the demonstration's clock", () => {
  test('starts on the first morning and ticks', () => {
    const { clock, pass } = aClock()
    expect(clock.now().toString()).toBe(firstMorning.toString())
    pass({ seconds: 90 })
    expect(clock.now().since(firstMorning).total('seconds')).toBe(90)
  })

  test('stands still while it is stopped, and goes on from there', () => {
    const { clock, pass, restart } = aClock()
    pass({ hours: 3 })
    clock.save()
    pass({ hours: 20 })
    const again = restart()
    expect(again.now().since(firstMorning).total('hours')).toBe(3)
  })

  test('a killed process loses no more than moments', () => {
    const { clock, pass, restart } = aClock()
    pass({ minutes: 10 })
    clock.now()
    pass({ seconds: 4 })
    clock.now()
    expect(restart().now().since(firstMorning).total('seconds')).toBe(600)
  })

  test('is moved forward, never back', () => {
    const { clock, pass } = aClock()
    const later = firstMorning.add({ hours: 48 })
    clock.moveTo(later)
    expect(clock.now().toString()).toBe(later.toString())
    clock.moveTo(firstMorning)
    expect(clock.now().toString()).toBe(later.toString())
    pass({ seconds: 1 })
    expect(clock.now().since(later).total('seconds')).toBe(1)
  })

  test('goes back to the first morning when one starts afresh, and remembers that', () => {
    const { clock, restart } = aClock()
    clock.moveTo(firstMorning.add({ hours: 400 }))
    clock.startAfresh()
    expect(restart().now().toString()).toBe(firstMorning.toString())
  })

  test('a file that cannot be read means the first morning', () => {
    const { file, restart } = aClock()
    for (const damaged of ['{"simulated":', 'null', '{"simulated":7}', '{"simulated":"+275760-09-13T00:00:00Z"}']) {
      writeFileSync(file, damaged)
      expect(restart().now().toString(), damaged).toBe(firstMorning.toString())
    }
  })

  test('goes on ticking when it cannot be kept', () => {
    const { file, clock, pass } = aClock()
    mkdirSync(`${file}.new`)
    pass({ hours: 1 })
    expect(clock.now().since(firstMorning).total('hours')).toBe(1)
  })
})

function aClock() {
  const folder = mkdtempSync(join(tmpdir(), 'innspill-clock-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'demo-clock.json')
  let moment = Temporal.Instant.from('2030-01-01T00:00Z')
  const wall = { now: () => moment }
  return {
    file,
    clock: createDemoClock(file, wall),
    restart: () => createDemoClock(file, wall),
    pass(duration: { hours?: number; minutes?: number; seconds?: number }) {
      moment = moment.add(duration)
    },
  }
}
