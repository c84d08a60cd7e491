/**
 * A calendar file (iCalendar, RFC 5545) that reminds every day: what a phone can do without
 * a server, whatever its browser allows.
 */
export type DailyReminder = {
  /** Names the event for ever, so that a second file changes it instead of adding one. */
  readonly uid: string
  readonly title: string
  readonly text: string
  /** The app's address. */
  readonly url: string
  /** `YYYYMMDD` of the first day. */
  readonly firstDay: string
  /** Minutes after local midnight; the time is floating, so it follows the traveller. */
  readonly minutes: number
  /** `YYYYMMDDTHHMMSSZ` of the writing. */
  readonly stamp: string
}

const LENGTH_MINUTES = 10

/** @returns the file's text, lines ended and folded as the standard asks */
export function calendarFile({ uid, title, text, url, firstDay, minutes, stamp }: DailyReminder): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rappel//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${firstDay}T${clockOf(minutes)}`,
    `DURATION:PT${LENGTH_MINUTES}M`,
    'RRULE:FREQ=DAILY',
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0M',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function clockOf(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

/** RFC 5545, 3.1: at most 75 octets a line; a longer one goes on after a line break and a space. No character is cut in two. */
function folded(line: string): string {
  let length = 0
  let text = ''
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0)
    if (length + octets > 75) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += octets
  }
  return text
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4
}
