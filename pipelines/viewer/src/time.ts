/** Civil days as numbers since 1970-01-01, and wall-clock times of a zone. */

export const DAY = 86_400_000

/** Returns the number of a civil day: 0 for 1970-01-01. Reads the first ten characters. */
export function dayOf(text: string): number {
  return Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)) / DAY
}

/** Returns the text of a day: 2024-01-31. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** Returns the month of a day: 2024-01. */
export function monthOf(day: number): string {
  return dayText(day).slice(0, 7)
}

/** Returns a month some months later or earlier. */
export function monthPlus(month: string, months: number): string {
  return new Date(Date.UTC(+month.slice(0, 4), +month.slice(5, 7) - 1 + months, 1)).toISOString().slice(0, 7)
}

/** Returns all months from one to another, both included. */
export function months(from: string, to: string): string[] {
  const list: string[] = []
  for (let month = from; month <= to && list.length < 2400; month = monthPlus(month, 1)) list.push(month)
  return list
}

/** Returns the number of days of a month. */
export function daysIn(month: string): number {
  return new Date(Date.UTC(+month.slice(0, 4), +month.slice(5, 7), 0)).getUTCDate()
}

/** Converts instants to the wall-clock time of one zone. Offsets are kept by the hour. */
export class Clock {
  private readonly offsets = new Map<number, number>()
  private readonly parts: Intl.DateTimeFormat

  constructor(readonly zone: string) {
    this.parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
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
      const [date, time] = this.parts.format(hour * 3_600_000).split(', ') as [string, string]
      const [day, month, year] = date.split('/') as [string, string, string]
      offset = Date.parse(`${year}-${month}-${day}T${time}Z`) - hour * 3_600_000
      this.offsets.set(hour, offset)
    }
    return instant + offset
  }

  /** Returns the wall-clock time of the text of an instant or local time, as if it were UTC, in milliseconds. */
  wall(text: string): number {
    return text.endsWith('Z') ? this.local(Date.parse(text)) : Date.parse(text + 'Z')
  }
}
