import type { Context } from '../../context'
import { h } from '../../dom'
import { eventTime, lineOf } from '../../model/describe'
import { disputed } from '../../model/origin'
import { type Part, recordAddress } from '../../parts/value'
import { small } from './small'

/** Records whose rows state different values, of types that are small enough to be read here. */
export async function contradictoryRecords(context: Context): Promise<Part[]> {
  const found: Part[] = []
  for (const type of context.data.types) {
    if (!type.differing) continue
    for (const row of await small(context, type.name)) if (disputed(row).size) found.push({ type: type.name, row })
  }
  return found
}

/** The contradictory records with the fields that differ. */
export function contradictoryList(context: Context, records: readonly Part[]): HTMLElement {
  const { texts, format } = context
  const entry = ({ type, row }: Part) => {
    const line = lineOf(context, type, row)
    const time = eventTime(type, row)
    const fields = [...disputed(row).keys()].map(field => context.field(field.replace(/^additional\./, '')).toLowerCase())
    return (
      <li>
        <span><a class="v differs" href={recordAddress(type, row['record_id'])}>{line.title}</a> <small>{[time && format.date(context.day(time)), format.list(fields)].filter(Boolean).join(' · ')}</small></span>
        <span class="num">{line.amount}</span>
      </li>
    )
  }
  return (
    <div>
      <ul class="rows pairs">{records.slice(0, 6).map(entry)}</ul>
      {records.length > 6 && <details><summary>{texts.more(records.length - 6)}</summary><ul class="rows pairs">{records.slice(6, 300).map(entry)}</ul></details>}
    </div>
  )
}
