import { ParquetTable } from '../../readers/typescript/src/parquet-table'
import type { Kind, Row } from '../../readers/typescript/src/table'

export { ParquetTable, type Kind, type Row }

/** The files of the bundle, which the page contains as Base64 text. */
export class Bundle {
  private readonly tables = new Map<string, Promise<ParquetTable> | undefined>()

  constructor(private readonly content: (type: string) => Promise<ArrayBuffer> | undefined) {}

  /** Returns the table of a record type; empty if the person has no such records. */
  async table(type: string): Promise<ParquetTable | undefined> {
    if (!this.tables.has(type)) {
      this.tables.set(type, this.content(type)?.then(bytes => new ParquetTable(type, bytes)))
    }
    return this.tables.get(type)
  }

  /** Reads all records of a type; none if the person has no such records. */
  async read(type: string): Promise<Row[]> {
    return (await this.table(type))?.read() ?? []
  }
}
