import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import type { Clock } from '#app/platform/clock'

/** The first morning of every demonstration: eleven days before the deadline. */
export const firstMorning = Temporal.ZonedDateTime.from('2025-06-02T09:00[Europe/Oslo]').toInstant()

/** Nobody gets here by waiting; calendars end some way beyond. */
const latest = Temporal.Instant.from('2100-01-01T00:00Z')

export interface DemoClock extends Clock {
  /** Forward only. */
  moveTo(moment: Temporal.Instant): void
  startAfresh(): void
  /** Keeps the time for the next start. */
  save(): void
}

/** Ticks from where it stood when the demonstration last stopped; the file lies with the data. */
export function createDemoClock(file: string, wall: Clock): DemoClock {
  let simulated = readSaved(file) ?? firstMorning
  let since = wall.now()
  let savedAt = since
  const now = () => simulated.add({ milliseconds: wall.now().epochMilliseconds - since.epochMilliseconds })
  const set = (moment: Temporal.Instant) => {
    simulated = moment
    since = wall.now()
    save()
  }
  const save = () => {
    savedAt = wall.now()
    writeFileSync(`${file}.new`, JSON.stringify({ simulated: now().toString() }))
    renameSync(`${file}.new`, file)
  }
  /** A disk that is full or locked costs the time of the next start, never an answer. */
  const saveIfPossible = () => {
    try {
      save()
    } catch {
      // `savedAt` is moved already: tried again in five seconds.
    }
  }
  return {
    now() {
      // Saved as it goes, so that a killed process does not set the clock back by more than moments.
      if (wall.now().epochMilliseconds - savedAt.epochMilliseconds > 5000) saveIfPossible()
      return now()
    },
    moveTo(moment) {
      if (Temporal.Instant.compare(moment, now()) > 0) set(moment)
    },
    startAfresh() {
      set(firstMorning)
    },
    save,
  }
}

function readSaved(file: string): Temporal.Instant | null {
  try {
    const saved = Temporal.Instant.from((JSON.parse(readFileSync(file, 'utf8')) as { simulated: string }).simulated)
    return Temporal.Instant.compare(saved, latest) < 0 ? saved : null
  } catch {
    return null
  }
}
