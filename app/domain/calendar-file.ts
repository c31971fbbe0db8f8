import type { Temporal } from 'temporal-polyfill'
import { closesAt, norwegianTime } from './consultation'

export interface DeadlineEvent {
  /** Stable: a calendar that has it already puts the new day in its place. */
  readonly uid: string
  readonly deadline: Temporal.PlainDate
  /** When the file was made. */
  readonly stamp: Temporal.Instant
  readonly summary: string
  readonly description: string
  readonly url: string
}

/** Rules for Norwegian clocks since 1996, which programs need beside the zone's name. Source: RFC 5545, 3.6.5. */
const zone = [
  'BEGIN:VTIMEZONE',
  `TZID:${norwegianTime}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** The last hour of the deadline day as a calendar file, with reminders a week and a day before. Source: RFC 5545. */
export function calendarFile({ uid, deadline, stamp, summary, description, url }: DeadlineEvent): string {
  const last = closesAt(deadline).toZonedDateTimeISO(norwegianTime)
  const local = (moment: Temporal.ZonedDateTime) => digitsOf(moment.toPlainDateTime().toString({ smallestUnit: 'second' }))
  const alarm = (before: string) => [
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-${before}`],
    ...[`DESCRIPTION:${escaped(summary)}`, 'END:VALARM'],
  ]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Innspill//NO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...zone,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${digitsOf(stamp.round('second').toString())}`,
    `DTSTART;TZID=${norwegianTime}:${local(last.subtract({ hours: 1 }))}`,
    `DTEND;TZID=${norwegianTime}:${local(last.subtract({ minutes: 1 }))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    ...alarm('P7D'),
    ...alarm('P1D'),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20250613T230000` of `2025-06-13T23:00:00`. */
function digitsOf(iso: string): string {
  return iso.replace(/[-:]/g, '')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n')
}

/** No line longer than 75 octets of UTF-8, and no character divided between two. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (octets + size > 75) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += size
  }
  return out
}
