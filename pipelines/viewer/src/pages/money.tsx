import type { Row } from '../bundle'
import type { Context } from '../context'
import { approximate, percent, rounded, textOf, units } from '../decimal'
import { type Child, h } from '../dom'
import { capital } from '../format'
import { eventTime, lineOf } from '../model/describe'
import { byId, type Category, counterparty, isTransfer, type Money, monthlyOf, moneyOf, type Series, seriesOf, transactionDate } from '../model/money'
import { derivation, derivations, text } from '../model/origin'
import { articlesOf, lacksPayment, paidWithoutEntry } from '../model/receipts'
import { axis, bar, plot, stepPath, tick } from '../parts/charts'
import { confidence, type Part, recordAddress, value } from '../parts/value'
import { facts, head, type Page, section, who } from '../parts/layout'

/** Where money went, what comes next, and which receipt is which payment. One part for each currency. */
export const moneyPage: Page = async (context, path) => {
  const { texts, format } = context
  const transactions = await context.read('bank-transactions')
  const all = moneyOf(transactions)
  const money = all.find(one => one.currency === path[1]) ?? all[0]
  if (!money) return { title: texts.money.noTransactions, body: head(await who(context, ''), texts.money.noTransactions) }
  const amount = (units: bigint) => format.money(textOf(units), money.currency)
  const banks = [...new Set(transactions.map(row => text(row, 'organisation')))]
  const title = titleOf(context, money)
  const first = money.months[0]!.month
  const last = money.months[money.months.length - 1]!.month
  const transfers = transactions.filter(row => isTransfer(row) && text(row, 'currency') === money.currency)
  const moved = transfers.filter(row => units(row['amount']) > 0n).reduce((sum, row) => sum + units(row['amount']), 0n)
  const top = money.categories[0]
  const share = top && money.spent > 0n ? format.share(percent(top.total, money.spent)) : ''
  return {
    title,
    body: [
      head(
        await who(context, `${first === last ? format.month(first) : `${capital(format.month(first))} – ${format.month(last)}`} · ${format.list(banks.map(bank => context.organisation(bank)))}`),
        title,
        top && texts.money.lead(categoryName(context, top), share, moved ? amount(moved) : ''),
      ),
      all.length > 1 && (
        <nav class="chips near" aria-label={texts.money.currency}>
          {all.map(one => <a class="chip" href={`#/money/${one.currency}`} aria-current={one === money ? 'true' : false}>{one.currency || '?'} <span>{format.number(one.payments + one.credits)}</span></a>)}
        </nav>
      ),
      facts(
        [value(context, amount(money.spent), { kind: 'sum', parts: partsOf(money.debits) }), texts.money.spent(money.months.length, money.payments)],
        [value(context, amount(money.received), { kind: 'sum', parts: partsOf(money.credited) }), texts.money.earned(money.credits)],
        await balance(context, money.currency),
        money.uncategorised.rows.length > 0 && [value(context, amount(money.uncategorised.total), { kind: 'missing' }), texts.money.uncategorised(money.uncategorised.rows.length)],
      ),
      money.months.length > 1 && cumulative(context, money),
      money.months.length > 4 && byMonth(context, money),
      where(context, money),
      next(context, seriesOf(transactions).filter(one => text(one.row, 'currency') === money.currency)),
      await pairs(context, byId(transactions)),
      transfers.length > 0 && own(context, transfers, moved, money.currency),
    ],
  }
}

function titleOf(context: Context, money: Money): string {
  const { texts, format } = context
  if (!money.payments) return texts.money.titleNone
  if (money.months.length === 1) return texts.money.titleOne(format.money(textOf(money.spent), money.currency), format.month(money.months[0]!.month))
  return texts.money.title(format.money(textOf(money.average), money.currency), money.trend)
}

function categoryName(context: Context, category: Category): string {
  const row = category.rows[0]
  return (row && derivation(row, `category.name_${context.language}`)?.value) || category.code.replace(/_/g, ' ')
}

