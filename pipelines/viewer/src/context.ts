import type { Bundle, Row } from './bundle'
import { Format, type Language } from './format'
import type { DeliveredLines, Organisation, PageData } from './page-data'
import { type Texts, TEXTS } from './texts'
import { codesFr } from './texts/codes-fr'
import { labelWords, ruleWords, sourceInFrench } from './texts/labels'
import { Clock, DAY, dayText } from './time'

/** What every page needs: the data, the language and the formats of the reader. */
export class Context {
  readonly format: Format
  readonly texts: Texts
  readonly clock: Clock
  private readonly organisations: ReadonlyMap<string, Organisation>

  constructor(
    readonly data: PageData,
    readonly bundle: Bundle,
    readonly language: Language,
    /** Reads the delivered lines that the page contains. */
    readonly lines: () => Promise<DeliveredLines>,
  ) {
    this.format = new Format(language)
    this.texts = TEXTS[language]
    this.clock = new Clock(data.zone)
    this.organisations = new Map(data.organisations.map(organisation => [organisation.id, organisation]))
  }

  /** Returns the name of an organisation; its id in words if the operator gave it no name. */
  organisation(id: string): string {
    const name = this.organisations.get(id)?.name ?? id
    return name === id ? id.split('-').map(part => part.charAt(0).toUpperCase() + part.slice(1)).join(' ') : name
  }

  sector(id: string): string {
    const sector = this.organisations.get(id)?.sector ?? ''
    return this.texts.sectors[sector] ?? sector
  }

  /** Returns the name of a file, or a short form of its hash. */
  fileName(sha256: string): string {
    return this.data.files[sha256]?.name ?? this.texts.place.file(sha256.slice(0, 8) + '…')
  }

  /** Returns the name of a record type for a number of records: `57 opérations`. */
  records(type: string, n: number): string {
    const [one, many] = this.texts.types[type] ?? [type, type]
    return this.texts.count(n, one, many)
  }

  /** Returns the name of a field: `booking_date` is "Booking date". */
  field(path: string): string {
    const parts = path.split('.').map(part => {
      const [, name, index] = /^([^[]*)(?:\[(\d+)\])?$/.exec(part) ?? [part, part, undefined]
      const text = this.texts.fields[name as string] ?? (name as string).replace(/_/g, ' ')
      return index === undefined ? text : `${this.texts.items[name as string] ?? text} ${+index + 1}`
    })
    // Durations and volumes are shown with their units.
    const text = parts.join(', ').replace(/ \((s|octets|bytes)\)$/, '')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }

  /** Returns known words of an organisation or table in the language of the page; nothing for others. */
  label(text: string, gender = ''): string | undefined {
    return labelWords(this.language, text, gender)
  }

  /** Returns what a value is derived from, in the language of the page where it is known. */
  source(text: string): { readonly words: string; readonly language: Language } {
    const rule = ruleWords(this.language, text)
    if (rule) return { words: rule, language: this.language }
    const words = this.language === 'fr' ? sourceInFrench(text) : undefined
    return words ? { words, language: 'fr' } : { words: text, language: 'en' }
  }

  /** Returns a code of canonical records such as `DIRECT_DEBIT` in words; other texts as they are. */
  code(text: string): string {
    const french = codesFr[text]
    if (french === undefined) return text
    const words = this.language === 'fr' ? french : /^(SMS|MMS)$/.test(text) ? text : text.toLowerCase().replace(/_/g, ' ')
    return words.charAt(0).toUpperCase() + words.slice(1)
  }

  /** Returns the civil day of the text of a date, instant or local time, in the zone of the page: `2024-03-27`. */
  day(time: string): string {
    return time.length > 10 && time.includes('T') ? dayText(Math.floor(this.clock.wall(time) / DAY)) : time
  }

  type(name: string) {
    return this.data.types.find(type => type.name === name)
  }

  async read(type: string): Promise<Row[]> {
    return this.bundle.read(type)
  }
}
