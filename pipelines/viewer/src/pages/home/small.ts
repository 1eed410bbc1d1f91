import type { Row } from '../../bundle'
import type { Context } from '../../context'

/** Beyond this number of records, a type is not read for the overview. */
export const SMALL = 50_000

/** Reads the records of a type; none if there are too many for the overview. */
export const small = async (context: Context, type: string): Promise<Row[]> =>
  (context.type(type)?.rows ?? 0) <= SMALL ? context.read(type) : []