async function balance(context: Context, currency: string): Promise<readonly [Child, Child] | false> {
  const accounts = (await context.read('bank-accounts')).filter(row => text(row, 'currency') === currency && row['balance'] !== undefined)
  const latest = accounts.sort((a, b) => (text(a, 'balance_date') < text(b, 'balance_date') ? 1 : -1))[0]
  if (!latest) return false
  const date = text(latest, 'balance_date') || eventTime('bank-accounts', latest)
  const account = text(latest, 'label') || context.organisation(text(latest, 'organisation'))
  return [
    value(context, context.format.money(text(latest, 'balance'), currency), { kind: 'delivered', row: latest, field: 'balance' }, recordAddress('bank-accounts', latest['record_id'])),
    context.texts.money.balance(account, date ? context.format.date(context.day(date)) : ''),
  ]
}

/** Money spent so far by day of the month: the last month in the accent, the two before in grey. */
function cumulative(context: Context, money: Money): HTMLElement {
  const { texts, format } = context
  const months = money.months.slice(-3)
  const runs = months.map(month => {
    let sum = 0
    // After the last day that was delivered, nothing is known: the line ends there.
    const known = month.complete || month !== money.months[money.months.length - 1] ? month.days.length : month.days.reduce((last, day, i) => (day > 0n ? i + 1 : last), 1)
    return month.days.slice(0, known).map(day => (sum += approximate(day)))
  })
  const max = Math.max(...runs.map(run => run[run.length - 1] ?? 0))
  const { end, marks } = axis(max)
  const current = months[months.length - 1]!
  const others = money.months.filter(month => month !== current && month.complete)
  const mean = others.length ? others.reduce((sum, month) => sum + month.spent, 0n) / BigInt(others.length) : 0n
  const highest = [...months].sort((a, b) => Number(b.spent - a.spent))[0]!
  const big = highest.highest
  const heading =
    big && mean > 0n && -units(big['amount']) * 4n > highest.spent && months.length > 2 && highest.spent * 100n > mean * 110n
      ? texts.money.biggest(counterparty(big), format.date(transactionDate(big)))
      : texts.money.chart
  // Labels at the right must not cover each other.
  const ends = runs.map((run, i) => ({ i, y: 100 - ((run[run.length - 1] ?? 0) / end) * 100 })).sort((a, b) => a.y - b.y)
  for (let i = 1; i < ends.length; i++) if (ends[i]!.y - ends[i - 1]!.y < 9) ends[i]!.y = ends[i - 1]!.y + 9
  const label = months.map(month => texts.money.chartSteps(format.month(month.month), format.money(textOf(month.spent), money.currency))).join(' ; ')
  return section('chart', heading, heading === texts.money.chart ? texts.money.chartLead(format.currency(money.currency)) : `${texts.money.chart}. ${texts.money.chartLead(format.currency(money.currency))}`,
    <div class="chart-right">
      {plot(label, 260,
        [
          ...marks.map(mark => <path d={`M0 ${100 - (mark / end) * 100}H100`} class={mark ? 'grid' : 'base'} />),
          ...runs.map((run, i) => <path d={stepPath([{ x: 0, y: 100 }, ...run.map((sum, day) => ({ x: (day / 31) * 100, y: 100 - (sum / end) * 100 }))], (run.length / 31) * 100)} class={i === runs.length - 1 ? 'line' : i === runs.length - 2 ? 'line grey dash' : 'line grey'} />),
        ],
        [
          ...marks.filter(Boolean).map(mark => tick(format.number(mark, 0), { left: '0', bottom: `calc(${(mark / end) * 100}% + 4px)` })),
          ...[1, 10, 20, 30].map(day => tick(String(day), { left: `${((day - 1) / 31) * 100}%`, top: 'calc(100% + 6px)' })),
          ...ends.map(({ i, y }) => <span class={i === runs.length - 1 ? 'lab accent' : 'lab'} style={{ left: 'calc(100% + 8px)', top: `calc(${y}% - .6em)` }} aria-hidden="true"><b>{format.money(textOf(rounded(months[i]!.spent, 0), 0), money.currency).replace(/[.,]00(?=\D|$)/, '')}</b> {format.monthName(months[i]!.month)}</span>),
        ])}
    </div>)
}

