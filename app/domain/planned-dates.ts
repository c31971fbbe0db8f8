/**
 * The dates a plan has had, each where it took over from the one before. `dates` are all that ever stood, oldest first; a time without
 * a date in between moves nothing.
 */
export function datesOfPlan(dates: readonly string[]): string[] {
  return dates.filter((date) => date !== '').filter((date, i, all) => date !== all[i - 1])
}

/** How many times the date of a plan has been moved. */
export function movesOf(dates: readonly string[]): number {
  return Math.max(datesOfPlan(dates).length - 1, 0)
}
