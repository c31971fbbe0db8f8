import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { calendarFile } from '#app/domain/calendar-file'
import { closesAt } from '#app/domain/consultation'

const event = {
  uid: 'h-frist@innspill.example',
  deadline: Temporal.PlainDate.from('2025-06-13'),
  stamp: Temporal.Instant.from('2025-06-02T07:00:00.25Z'),
  summary: 'Frist: Foreldres tilgang; «barn, unge»',
  description: 'Se\nhttps://innspill.example/horinger/h',
  url: 'https://innspill.example/horinger/h',
}
const unfolded = (file: string) => file.replace(/\r\n /g, '')
const fieldOf = (file: string, name: string) => unfolded(file).match(new RegExp(`^${name}[;:](.*)\\r$`, 'm'))?.[1] ?? ''

describe('the calendar file', () => {
  test('ends with the last minute that is in time, by Norwegian clocks', () => {
    const file = calendarFile(event)
    expect(unfolded(file)).toContain('\r\nDTSTART;TZID=Europe/Oslo:20250613T230000\r\n')
    expect(fieldOf(file, 'DTEND')).toBe('TZID=Europe/Oslo:20250613T235900')
    expect(fieldOf(file, 'DTSTAMP')).toMatch(/^20250602T070000Z$/)
    expect(unfolded(file).match(/TRIGGER:-P[17]D/g)).toEqual(['TRIGGER:-P7D', 'TRIGGER:-P1D'])
  })

  test('means the moment the door shuts, whatever the day, also when clocks are moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const deadline = event.deadline.add({ days })
        const [, local = ''] = fieldOf(calendarFile({ ...event, deadline }), 'DTEND').split(':')
        const iso = local.replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6')
        const moment = Temporal.PlainDateTime.from(iso).toZonedDateTime('Europe/Oslo').toInstant()
        expect(moment.until(closesAt(deadline)).total('minutes')).toBe(1)
      }),
    )
  })

  test('has no line of more than 75 octets, no half character, and nothing lost, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const file = calendarFile({ ...event, summary: words })
        const lines = file.split('\r\n')
        for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(lines.join('')).not.toMatch(/\uFFFD/)
        const [, raw = ''] = unfolded(file).match(/SUMMARY:([\s\S]*?)\r\nDESCRIPTION/) ?? []
        const read = raw.replace(/\\([\\;,n])/g, (_, character: string) => (character === 'n' ? '\n' : character))
        expect(read).toBe(words.replace(/\r\n|\r|\n/g, '\n'))
      }),
    )
  })
})