function byMonth(context: Context, money: Money): HTMLElement {
  const { texts, format } = context
  const months = money.months.slice(-24)
  const { end, marks } = axis(Math.max(...months.map(month => approximate(month.spent))))
  const width = 100 / months.length
  const mean = approximate(money.average)
  return section('by-month', texts.money.byMonth, texts.money.byMonthLead,
    <div class="axis-left">
      {plot(`${texts.money.byMonth}. ${months.map(month => texts.money.chartSteps(format.month(month.month), format.money(textOf(month.spent), money.currency))).join(' ; ')}`, 180,
        [
          ...marks.map(mark => <path d={`M0 ${100 - (mark / end) * 100}H100`} class={mark ? 'grid' : 'base'} />),
          ...months.map((month, i) => { const height = (approximate(month.spent) / end) * 100; return <rect x={i * width + width * 0.15} width={width * 0.7} y={100 - height} height={height} class={i === months.length - 1 ? 'fill-bar' : 'grey-bar'} /> }),
          <path d={`M0 ${100 - (mean / end) * 100}H100`} class="line dash" />,
        ],
        [
          ...marks.filter(Boolean).map(mark => tick(format.number(mark, 0), { right: 'calc(100% + 8px)', bottom: `calc(${(mark / end) * 100}% - .5em)` })),
          ...months.map((month, i) => (i % Math.ceil(months.length / 6) === 0 ? tick(format.monthName(month.month), { left: `${i * width + width * 0.15}%`, top: 'calc(100% + 6px)' }) : '')),
        ])}
    </div>)
}

const partsOf = (rows: readonly Row[]): Part[] => rows.map(row => ({ type: 'bank-transactions', row }))

const SHOWN = 8

function where(context: Context, money: Money): HTMLElement {
  const { texts, format } = context
  const amount = (units: bigint | undefined) => (units ? format.money(textOf(units), money.currency) : '–')
  const shown = money.categories.slice(0, SHOWN)
  const rest = money.categories.slice(SHOWN)
  const months = money.months.slice(-3)
  const max = approximate([...shown.map(one => one.total), money.uncategorised.total, rest.reduce((sum, one) => sum + one.total, 0n)].reduce((a, b) => (a > b ? a : b), 1n))
  const line = (name: Child, code: Child, total: bigint, average: bigint, monthly: (month: string) => bigint | undefined, hatched = false) => (
    <tr>
      <th scope="row">{name}{code && <span class="note code-note">{code}</span>}<span class="note phone">{months.length > 1 ? months.map(month => `${format.monthName(month.month)}\u00a0${amount(monthly(month.month)).replace(/ /g, '\u00a0')}`).join(' · ') : `${amount(average)} ${texts.perMonth}`}</span></th>
      <td class="bar-cell">{bar(approximate(total) / max, hatched)}</td>
      <td class="num"><b>{amount(total)}</b></td>
      <td class="num wide">{amount(average)}</td>
      {months.map(month => <td class="num wide">{amount(monthly(month.month))}</td>)}
    </tr>
  )
  const combined = (month: string) => rest.reduce((sum, one) => sum + (one.byMonth.get(month) ?? 0n), 0n)
  const details = (list: readonly Category[]) => list.map(category => (
    <details>
      <summary>{categoryName(context, category)} · {amount(category.total)}</summary>
      <ul class="rows compact">
        {[...category.rows].sort((a, b) => (transactionDate(a) < transactionDate(b) ? 1 : -1)).slice(0, 40).map(row => transactionLine(context, row))}
        {category.rows.length > 40 && <li class="note">{texts.card.rest(category.rows.length - 40)}</li>}
      </ul>
    </details>
  ))
  return section('where', texts.money.where, texts.money.whereLead,
    <div>
      <table class="spending">
        <thead>
          <tr>
            <th scope="col">{texts.money.category}</th><td class="bar-cell" />
            <th scope="col" class="num">{texts.money.months(money.months.length)}</th>
            <th scope="col" class="num wide">{texts.money.avg}</th>
            {months.map(month => <th scope="col" class="num wide">{format.monthName(month.month)}</th>)}
          </tr>
        </thead>
        <tbody>
          {shown.map(category => line(<span class="v derived">{categoryName(context, category)}</span>, category.coicop && `COICOP ${category.coicop}`, category.total, monthlyOf(money, category.byMonth), month => category.byMonth.get(month)))}
          {rest.length > 0 && line(texts.money.smaller(rest.length), '', rest.reduce((sum, one) => sum + one.total, 0n), rest.reduce((sum, one) => sum + monthlyOf(money, one.byMonth), 0n), combined)}
          {money.uncategorised.rows.length > 0 && line(<span class="v missing">{texts.money.notCategorised}</span>, '', money.uncategorised.total, monthlyOf(money, money.uncategorised.byMonth), month => money.uncategorised.byMonth.get(month), true)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.money.all}</th><td class="bar-cell" /><td class="num">{amount(money.spent)}</td><td class="num wide">{amount(money.average)}</td>
            {months.map(month => <td class="num wide">{amount(month.spent)}</td>)}
          </tr>
        </tfoot>
      </table>
      <details class="drill">
        <summary>{texts.money.drill}</summary>
        {details(money.categories)}
        {money.uncategorised.rows.length > 0 && (
          <details>
            <summary>{texts.money.notCategorised} · {amount(money.uncategorised.total)}</summary>
            <ul class="rows compact">{money.uncategorised.rows.slice(0, 60).map(row => transactionLine(context, row))}</ul>
          </details>
        )}
      </details>
    </div>)
}

