/** The data that the program embeds in the page beside the files of the bundle. */
export interface PageData {
  readonly person: string
  readonly bundleHash: string
  readonly language: 'fr' | 'en' | ''
  readonly zone: string
  readonly organisations: readonly Organisation[]
  readonly deliveries: Readonly<Record<string, Delivery>>
  readonly files: Readonly<Record<string, DeliveredFile>>
  readonly types: readonly TypeSummary[]
  readonly activity: readonly Activity[]
  readonly inferredFields: readonly string[]
}

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly sector: string
  /** Day since which it has known the person, as it states. */
  readonly since?: string
}

export interface Delivery {
  readonly organisation: string
  readonly name?: string
}

export interface DeliveredFile {
  readonly name?: string
  readonly connector: string
  readonly asOf?: string
  /** Rows of the file that could not be read, of all customers together. */
  readonly rejected: number
}

/** The records of one type: counts, period, and sums that the page shows before it reads the records. */
export interface TypeSummary {
  readonly name: string
  readonly record: string
  readonly rows: number
  readonly bytes: number
  readonly sightings: number
  readonly derived: number
  /** Records on whose values the rows differ. */
  readonly differing: number
  readonly first?: string
  readonly last?: string
  /** Sum of derived kilograms of CO2e, as a decimal text. */
  readonly co2e?: string
}

/** Delivered lines of tables: text by number of the line, by hash of the file. */
export type DeliveredLines = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Records of one organisation and type by day: the numbers of `first` and the days after it. A negative number is that of days without records. */
export interface Activity {
  readonly organisation: string
  readonly type: string
  readonly rows: number
  readonly first?: string
  readonly counts: readonly number[]
}
