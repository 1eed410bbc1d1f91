import type { Row } from '../../bundle'
import type { Context } from '../../context'
import { absolute, textOf, units } from '../../decimal'
import { h } from '../../dom'
import { readEnergy } from '../../model/energy-columns'
import { countedDays, missingDays, windowOf } from '../../model/holdings'
import type { Absent } from '../../model/missing'
import { moneyOf, type Series, totalsOf } from '../../model/money'
import { derivation, text } from '../../model/origin'
import { lacksPayment } from '../../model/receipts'
import { section } from '../../parts/layout'
import { recordAddress, value } from '../../parts/value'
import { SMALL, small } from './small'

/** Data that are missing in part: a name, and the amount that is missing. */
export interface Gap {
  readonly name: string
  readonly amount: string
}

/** The parties of payments that delivered nothing, and the data that are missing in part. */
export function missing(context: Context, absent: readonly Absent[], gaps: readonly Gap[], transactions: number): HTMLElement {
  const { texts } = context
  return section('missing', texts.home.missing, transactions > 0 && texts.home.missingLead(absent.length),
    <div class="two">
      {absent.length > 0 && <div>
        <h3>{texts.home.nothing}</h3>
        <ul class="rows gaps">
          {absent.slice(0, 6).map(one => (
            <li><span>{one.name} <small>{categoryName(context, one.series.row)}</small></span><span class="num">{amount(context, one.series)}</span></li>
          ))}
        </ul>
      </div>}
      {gaps.length > 0 && <div>
        <h3>{texts.home.partly}</h3>
        <ul class="rows gaps">
          {gaps.map(gap => <li><span>{gap.name}</span><span class="num">{value(context, gap.amount, { kind: 'missing' })}</span></li>)}
        </ul>
      </div>}
    </div>)
}

function categoryName(context: Context, row: Row): string {
  return (derivation(row, `category.name_${context.language}`)?.value ?? '').toLowerCase()
}

function amount(context: Context, one: Series): HTMLElement {
  const money = context.format.money(textOf(absolute(units(one.row['amount']))), text(one.row, 'currency'))
  const period = context.texts.money.periods[one.period] ?? ''
  const words = one.fixed ? `${money} ${period}` : `${period}, ${context.texts.home.latest(money)}`
  return value(context, words.trim().replace(/^, /, ''), { kind: 'delivered', row: one.row, field: 'amount' }, recordAddress('bank-transactions', one.row['record_id']))
}

/** Finds the data that are missing in part. */
export async function gapsOf(context: Context, transactions: readonly Row[]): Promise<Gap[]> {
  const { texts, format, data } = context
  const gaps: Gap[] = []
  const readings = data.activity.filter(activity => activity.type === 'meter-readings' && activity.first)
  if (readings.length) {
    const energy = (context.type('meter-readings')?.rows ?? 0) <= SMALL ? await readEnergy(context) : undefined
    const read = energy?.consumptions.flatMap(one => one.delivered) ?? []
    const starts = readings.flatMap(activity => countedDays(activity).map(([day]) => ({ first: day, last: day })))
    const { missing, all } = missingDays(windowOf(data), [...starts, ...read])
    if (missing > all * 0.1) gaps.push({ name: texts.home.gaps.energy, amount: texts.home.gaps.days(missing, all) })
  }
  for (const money of moneyOf(transactions).slice(0, 1)) {
    const { uncategorised } = money
    if (uncategorised.rows.length) gaps.push({ name: texts.home.gaps.category(uncategorised.rows.length), amount: format.money(textOf(uncategorised.total), money.currency) })
  }
  const receipts = (await small(context, 'receipts')).filter(lacksPayment)
  if (receipts.length) {
    gaps.push({ name: texts.home.gaps.receipts(receipts.length), amount: format.amounts(totalsOf(receipts, 'total')) || texts.notStated })
  }
  const rejected = Object.values(data.files).filter(file => file.rejected > 0)
  if (rejected.length) gaps.push({ name: texts.home.gaps.rejected(rejected.length), amount: format.number(rejected.reduce((sum, file) => sum + file.rejected, 0)) })
  return gaps
}
