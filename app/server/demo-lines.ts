import type { Temporal } from 'temporal-polyfill'
import type { Person } from '#app/demo/people'
import { norwegianTime } from '#app/domain/consultation'

/** What whoever started the demonstration is told. */
export function startLines(address: string, now: Temporal.Instant, people: readonly Person[]): string[] {
  const time = now.toZonedDateTimeISO(norwegianTime).toLocaleString('nb-NO', { dateStyle: 'long', timeStyle: 'short' })
  return [
    `Innspill kjører på ${address}`,
    `Klokka i demonstrasjonen er ${time}`,
    'Du kan logge inn som:',
    ...people.map(({ name, description }) => `  ${name} – ${description}`),
    'Avslutt med Ctrl-C.',
  ]
}
