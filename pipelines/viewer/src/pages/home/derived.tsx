import type { Context } from '../../context'
import { absolute, textOf, units } from '../../decimal'
import { type Child, h } from '../../dom'
import { footprintOf, readEnergy } from '../../model/energy-columns'
import { counterparty, type Series } from '../../model/money'
import { derivation, text } from '../../model/origin'
import { most } from '../../model/person'
import { section } from '../../parts/layout'
import { confidence, recordAddress, value } from '../../parts/value'
import { SMALL, small } from './small'

/** The values that Mesinfos derived: next payments, the usual place, footprints. */
export async function derived(context: Context, series: readonly Series[]): Promise<HTMLElement | false> {
  const { texts, format, data } = context
  const lines: { name: string; confidence?: number; shown: Child; note?: string }[] = []
  const running = series.filter(one => one.running && one.next)
  const debit = largest(running.filter(one => units(one.row['amount']) < 0n))
  const credit = largest(running.filter(one => units(one.row['amount']) > 0n))
  for (const [one, name] of [[debit, texts.home.nextPayment], [credit, texts.home.nextIncome]] as const) {
    if (!one) continue
    const money = format.money(textOf(absolute(units(one.row['amount']))), text(one.row, 'currency'))
    lines.push({
      name: name(counterparty(one.row)),
      confidence: one.confidence,
      shown: value(context, texts.home.onDate(money, format.date(one.next)), { kind: 'derived', fact: derivation(one.row, 'recurrence.next_date')!, row: one.row }, recordAddress('bank-transactions', one.row['record_id'])),
    })
  }
  const points = await small(context, 'location-points')
  const communes = points.map(row => derivation(row, 'commune')?.value ?? '')
  const often = most(communes)
  if (often) {
    const row = points[communes.indexOf(often)]!
    lines.push({
      name: texts.home.place,
      confidence: derivation(row, 'commune')!.confidence,
      shown: value(context, often, { kind: 'derived', fact: derivation(row, 'commune')!, row }, '#/places'),
      note: texts.home.placeOf(communes.filter(commune => commune === often).length, points.length),
    })
  }
  for (const type of data.types) {
    const co2e = type.name === 'meter-readings' ? await consumed(context) : type.co2e
    if (!co2e || +co2e < 1) continue
    const example = (await small(context, type.name)).find(row => derivation(row, 'footprint.kg_co2e'))
    const fact = example && derivation(example, 'footprint.kg_co2e')
    lines.push({
      name: texts.home.footprint(texts.types[type.name]?.[1] ?? type.name),
      ...(fact && { confidence: fact.confidence }),
      shown: value(context, `${format.number(co2e, +co2e < 10 ? 1 : 0)}\u00a0kg CO₂e`, { kind: 'sum', note: texts.home.footprintNote }, `#/records/${type.name}`),
    })
  }
  if (!lines.length) return false
  return section('derived', texts.home.derived, undefined,
    <ul class="claims rows">
      {lines.map(line => (
        <li><h3>{line.name}</h3><p>{line.confidence !== undefined && confidence(context, line.confidence)}</p><p>{line.shown}{line.note && <span class="note"> {line.note}</span>}</p></li>
      ))}
    </ul>)
}

/** Returns the footprint of readings: the same consumption may be delivered more than once. */
async function consumed(context: Context): Promise<string | undefined> {
  const energy = (context.type('meter-readings')?.rows ?? 0) <= SMALL ? await readEnergy(context) : undefined
  const footprint = energy && (await footprintOf(context, energy.readings, energy.consumptions))
  return footprint === undefined ? undefined : textOf(footprint)
}

function largest(series: readonly Series[]): Series | undefined {
  return [...series].sort((a, b) => Number(absolute(units(b.row['amount'])) - absolute(units(a.row['amount']))))[0]
}