function transactionLine(context: Context, row: Row): HTMLElement {
  const line = lineOf(context, 'bank-transactions', row)
  const fact = derivation(row, 'category')
  return (
    <li>
      <span>{context.format.date(transactionDate(row))}</span>
      <span>{line.title}</span>
      <span>{fact && confidence(context, fact.confidence)}</span>
      <span class="num">{value(context, line.amount, { kind: 'delivered', row, field: 'amount' }, recordAddress('bank-transactions', row['record_id']))}</span>
    </li>
  )
}

function next(context: Context, series: readonly Series[]): HTMLElement {
  const { texts, format } = context
  const running = series.filter(one => one.running && one.next)
  const ended = series.filter(one => !one.running)
  if (!running.length && !ended.length) return section('next', texts.money.next, texts.money.nextNone)
  const month = running[0]?.next.slice(0, 7) ?? ''
  const out = running.filter(one => one.next.startsWith(month) && units(one.row['amount']) < 0n).reduce((sum, one) => sum - units(one.row['amount']), 0n)
  const currency = text((running[0] ?? ended[0])!.row, 'currency')
  const entry = (one: Series) => {
    const positive = units(one.row['amount']) > 0n
    const category = derivation(one.row, `category.name_${context.language}`)?.value.toLowerCase()
    return (
      <li>
        <b class="day">{one.next ? format.shortDate(one.next) : texts.money.ended}</b>
        <div>
          <p class="name">{counterparty(one.row)}</p>
          <p class="note">{[category, one.fixed ? texts.money.fixed : texts.money.varying, texts.money.periods[one.period], texts.money.seen(one.seen)].filter(Boolean).join(' · ')}</p>
        </div>
        {confidence(context, one.confidence)}
        <span class={positive ? 'num good' : 'num'}>
          {value(context, format.money(text(one.row, 'amount'), text(one.row, 'currency'), 'exceptZero'), { kind: 'derived', fact: derivation(one.row, 'recurrence.seen')!, row: one.row }, recordAddress('bank-transactions', one.row['record_id']))}
        </span>
      </li>
    )
  }
  return section('next', texts.money.next, texts.money.nextLead(running.length, out && month ? format.money(textOf(out), currency) : '', month ? format.monthName(month, 'long') : ''),
    <div>
      <ol class="rows series">{running.map(entry)}</ol>
      {ended.length > 0 && <details><summary>{texts.money.ended} ({ended.length})</summary><ol class="rows series">{ended.map(entry)}</ol></details>}
    </div>)
}

const PAIRS = 6

