import { decompress } from 'fzstd'
import { parquetMetadata, parquetReadObjects, parquetRead } from 'hyparquet'
import { decimalText, unscaledOf } from './decimal'
import type { Kind, Row, Table } from './table'

interface Shape {
  readonly kind: Kind
  readonly scale: number
  readonly fields: ReadonlyMap<string, Shape>
}

interface Element {
  name: string
  type?: string
  converted_type?: string
  logical_type?: { type: string; isAdjustedToUTC?: boolean; scale?: number }
  scale?: number
  num_children?: number
}

const compressors = { ZSTD: (input: Uint8Array, length: number) => decompress(input, new Uint8Array(length)) }

const parsers = {
  dateFromDays: (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMicroseconds: (micros: bigint) => micros,
}

/** A table in a Parquet file. Read once; whole tables are kept. */
export class ParquetTable implements Table {
  private readonly metadata: ReturnType<typeof parquetMetadata>
  private readonly shape: Shape
  private all: Promise<Row[]> | undefined

  constructor(
    readonly type: string,
    private readonly file: ArrayBuffer,
  ) {
    this.metadata = parquetMetadata(file, { geoparquet: false })
    const elements = this.metadata.schema as unknown as Element[]
    this.shape = shapeAt(elements, { index: 0 })
    // Without its logical type, a decimal is read as the bytes of its unscaled value: no rounding to a double.
    for (const element of elements) {
      if (element.converted_type === 'DECIMAL') {
        delete element.converted_type
        delete element.logical_type
      }
    }
  }

  /** The file, byte for byte. */
  get bytes(): ArrayBuffer {
    return this.file
  }

  get rows(): number {
    return Number(this.metadata.num_rows)
  }

  has(column: string): boolean {
    return this.shape.fields.has(column)
  }

  kind(column: string): Kind {
    return this.shape.fields.get(column)?.kind ?? 'text'
  }

  /** Returns the kind of the values under a flat name such as `lines[0].amount`; text for names that are not fields. */
  kindAt(name: string): Kind {
    let shape: Shape | undefined = this.shape
    for (const part of name.replace(/\[\d+\]/g, '').split('.')) {
      shape = shape?.fields.get(part)
      while (shape?.kind === 'list') shape = first(first(shape).fields.size ? first(shape) : shape)
    }
    return shape?.kind ?? 'text'
  }

  read(): Promise<Row[]> {
    this.all ??= this.readRows(undefined, 0, this.rows)
    return this.all
  }

  readColumns(columns: readonly string[]): Promise<Row[]> {
    return this.all ?? this.readRows(columns.filter(column => this.has(column)), 0, this.rows)
  }

  async record(row: number): Promise<Row | undefined> {
    if (this.all) return (await this.all)[row]
    return (await this.readRows(undefined, row, row + 1))[0]
  }

  /** Reads one column of numbers without an object for each record. Times are in milliseconds, decimals in units of 10^-scale. */
  async numbers(column: string): Promise<Float64Array> {
    const target = new Float64Array(this.rows).fill(Number.NaN)
    if (!this.has(column)) return target
    await parquetRead({
      file: this.file,
      metadata: this.metadata,
      columns: [column],
      compressors,
      parsers: { ...parsers, dateFromDays: (days: number) => days * 86_400_000 },
      utf8: false,
      onChunk: chunk => {
        const data = chunk.columnData as ArrayLike<unknown>
        for (let i = 0; i < data.length; i++) target[chunk.rowStart + i] = numberOf(data[i], this.kind(column))
      },
    })
    return target
  }

  /** Reads one column of texts. */
  async texts(column: string): Promise<string[]> {
    const target = new Array<string>(this.rows).fill('')
    if (!this.has(column)) return target
    await parquetRead({
      file: this.file,
      metadata: this.metadata,
      columns: [column],
      compressors,
      parsers,
      utf8: false,
      onChunk: chunk => {
        const data = chunk.columnData as ArrayLike<unknown>
        for (let i = 0; i < data.length; i++) target[chunk.rowStart + i] = data[i] == null ? '' : String(data[i])
      },
    })
    return target
  }

  /** Returns the rows whose list of groups has an entry with a name. The other values of the entries are not read. */
  async rowsWithEntry(column: string, name: string): Promise<Set<number>> {
    const rows = new Set<number>()
    await this.eachEntry(column, ['name'], name, row => rows.add(row))
    return rows
  }

  /** Returns the value of the first entry with a name of each row whose list of groups has one. */
  async valuesOfEntry(column: string, name: string): Promise<Map<number, string>> {
    const values = new Map<number, string>()
    await this.eachEntry(column, ['name', 'value'], name, (row, value) => values.has(row) || values.set(row, value))
    return values
  }

  private async eachEntry(column: string, leaves: readonly string[], name: string, found: (row: number, value: string) => void): Promise<void> {
    if (!this.has(column)) return
    await parquetRead({
      file: this.file,
      metadata: this.withLeaves(column, leaves),
      columns: [column],
      compressors,
      parsers,
      utf8: false,
      onChunk: chunk => {
        const data = chunk.columnData as ArrayLike<readonly { name?: unknown; value?: unknown }[] | undefined>
        for (let i = 0; i < data.length; i++) {
          for (const entry of data[i] ?? []) if (String(entry.name) === name) found(chunk.rowStart + i, String(entry.value ?? ''))
        }
      },
    })
  }

  /** Returns the metadata as if the entries of a list had some of their values only. */
  private withLeaves(column: string, leaves: readonly string[]): ReturnType<typeof parquetMetadata> {
    const isLeft = (path: readonly string[], isLeaf: boolean) => path[0] !== column || !isLeaf || leaves.includes(path.at(-1)!)
    const elements = this.metadata.schema as unknown as Element[]
    let next = 0
    const subtree = (path: readonly string[]): Element[] => {
      const element = elements[next++] as Element
      const children: Element[][] = []
      for (let child = 0; child < (element.num_children ?? 0); child++) {
        children.push(subtree([...path, (elements[next] as Element).name]))
      }
      const left = children.filter(child => child.length > 0)
      if (!isLeft(path, !element.num_children)) return []
      return [element.num_children ? { ...element, num_children: left.length } : element, ...left.flat()]
    }
    return {
      ...this.metadata,
      schema: subtree([]) as unknown as typeof this.metadata.schema,
      row_groups: this.metadata.row_groups.map(group => ({
        ...group,
        columns: group.columns.filter(chunk => isLeft(chunk.meta_data?.path_in_schema ?? [], true)),
      })),
    }
  }

  /** Returns the number of digits after the point of a decimal column. */
  scale(column: string): number {
    return this.shape.fields.get(column)?.scale ?? 0
  }

  private async readRows(columns: string[] | undefined, rowStart: number, rowEnd: number): Promise<Row[]> {
    const rows = await parquetReadObjects({
      file: this.file,
      metadata: this.metadata,
      ...(columns && { columns }),
      rowStart,
      rowEnd,
      compressors,
      parsers,
      utf8: false,
    })
    return rows.map(row => convert(row, this.shape) as Row)
  }
}

function numberOf(value: unknown, kind: Kind): number {
  if (value == null) return Number.NaN
  if (value instanceof Uint8Array) return Number(unscaledOf(value))
  if (kind === 'instant' || kind === 'local') return Number(milliseconds(value as bigint))
  return Number(value)
}

function shapeAt(elements: Element[], position: { index: number }): Shape {
  const element = elements[position.index++] as Element
  const fields = new Map<string, Shape>()
  for (let child = 0; child < (element.num_children ?? 0); child++) {
    const name = (elements[position.index] as Element).name
    fields.set(name, shapeAt(elements, position))
  }
  return { kind: kindOf(element), scale: element.scale ?? element.logical_type?.scale ?? 0, fields }
}

function kindOf(element: Element): Kind {
  const logical = element.logical_type?.type
  if (element.converted_type === 'DECIMAL' || logical === 'DECIMAL') return 'decimal'
  if (element.converted_type === 'DATE' || logical === 'DATE') return 'date'
  if (logical === 'TIMESTAMP') return element.logical_type?.isAdjustedToUTC ? 'instant' : 'local'
  if (element.converted_type === 'TIMESTAMP_MICROS') return 'instant'
  if (element.converted_type === 'LIST' || logical === 'LIST') return 'list'
  if (element.converted_type === 'MAP' || logical === 'MAP') return 'map'
  if (element.num_children) return 'group'
  if (element.type === 'BOOLEAN') return 'boolean'
  return element.type === 'BYTE_ARRAY' ? 'text' : 'number'
}

/** Converts what Parquet stores to plain values. Absent values are undefined; empty lists and maps stay. */
function convert(value: unknown, shape: Shape): unknown {
  if (value == null) return undefined
  switch (shape.kind) {
    case 'decimal':
      return value instanceof Uint8Array
        ? decimalText(unscaledOf(value), shape.scale)
        : decimalText(BigInt(value as number), shape.scale)
    case 'instant':
      return isoOf(value as bigint) + 'Z'
    case 'local':
      return isoOf(value as bigint)
    case 'list': {
      const item = first(first(shape).fields.size ? first(shape) : shape)
      return (value as unknown[]).map(entry => convert(entry, item))
    }
    case 'map':
      return value
    case 'group': {
      const group: Row = {}
      for (const [name, field] of shape.fields) {
        const converted = convert((value as Row)[name], field)
        if (converted !== undefined) group[name] = converted
      }
      return group
    }
    default:
      return typeof value === 'bigint' ? numberOrText(value) : value
  }
}

function first(shape: Shape): Shape {
  return shape.fields.values().next().value as Shape
}

/** Returns a number; the text of one that a double would round. */
function numberOrText(value: bigint): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}

/** Returns the milliseconds that have passed before a time in microseconds, also before 1970. */
function milliseconds(micros: bigint): bigint {
  return (micros - (((micros % 1000n) + 1000n) % 1000n)) / 1000n
}

function isoOf(micros: bigint): string {
  const millis = milliseconds(micros)
  const text = new Date(Number(millis)).toISOString().slice(0, -1)
  const rest = micros - millis * 1000n
  if (rest > 0n) return text + String(rest).padStart(3, '0')
  return text.endsWith('.000') ? text.slice(0, -4) : text
}
