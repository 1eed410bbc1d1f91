import type { Row } from '../../bundle'
import type { Context } from '../../context'
import { approximate, textOf } from '../../decimal'
import { type Child, h } from '../../dom'
import { capital } from '../../format'
import { talkSeconds } from '../../model/describe'
import { hasCurve } from '../../model/energy'
import { periodWords, readEnergy } from '../../model/energy-columns'
import { moneyOf, premiumsOf } from '../../model/money'
import { text } from '../../model/origin'
import { bar } from '../../parts/charts'
import { section } from '../../parts/layout'
import { loadCurve } from '../../parts/load-curve'
import { recordAddress, value } from '../../parts/value'
import { SMALL, small } from './small'

/** A card for each of the main sections, with its main figure. */
export async function brief(context: Context, transactions: readonly Row[], contracts: readonly Row[]): Promise<HTMLElement | false> {
  const { texts, format } = context
  const cards: HTMLElement[] = []
  const money = moneyOf(transactions)[0]
  if (money?.payments) {
    const months = money.months.slice(-4)
    const max = approximate(months.reduce((highest, one) => (one.spent > highest ? one.spent : highest), 0n))
    cards.push(card('money', context, value(context, format.money(textOf(money.average), money.currency), { kind: 'sum' }, '#/money'), texts.home.money(money.averaged.length),
      <ul class="mini">
        {months.map(one => <li><span>{format.monthName(one.month)}</span>{bar(approximate(one.spent) / max)}<span class="num">{value(context, format.money(textOf(one.spent), money.currency), { kind: 'sum' }, `#/money`)}</span></li>)}
      </ul>))
  }
  const energy = (context.type('meter-readings')?.rows ?? 0) <= SMALL ? await readEnergy(context) : undefined
  const consumption = energy?.consumptions.find(one => one.measure === 'energy')
  if (energy && consumption) {
    const best = [...consumption.days].sort((a, b) => Math.round(b.hours) - Math.round(a.hours) || b.day - a.day)[0]
    const latest = consumption.periods[consumption.periods.length - 1]
    if (!best && latest) cards.push(card('energy', context, value(context, `${format.number(latest.amount / 1000, 1)} kWh`, { kind: 'sum' }, '#/energy'), periodWords(context, latest), ''))
    if (best) cards.push(card('energy', context, value(context, `${format.number(best.amount / 1000, 1)} kWh`, { kind: 'sum' }, '#/energy'), texts.home.energyDay(format.date(best.day), best.readings),
      hasCurve(energy.readings, best) ? loadCurve(context, energy.readings, best, 120) : ''))
  }
  const calls = await small(context, 'communications')
  if (calls.length) {
    const seconds = calls.reduce((sum, row) => sum + talkSeconds(row), 0)
    const kinds = new Map<string, number>()
    for (const row of calls) kinds.set(text(row, 'kind'), (kinds.get(text(row, 'kind')) ?? 0) + 1)
    const sorted = [...kinds].sort((a, b) => b[1] - a[1])
    cards.push(card('communications', context, value(context, format.talk(seconds), { kind: 'sum' }, '#/communications'), texts.home.talk,
      <ul class="mini">
        {sorted.slice(0, 4).map(([kind, n]) => <li><span>{texts.communications.kinds[kind] ?? kind}</span>{bar(n / sorted[0]![1])}<span class="num">{value(context, format.number(n), { kind: 'sum', note: texts.card.counted }, '#/communications')}</span></li>)}
      </ul>))
  }
  const contract = contracts[0]
  if (contract) {
    const premiums = premiumsOf(contracts)
    const isDelivered = premiums?.rows.length === 1 && text(premiums.rows[0]!, 'premium_frequency') === 'MONTHLY'
    const lines: [string, string][] = [['product', text(contract, 'product') || context.code(text(contract, 'kind'))], ['start_date', text(contract, 'start_date')], ['renewal_date', text(contract, 'renewal_date')]]
    cards.push(card('contracts', context,
      premiums ? value(context, format.money(textOf(premiums.perMonth), premiums.currency), isDelivered ? { kind: 'delivered', row: premiums.rows[0]!, field: 'premium' } : { kind: 'sum' }, '#/contracts') : format.number(contracts.length),
      premiums ? texts.home.contract(premiums.rows.length) : texts.types['contracts']?.[contracts.length === 1 ? 0 : 1],
      <dl class="kv">
        {lines.filter(([, shown]) => shown).map(([field, shown]) => <div><dt>{context.field(field)}</dt><dd>{value(context, field.endsWith('date') ? format.date(shown) : shown, { kind: 'delivered', row: contract, field }, recordAddress('contracts', contract['record_id']))}</dd></div>)}
      </dl>))
  }
  return cards.length ? section('brief', texts.home.brief, undefined, <div class="cards">{cards}</div>) : false
}

function card(name: 'money' | 'energy' | 'communications' | 'contracts', context: Context, figure: Child, note: Child, content: Child): HTMLElement {
  return (
    <div class="panel">
      <h3>{capital(context.texts.nav[name])}</h3>
      <p class="big">{figure}</p>
      <p class="note">{note}</p>
      <div class="fill">{content}</div>
      <p class="see"><a href={`#/${name}`}>{context.texts.home.see[name]}</a></p>
    </div>
  )
}
