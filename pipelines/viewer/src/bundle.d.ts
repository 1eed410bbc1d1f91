/** A record: field name to value. Decimals, dates and times are texts, see {@link Kind}. */
export type Row = Record<string, unknown>;
/**
 * Kind of a column's values. `decimal`: exact text. `date`: 2024-01-31. `instant`: 2024-01-31T10:00:00Z.
 * `local`: 2024-01-31T11:00:00, without zone.
 */
export type Kind = 'decimal' | 'date' | 'instant' | 'local' | 'number' | 'boolean' | 'text' | 'group' | 'list' | 'map';
/** One Parquet file of the bundle. Read once; whole tables and columns are kept. */
export declare class Table {
    readonly type: string;
    private readonly file;
    private readonly metadata;
    private readonly shape;
    private all;
    constructor(type: string, file: ArrayBuffer);
    /** The file, byte for byte. */
    get bytes(): ArrayBuffer;
    get rows(): number;
    /** Returns whether the file has a top-level column. */
    has(column: string): boolean;
    /** Returns the kind of a top-level column. */
    kind(column: string): Kind;
    /** Reads all records with all columns. */
    read(): Promise<Row[]>;
    /** Reads the given columns of all records. Columns that the file lacks are left out. */
    readColumns(columns: readonly string[]): Promise<Row[]>;
    /** Reads one record with all columns. */
    record(row: number): Promise<Row | undefined>;
    /** Reads one column of numbers without an object for each record. Times are in milliseconds, decimals in units of 10^-scale. */
    numbers(column: string): Promise<Float64Array>;
    /** Reads one column of texts. */
    texts(column: string): Promise<string[]>;
    /** Returns the number of digits after the point of a decimal column. */
    scale(column: string): number;
    private readRows;
}
/** The files of the bundle, which the page contains as Base64 text. */
export declare class Bundle {
    private readonly content;
    private readonly tables;
    constructor(content: (type: string) => Promise<ArrayBuffer> | undefined);
    /** Returns the table of a record type; empty if the person has no such records. */
    table(type: string): Promise<Table | undefined>;
    /** Reads all records of a type; none if the person has no such records. */
    read(type: string): Promise<Row[]>;
}
