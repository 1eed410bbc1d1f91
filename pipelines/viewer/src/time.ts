/** Civil days as numbers since 1970-01-01, and wall-clock times of a zone. */

export const DAY = 86_400_000

const ISO = /^([+-]?\d{4,6})-(\d\d)(?:-(\d\d))?/

/** Returns a time of the civil calendar. `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day)
}

/** Returns the part of an ISO text before the time: of years beyond 9999, it is longer than ten characters. */
const datePart = (time: number) => new Date(time).toISOString().split('T')[0] as string

/** Returns the number of a civil day: 0 for 1970-01-01. Reads the date at the start of a text. */
export function dayOf(text: string): number {
  const [, year, month, day] = ISO.exec(text) ?? []
  return year === undefined ? Number.NaN : utc(+year, +(month as string) - 1, +(day ?? 1)) / DAY
}

/** Returns the text of a day: 2024-01-31. */
export function dayText(day: number): string {
  return datePart(day * DAY)
}

/** Returns the year of a day. */
export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear()
}

/** Returns the month of a day: 2024-01. */
export function monthOf(day: number): string {
  return dayText(day).slice(0, -3)
}

/** Returns a month some months later or earlier. */
export function monthPlus(month: string, months: number): string {
  const first = new Date(dayOf(month) * DAY)
  return datePart(utc(first.getUTCFullYear(), first.getUTCMonth() + months, 1)).slice(0, -3)
}

/** Returns the number of months from one month to another: 1 for the next one. */
export function monthDistance(from: string, to: string): number {
  const number = (month: string) => {
    const first = new Date(dayOf(month) * DAY)
    return first.getUTCFullYear() * 12 + first.getUTCMonth()
  }
  return number(to) - number(from)
}

/** Returns all months from one to another, both included. */
export function months(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, monthDistance(from, to) + 1) }, (_, i) => monthPlus(from, i))
}

/** Returns the number of days of a month. */
export function daysIn(month: string): number {
  return dayOf(monthPlus(month, 1)) - dayOf(month)
}

/** Returns the hour of the day of a wall-clock time in milliseconds, from 0 to 23; before 1970 too. */
export function hourOf(wall: number): number {
  return Math.floor((wall - Math.floor(wall / DAY) * DAY) / 3_600_000)
}

/** Returns the day of the week of a wall-clock time in milliseconds: 0 for Monday, 6 for Sunday; before 1970 too. */
export function weekdayOf(wall: number): number {
  return (((Math.floor(wall / DAY) + 3) % 7) + 7) % 7
}

/** Converts instants to the wall-clock time of one zone. Offsets are kept by the hour. */
export class Clock {
  private readonly offsets = new Map<number, number>()
  private readonly parts: Intl.DateTimeFormat

  constructor(readonly zone: string) {
    this.parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  }

  /** Returns the wall-clock time of an instant, as if it were UTC, in milliseconds. */
  local(instant: number): number {
    const hour = Math.floor(instant / 3_600_000)
    let offset = this.offsets.get(hour)
    if (offset === undefined) {
      const start = hour * 3_600_000
      const parts = this.parts.formatToParts(start)
      const part = (type: string) => +(parts.find(one => one.type === type)?.value ?? 0)
      const utcDay = new Date(start).getUTCDate()
      // Zones differ by less than a day: the day of the month is the same, the next or the one before. Years need no reading.
      const days = part('day') === utcDay ? 0 : part('day') === utcDay + 1 || (part('day') === 1 && utcDay > 2) ? 1 : -1
      const time = (part('hour') * 3600 + part('minute') * 60 + part('second')) * 1000
      offset = days * DAY + time - (start - Math.floor(start / DAY) * DAY)
      this.offsets.set(hour, offset)
    }
    return instant + offset
  }

  /** Returns the instant of a wall-clock time; of a time that the clock shows twice or never, one of the two around it. */
  instant(wall: number): number {
    // The offset at the wall-clock time read as UTC may be that of the other side of a change: the second step corrects it.
    const near = wall - (this.local(wall) - wall)
    return wall - (this.local(near) - near)
  }

  /** Returns the wall-clock time of the text of an instant or local time, as if it were UTC, in milliseconds. */
  wall(text: string): number {
    return text.endsWith('Z') ? this.local(Date.parse(text)) : Date.parse(text + 'Z')
  }
}
