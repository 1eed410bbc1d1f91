import type { Row } from '../bundle'
import type { Organisation } from '../page-data'
import { absolute, units } from '../decimal'
import { counterparty, type Series } from './money'

/** A party that regularly pays or is paid, and has delivered nothing. */
export interface Absent {
  readonly name: string
  readonly series: Series
}

const plain = (name: string) => name.normalize('NFD').replace(/[^\p{L}\p{N} -]/gu, '').toLowerCase()

/** Returns the parties of running series that are none of the organisations and not the person, the largest first. */
export function absentParties(series: readonly Series[], organisations: readonly Organisation[], familyName: string): Absent[] {
  const known = organisations.flatMap(({ id, name }) => [plain(name).replace(/[ -]/g, ''), plain(id).replace(/[ -]/g, '')])
  const family = plain(familyName)
  const absent = new Map<string, Absent>()
  for (const one of series) {
    if (!one.running) continue
    const name = counterparty(one.row)
    const key = plain(name).replace(/[ -]/g, '')
    const own = family && plain(name).split(/[ -]/).includes(family)
    if (!key || own || absent.has(key) || known.some(other => key.includes(other) || other.includes(key))) continue
    if (/^(RETRAIT|CHEQUE|CHÈQUE|FRAIS|COTISATION)/i.test(name)) continue
    absent.set(key, { name, series: one })
  }
  return [...absent.values()].sort((a, b) => Number(size(b.series.row) - size(a.series.row)))
}

const size = (row: Row) => absolute(units(row['amount']))
