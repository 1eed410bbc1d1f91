/** A record: field name to value. Decimals, dates and times are texts, see {@link Kind}. */
export type Row = Record<string, unknown>

/**
 * Kind of a column's values. `decimal`: exact text. `date`: 2024-01-31. `instant`: 2024-01-31T10:00:00Z.
 * `local`: 2024-01-31T11:00:00, without zone.
 */
export type Kind = 'decimal' | 'date' | 'instant' | 'local' | 'number' | 'boolean' | 'text' | 'group' | 'list' | 'map'

/** The records of one type of a bundle. */
export interface Table {
  /** Type of the records, such as `bank-transactions`. */
  readonly type: string

  /** Number of records. */
  readonly rows: number

  /** Returns whether the file has a top-level column. */
  has(column: string): boolean

  /** Returns the kind of a top-level column; text for columns that the file lacks. */
  kind(column: string): Kind

  /** Reads all records with all columns. */
  read(): Promise<Row[]>

  /** Reads the given columns of all records. Columns that the file lacks are left out. */
  readColumns(columns: readonly string[]): Promise<Row[]>

  /** Reads one record with all columns. */
  record(row: number): Promise<Row | undefined>
}
