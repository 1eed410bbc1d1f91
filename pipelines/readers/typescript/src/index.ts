import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ParquetTable } from './parquet-table'
import type { Kind, Row, Table } from './table'

export type { Kind, Row, Table }

/** Version of the store format that this package reads. */
export const FORMAT_VERSION = 2

/** Version of the canonical schemas that this package reads: within it, columns keep their meaning. */
export const SCHEMA_VERSION = 1

/** Version of the flat views that this package reads. */
export const VIEW_VERSION = 3

/** A folder that this package cannot read. The message states what to do. */
export class StoreError extends Error {
  override name = 'StoreError'
}

/** One file of a bundle, as `datapackage.json` describes it. */
export interface Resource {
  readonly name: string
  readonly path: string
  readonly rows: number
  /** Missing, as is `hash`, if the bundle is encrypted. */
  readonly bytes?: number
  readonly hash?: string
  readonly encryption?: unknown
  /** Missing, as is `schemaVersion`, if the file is a flat view. */
  readonly recordType?: string
  readonly schemaVersion?: number
  /** Name of the flat view; missing, as is `viewVersion`, if the file has records. */
  readonly view?: string
  readonly viewVersion?: number
  readonly period?: { readonly first: string; readonly last: string }
}

/** The manifest of a bundle. */
export interface Manifest {
  readonly name: string
  /** Equal bundles have equal hashes: an application that keeps it reads only what changed. */
  readonly bundleHash: string
  readonly period?: { readonly first: string; readonly last: string }
  readonly sources: readonly { readonly title: string; readonly connector: string }[]
  readonly resources: readonly Resource[]
}

/** Returns the folder of a person's bundle, below the folder of the store. */
export function bundlePath(person: string): string {
  return join('bundles', createHash('sha256').update(person).digest('hex').slice(0, 2), person)
}

/** A store on a local disk, or the folder that a run writes for one reader application. */
export class Store {
  private constructor(
    readonly folder: string,
    /** Id of the current store snapshot; undefined in the folder of an application, which has none. */
    readonly snapshot: string | undefined,
  ) {}

  /** Opens a store: reads `CURRENT`, and refuses formats that this package does not know. */
  static async open(folder: string): Promise<Store> {
    const files = await list(folder)
    if (!files.includes('CURRENT') && files.includes('bundles')) return new Store(folder, undefined)
    const current = await json(join(folder, 'CURRENT'), `There is no store at ${folder}: it has no file CURRENT.`)
    const version = Number(current['format'])
    if (version !== FORMAT_VERSION) {
      throw new StoreError(`The store has format ${version}, this reader needs ${FORMAT_VERSION}. Take another version of it.`)
    }
    return new Store(folder, String(current['snapshot']))
  }

  /** Returns the ids of all people who have a bundle, sorted. */
  async people(): Promise<string[]> {
    const people: string[] = []
    for (const group of await list(join(this.folder, 'bundles'))) {
      for (const person of await list(join(this.folder, 'bundles', group))) {
        const files = await list(join(this.folder, 'bundles', group, person))
        if (files.includes('datapackage.json')) people.push(person)
      }
    }
    return people.sort()
  }

  /** Opens the bundle of a person. */
  bundle(person: string): Promise<Bundle> {
    if (!/^[a-z0-9-]{1,64}$/.test(person)) throw new StoreError('A person id has 1 to 64 of a-z, 0-9 and -.')
    return Bundle.open(join(this.folder, bundlePath(person)))
  }
}

/** The bundle of one person. Files are read when they are needed. */
export class Bundle {
  private readonly tables = new Map<string, Promise<Table>>()

  private constructor(
    readonly folder: string,
    readonly manifest: Manifest,
  ) {}

  /** Opens the bundle in a folder, which may be a copy outside of a store. */
  static async open(folder: string): Promise<Bundle> {
    const files = await list(folder)
    if (files.includes('erased.json')) throw new StoreError('The person was erased: remove what you keep of this bundle.')
    const manifest = await json(join(folder, 'datapackage.json'), `There is no bundle at ${folder}.`)
    return new Bundle(folder, manifest as unknown as Manifest)
  }

  get person(): string {
    return this.manifest.name
  }

  /**
   * Returns the table of a type such as `bank-transactions`; undefined if the person has no such records.
   * Throws a `RangeError` if the type is no name of a table, such as `BankTransaction`.
   */
  table(type: string): Promise<Table> | undefined {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(type)) {
      throw new RangeError(`${JSON.stringify(type)} is no type of records. Expected a name such as bank-transactions.`)
    }
    const resource = this.manifest.resources.find(found => found.name === type)
    if (!resource) return undefined
    let table = this.tables.get(type)
    if (!table) {
      table = this.read(resource)
      this.tables.set(type, table)
    }
    return table
  }

  /**
   * Reads all records of a type, as {@link table} does; none if the person has no such records.
   * With `columns`, such as `['booking_date', 'amount']`, other columns are not read.
   */
  async records(type: string, columns?: readonly string[]): Promise<Row[]> {
    const table = await this.table(type)
    if (!table) return []
    if (!columns) return table.read()
    // A table that was read whole has the other columns as well.
    const rows = await table.readColumns(columns)
    return rows.map(row => Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name))))
  }

  private async read(resource: Resource): Promise<Table> {
    if (!/^[A-Za-z0-9-][A-Za-z0-9.-]*$/.test(resource.path)) {
      throw new StoreError(`datapackage.json names a file that is not in the folder: ${JSON.stringify(resource.path)}.`)
    }
    requireKnown(resource, 'schemaVersion', SCHEMA_VERSION)
    requireKnown(resource, 'viewVersion', VIEW_VERSION)
    if (resource.encryption !== undefined) {
      throw new StoreError(
        `${resource.path} is encrypted. Decrypt the bundle with "mesinfos bundle PERSON --decrypt FOLDER" and open that folder.`)
    }
    const bytes = await readFile(join(this.folder, resource.path))
    const hash = 'sha256:' + createHash('sha256').update(bytes).digest('hex')
    if (hash !== resource.hash) throw new StoreError(`${resource.path} differs from its hash in datapackage.json.`)
    return new ParquetTable(resource.name, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  }
}

/** Returns a derived value of a record, such as `category`; undefined if it has none. */
export function derived(record: Row, name: string): { value: string; source: string; confidence: number } | undefined {
  const values = (record['derived'] ?? []) as { name: string; value: string; source: string; confidence: number }[]
  return values.find(value => value.name === name)
}

/** Refuses another version, in which columns may have another meaning. */
function requireKnown(resource: Resource, field: 'schemaVersion' | 'viewVersion', known: number): void {
  const version = resource[field]
  if (version !== undefined && version !== known) {
    throw new StoreError(`${resource.path} has ${field} ${version}, this reader needs ${known}. Take another version of it.`)
  }
}

/** Returns the content of a JSON file. An absent file has a message of its own. */
async function json(file: string, absent: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  } catch (cause) {
    if (isAbsent(cause)) throw new StoreError(absent, { cause })
    throw new StoreError(cause instanceof SyntaxError ? `${file} is damaged: it is no JSON.` : `${file} cannot be read.`, { cause })
  }
}

/** Returns the sorted names in a folder; none if it is absent, or a file. */
async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (cause) {
    if (isAbsent(cause)) return []
    throw new StoreError(`${folder} cannot be read.`, { cause })
  }
}

function isAbsent(cause: unknown): boolean {
  const code = (cause as { code?: string }).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}