async function pairs(context: Context, payments: ReadonlyMap<string, Row>): Promise<HTMLElement | false> {
  const { texts, format } = context
  const documents: { type: string; row: Row; time: string }[] = []
  for (const type of ['receipts', 'invoices', 'incomes']) {
    for (const row of await context.read(type)) documents.push({ type, row, time: eventTime(type, row) })
  }
  if (!documents.length) return false
  documents.sort((a, b) => (a.time < b.time ? 1 : -1))
  const payment = (row: Row) => {
    const fact = derivations(row).find(one => one.name.endsWith('link.payment'))
    return fact && payments.get(fact.value)
  }
  const matched = documents.filter(one => payment(one.row)).length
  const names: Record<string, (date: string) => string> = { receipts: texts.money.receipt, invoices: texts.money.invoice, incomes: texts.money.income }
  const entry = ({ type, row, time }: (typeof documents)[number]) => {
    const paid = payment(row)
    const means = type === 'receipts' ? paidWithoutEntry(row) : ''
    const line = lineOf(context, type, row)
    const wall = time.length > 10 ? context.clock.wall(time) : Number.NaN
    return (
      <li>
        <div>
          <p class="note">{names[type]!(format.shortDate(context.day(time)))}{Number.isNaN(wall) ? '' : ` ${format.time(wall)}`}</p>
          <p>{value(context, type === 'receipts' ? texts.timeline.items(articlesOf(row)) : line.title, { kind: 'delivered', row }, recordAddress(type, row['record_id']))} <span class="note">{type === 'receipts' ? line.title : ''}</span></p>
        </div>
        <span class={paid || means ? 'sign' : 'sign open'} aria-hidden="true">{paid || means ? '=' : '?'}</span>
        <div>
          <p class="note">{paid ? texts.money.payment(format.shortDate(transactionDate(paid))) : texts.money.paymentNone}</p>
          <p>{paid ? value(context, context.organisation(text(paid, 'organisation')), { kind: 'delivered', row: paid }, recordAddress('bank-transactions', paid['record_id'])) : means ? value(context, context.code(means), { kind: 'delivered', row }, recordAddress(type, row['record_id'])) : value(context, texts.none_found, { kind: 'missing' })}</p>
        </div>
        <span class="num"><b>{value(context, line.amount, { kind: 'delivered', row, field: line.field }, recordAddress(type, row['record_id']))}</b></span>
      </li>
    )
  }
  const open = documents.filter(one => (one.type === 'receipts' ? lacksPayment(one.row) : !payment(one.row)))
  const shown = [...open.slice(0, 2), ...documents.filter(one => !open.slice(0, 2).includes(one))].slice(0, PAIRS).sort((a, b) => (a.time < b.time ? 1 : -1))
  const rest = documents.filter(one => !shown.includes(one))
  return section('pairs', texts.money.pairs, texts.money.pairsLead(matched, documents.length),
    <div>
      <ul class="rows matches">{shown.map(entry)}</ul>
      {rest.length > 0 && <details><summary>{texts.more(rest.length)}</summary><ul class="rows matches">{rest.slice(0, 300).map(entry)}</ul></details>}
    </div>)
}

function own(context: Context, transfers: readonly Row[], moved: bigint, currency: string): HTMLElement {
  const { texts, format } = context
  const credits = transfers.filter(row => units(row['amount']) > 0n)
  return section('transfers', texts.money.transfers, texts.money.transfersLead(credits.length, format.money(textOf(moved), currency)),
    <ul class="rows compact">
      {[...credits].sort((a, b) => (transactionDate(a) < transactionDate(b) ? 1 : -1)).slice(0, 12).map(row => (
        <li>
          <span>{format.date(transactionDate(row))}</span>
          <span>{counterparty(row)}</span>
          <span>{confidence(context, derivation(row, 'link.transfer')!.confidence)}</span>
          <span class="num">{value(context, format.money(text(row, 'amount'), currency), { kind: 'delivered', row, field: 'amount' }, recordAddress('bank-transactions', row['record_id']))}</span>
        </li>
      ))}
    </ul>)
}

