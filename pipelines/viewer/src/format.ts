import { textOf } from './decimal'
import { DAY, dayOf } from './time'

export type Language = 'fr' | 'en'

/** Numbers, money and dates as a language writes them. Exact: decimals are passed as text, never as a double. */
export class Format {
  private readonly locale: string
  private readonly cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

  constructor(readonly language: Language) {
    this.locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  }

  /** Formats a decimal text with the digits it has, up to a number of digits after the point. */
  number(value: string | number | bigint, digits = 6): string {
    return minus(this.numbers({ maximumFractionDigits: digits }).format(value as never))
  }

  /** Formats a decimal text with exactly this number of digits after the point. */
  fixed(value: string | number, digits: number): string {
    return minus(
      this.numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value as never),
    )
  }

  /** Formats an amount: `1 216,52 €`, `€1,216.52`. Digits beyond those of the currency stay. */
  money(value: string | number, currency: string | undefined, sign: 'auto' | 'exceptZero' = 'auto'): string {
    if (!currency || !/^[A-Z]{3}$/.test(currency)) return this.number(value, 4)
    const fraction = String(value).split('.')[1] ?? ''
    const digits = Math.max(usualDigits(currency), fraction.replace(/0+$/, '').length)
    const options = { style: 'currency', currency, signDisplay: sign, minimumFractionDigits: digits, maximumFractionDigits: digits }
    return minus(this.numbers(options as Intl.NumberFormatOptions).format(value as never))
  }

  /** Formats amounts in different currencies, which are never added: `€100.00 and CHF 20.00`. */
  amounts(totals: readonly { readonly amount: bigint; readonly currency: string }[]): string {
    return this.list(totals.map(({ amount, currency }) => this.money(textOf(amount), currency)))
  }

  /** Returns the name of a currency in the plural: `euros`, `livres sterling`. */
  currency(code: string): string {
    if (!/^[A-Z]{3}$/.test(code)) return code
    const parts = this.numbers({ style: 'currency', currency: code, currencyDisplay: 'name' }).formatToParts(2)
    return parts.find(part => part.type === 'currency')?.value ?? code
  }

  /** Formats a share in whole percent, which no line end separates: `50 %`, `50%`. */
  share(percent: number): string {
    return `${this.number(percent)}${this.language === 'fr' ? '\u00a0' : ''}%`
  }

  /** Formats a name and what it introduces: `Titulaire : Ana`, `Holder: Ana`. */
  introduced(name: string, words: string): string {
    return `${name}${this.language === 'fr' ? '\u00a0' : ''}: ${words}`
  }

  /** Formats a civil date: `27 mars 2024`. */
  date(text: string | number): string {
    const day = typeof text === 'number' ? text : dayOf(text)
    return first(this.dates({ day: 'numeric', month: 'long', year: 'numeric' }).format(day * DAY), this.language)
  }

  /** Formats a day without its year: `27 mars`. */
  shortDate(text: string | number): string {
    const day = typeof text === 'number' ? text : dayOf(text)
    return first(this.dates({ day: 'numeric', month: 'short' }).format(day * DAY), this.language)
  }

  /** Formats a day with the day of the week: `mercredi 27 mars 2024`. */
  weekday(day: number): string {
    const text = this.dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(day * DAY)
    return capital(this.language === 'fr' ? text.replace(/ 1 /, ' 1er ') : text)
  }

  /** Formats a month: `mars 2024`. */
  month(month: string): string {
    return this.dates({ month: 'long', year: 'numeric' }).format(dayOf(month + '-01') * DAY)
  }

  /** Formats a month without its year: `mars`. */
  monthName(month: string, width: 'long' | 'short' = 'short'): string {
    return this.dates({ month: width }).format(dayOf(month + '-01') * DAY)
  }

  /** Formats the time of day of a wall-clock time in milliseconds. */
  time(wall: number): string {
    return this.dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(wall)
  }

  /** Formats a duration: `38 min 17 s`. */
  duration(length: number): string {
    const seconds = Math.round(length)
    const hours = Math.floor(seconds / 3600)
    const minutes = Math.floor((seconds % 3600) / 60)
    const rest = seconds % 60
    if (hours > 0) return `${this.number(hours)}\u00a0h\u00a0${String(minutes).padStart(2, '0')}`
    return minutes > 0 ? `${minutes}\u00a0min${rest ? `\u00a0${String(rest).padStart(2, '0')}\u00a0s` : ''}` : `${rest}\u00a0s`
  }

  /** Formats a total of durations: from an hour, rounded to minutes. */
  talk(seconds: number): string {
    return this.duration(seconds < 3600 ? seconds : Math.round(seconds / 60) * 60)
  }

  /** Formats a volume of data in decimal units. */
  bytes(bytes: number): string {
    const names = this.language === 'fr' ? ['o', 'ko', 'Mo', 'Go', 'To'] : ['B', 'kB', 'MB', 'GB', 'TB']
    let step = 0
    let value = bytes
    while (value >= 1000 && step < names.length - 1) {
      value /= 1000
      step++
    }
    return `${this.number(value, value < 10 && step > 0 ? 1 : 0)}\u00a0${names[step] as string}`
  }

  /** Joins names: `A, B et C`. */
  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(names)
  }

  compare(a: string, b: string): number {
    return a.localeCompare(b, this.locale, { sensitivity: 'base', numeric: true })
  }

  private numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = 'n' + JSON.stringify(options)
    const known = this.cache.get(key) ?? new Intl.NumberFormat(this.locale, options)
    this.cache.set(key, known)
    return known as Intl.NumberFormat
  }

  private dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = 'd' + JSON.stringify(options)
    const known = this.cache.get(key) ?? new Intl.DateTimeFormat(this.locale, { ...options, timeZone: 'UTC' })
    this.cache.set(key, known)
    return known as Intl.DateTimeFormat
  }
}

/** Writes the first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function usualDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

function minus(text: string): string {
  return text.replace(/-/g, '−')
}

function first(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}
