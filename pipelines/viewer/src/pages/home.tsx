import type { Row } from '../bundle'
import type { Context } from '../context'
import { approximate, divided, rounded, textOf, units } from '../decimal'
import { type Child, h } from '../dom'
import { capital } from '../format'
import { readEnergy } from '../model/energy-columns'
import { type Claim, claimsOf, claimWords, type Holding, holdingsOf, isInferred, type Window, windowOf } from '../model/holdings'
import { absentParties } from '../model/missing'
import { eventTime, lineOf, shown } from '../model/describe'
import { currencyOf } from '../model/fields'
import { counterparty, moneyOf, readable, type Series, seriesOf } from '../model/money'
import { derivation, disputed, flat, sightings, text } from '../model/origin'
import { most, personOf } from '../model/person'
import { lacksPayment } from '../model/receipts'
import { bar, barcode, tick } from '../parts/charts'
import { confidence, legend, type Origin, type Part, recordAddress, type Source, value } from '../parts/value'
import type { PageData } from '../page-data'
import { facts, head, type Page, type PageContent, section, who } from '../shell'
import { dayOf, dayText } from '../time'
import { loadCurve } from './energy'

/** Beyond this number of records, a type is not read for the overview. */
const SMALL = 50_000

const small = async (context: Context, type: string): Promise<Row[]> =>
  (context.type(type)?.rows ?? 0) <= SMALL ? context.read(type) : []

/** The part of the overview that embedded counts suffice for: it is shown while the browser still reads the files. */
export const homeFirst = (context: Context): PageContent => {
  const { data, texts, format } = context
  const holdings = holdingsOf(data, [], [])
  const title = titleOf(context, holdings)
  const files = Object.keys(data.files).length
  return {
    title,
    body: [
      head(<p class="note">{data.person}</p>, title, texts.home.lead(holdings.length)),
      facts(
        [format.number(data.types.reduce((sum, type) => sum + type.rows, 0)), texts.home.facts.records],
        [format.number(files), texts.home.facts.filesFrom(files, holdings.length)],
        [format.number(data.types.reduce((sum, type) => sum + type.derived, 0)), texts.home.facts.derived],
      ),
      holders(context, holdings, windowOf(data)),
    ],
  }
}

function titleOf(context: Context, holdings: readonly Holding[]): string {
  const window = windowOf(context.data)
  const texts = context.texts.home
  const days = window ? window.last - window.first + 1 : 0
  const months = window ? monthsOf(window) : 0
  // A few days in two months are not two months.
  const period = !days ? '' : days < 28 ? texts.days(days) : months >= 24 ? texts.years(Math.floor(months / 12)) : texts.months(months)
  const since = holdings.map(holding => holding.since?.date).filter(Boolean).sort()[0]?.slice(0, 4) ?? ''
  return texts.title(holdings.length, since, period)
}

/** Who holds what, since when; what they say, what is missing, and the person's rights. */
export const homePage: Page = async context => {
  const { data, texts, format } = context
  const [profiles, contracts] = await Promise.all([context.read('person-profiles'), context.read('contracts')])
  const person = personOf(profiles)
  const holdings = holdingsOf(data, profiles, contracts)
  const window = windowOf(data)
  const title = titleOf(context, holdings)
  const transactions = await small(context, 'bank-transactions')
  const series = seriesOf(transactions)
  const absent = absentParties(series, data.organisations, profiles[0] ? text(profiles[0], 'family_name') : '')
  const claims = claimsOf(profiles, (field, row) => claimValue(context, field, row, person.gender))
  const gaps = await gapsOf(context, transactions)
  const contradictory = await contradictoryRecords(context)
  const disagreements = claims.filter(claim => claim.values.length > 1).length + data.types.reduce((sum, type) => sum + type.differing, 0)
  const files = Object.keys(data.files).length
  const points = disagreements + absent.length + gaps.length
  const born = person.birthYear && texts.home.born(person.gender, person.birthYear)
  return {
    title,
    body: [
      [head(await who(context, [born, person.city].filter(Boolean).join(' · ')), title, texts.home.lead(holdings.length)), legend(context)],
      facts(
        [format.number(data.types.reduce((sum, type) => sum + type.rows, 0)), texts.home.facts.records],
        [format.number(files), texts.home.facts.filesFrom(files, holdings.length)],
        [format.number(data.types.reduce((sum, type) => sum + type.derived, 0)), texts.home.facts.derived],
        [points ? <a class="warn-link" href="#/home" onclick={jump(contradictory.length ? 'differ' : absent.length || gaps.length ? 'missing' : 'say')}>{format.number(points)}</a> : '0', texts.home.facts.points(disagreements, absent.length + gaps.length)],
      ),
      holders(context, holdings, window),
      said(context, claims.filter(claim => !isConclusion(data, claim))),
      await inferred(context, claims.filter(claim => isConclusion(data, claim))),
      contradictory.length > 0 && section('differ', texts.home.differ, texts.home.differLead(contradictory.length), contradictoryList(context, contradictory)),
      await derived(context, series),
      (transactions.length > 0 || gaps.length > 0) && section('missing', texts.home.missing, transactions.length > 0 && texts.home.missingLead(absent.length),
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
        </div>),
      await brief(context, transactions, contracts),
      section('your-rights', texts.home.rights, texts.home.rightsLead,
        <div class="btns">
          <a class="btn main" href="#/rights">{texts.home.download}</a>
          <a class="btn" href="#/rights/correction">{texts.home.correct}</a>
          <a class="btn" href="#/rights/erasure">{texts.home.erase}</a>
        </div>),
    ],
  }
}

/** Records whose rows state different values, of types that are small enough to be read here. */
async function contradictoryRecords(context: Context): Promise<Part[]> {
  const found: Part[] = []
  for (const type of context.data.types) {
    if (!type.differing) continue
    for (const row of await small(context, type.name)) if (disputed(row).size) found.push({ type: type.name, row })
  }
  return found
}

function contradictoryList(context: Context, records: readonly Part[]): HTMLElement {
  const { texts, format } = context
  const entry = ({ type, row }: Part) => {
    const line = lineOf(context, type, row)
    const time = eventTime(type, row)
    const fields = [...disputed(row).keys()].map(field => context.field(field.replace(/^additional\./, '')).toLowerCase())
    return (
      <li>
        <span><a class="v differs" href={recordAddress(type, row['record_id'])}>{line.title}</a> <small>{[time && format.date(time.slice(0, 10)), format.list(fields)].filter(Boolean).join(' · ')}</small></span>
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

function jump(id: string): (event: Event) => void {
  return event => {
    event.preventDefault()
    const heading = document.getElementById(id)
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView()
  }
}

function monthsOf(window: Window): number {
  const first = dayText(window.first)
  const last = dayText(window.last)
  return (+last.slice(0, 4) - +first.slice(0, 4)) * 12 + +last.slice(5, 7) - +first.slice(5, 7) + 1
}

function holders(context: Context, holdings: readonly Holding[], window: Window | undefined): HTMLElement {
  const { texts, format } = context
  const end = window?.last ?? dayOf(new Date().toISOString())
  const starts = holdings.flatMap(holding => (holding.since ? [dayOf(holding.since.date)] : []))
  const start = Math.min(...starts, window?.first ?? end)
  const span = Math.max(1, end - start)
  const at = (day: number) => `${Math.min(100, Math.max(0, ((day - start) / span) * 100)).toFixed(2)}%`
  return section('who', texts.home.who, texts.home.whoLead,
    <div class="hold">
      <div class="axis" aria-hidden="true">
        <p class="relation-title">{texts.home.relation}</p>
        <div class="relation-axis">{yearTicks(start, end).map(([year, place]) => tick(year, { left: place }))}</div>
        {window && <p class="code-title">{deliveredMonths(context, window)}</p>}
        {window && <div class="code-axis">{monthTicks(context, window).map(([name, place]) => tick(name, { left: place }))}</div>}
      </div>
      <ol class="rows">
        {holdings.map(holding => {
          const name = context.organisation(holding.organisation)
          const known = holding.since
          const state = holding.stateAt && !holding.days.size ? dayOf(holding.stateAt) : undefined
          const got = holding.first ?? state
          const days = window ? window.last - window.first + 1 : 0
          const sparse = holding.days.size > 0 && holding.days.size < days * 0.1 && holding.types.some(type => type.type === 'meter-readings')
          const note = holding.days.size
            ? texts.home.daysOf(holding.days.size, days)
            : holding.stateAt ? texts.home.stateAt(format.date(holding.stateAt)) : texts.home.stateOnly
          return (
            <li>
              <div class="holder">
                <h3>{known?.row ? value(context, name, { kind: 'delivered', row: known.row, field: known.field }, recordAddress(known.field === 'start_date' ? 'contracts' : 'person-profiles', known.row['record_id'])) : name}</h3>
                <p class="note">{context.sector(holding.organisation)}</p>
              </div>
              <div class="life" role="img" aria-label={known ? texts.home.knowsSince(format.date(known.date)) : texts.notStated}>
                {known && <span class="rel" style={{ left: at(dayOf(known.date)), right: '0' }} />}
                {got !== undefined && <span class="got" style={{ left: `min(${at(got)}, 100% - 5px)`, right: `max(0px, calc(100% - max(${at(holding.last ?? got)}, ${at(got)} + 5px)))` }} />}
                {known && <span class="since" style={{ left: `min(${at(dayOf(known.date))}, 100% - 6rem)` }} aria-hidden="true">{format.month(known.date.slice(0, 7))}</span>}
              </div>
              <div class="code" role="img" aria-label={note}>
                {window && barcode(holding.days, window.first, window.last, state)}
              </div>
              <div class="holds">
                <p>{holding.types.slice(0, 3).map(type => context.records(type.type, type.rows)).join(', ')}</p>
                <p class={sparse ? 'note short' : 'note'}>{note}</p>
              </div>
            </li>
          )
        })}
      </ol>
    </div>)
}

/** Returns the months of the delivered data: one, or the first and the last. */
function deliveredMonths(context: Context, window: Window): string {
  const { home } = context.texts
  const last = month(context, window.last, undefined)
  return monthsOf(window) === 1 ? home.deliveredIn(last) : home.delivered(month(context, window.first, window), last)
}

function month(context: Context, day: number, window: Window | undefined): string {
  const iso = dayText(day).slice(0, 7)
  const sameYear = window && dayText(window.first).slice(0, 4) === dayText(window.last).slice(0, 4)
  return sameYear ? context.format.monthName(iso, 'long') : context.format.month(iso)
}

function yearTicks(start: number, end: number): [string, string][] {
  const first = +dayText(start).slice(0, 4)
  const last = +dayText(end).slice(0, 4)
  const step = Math.max(1, Math.ceil((last - first + 1) / 4))
  const ticks: [string, string][] = []
  for (let year = first; year <= last; year += step) {
    const place = ((dayOf(`${year}-01-01`) - start) / Math.max(1, end - start)) * 100
    if (place <= 90) ticks.push([String(year), `${Math.max(0, place).toFixed(1)}%`])
  }
  return ticks
}

function monthTicks(context: Context, window: Window): [string, string][] {
  const length = window.last - window.first + 1
  const years = length > 800
  const ticks: [string, string][] = []
  const firstMonth = dayText(window.first).slice(0, 7)
  const lastMonth = dayText(window.last).slice(0, 7)
  const total = (+lastMonth.slice(0, 4) - +firstMonth.slice(0, 4)) * 12 + +lastMonth.slice(5) - +firstMonth.slice(5) + 1
  const step = years ? 12 * Math.ceil(total / 12 / 5) : Math.ceil(total / 4)
  for (let i = 0; i < total; i += step) {
    const date = new Date(Date.UTC(+firstMonth.slice(0, 4), +firstMonth.slice(5) - 1 + i, 1)).toISOString()
    const place = ((dayOf(date) - window.first) / length) * 100
    if (place <= 88) ticks.push([years ? date.slice(0, 4) : context.format.monthName(date.slice(0, 7)), `${Math.max(0, place).toFixed(1)}%`])
  }
  return ticks
}

/** Returns what an organisation says in a profile, in words; empty if it says nothing. */
function claimValue(context: Context, field: string, row: Row, gender: string): string {
  const { texts } = context
  switch (field) {
    case 'opt_ins': {
      const optIns = (row['opt_ins'] ?? []) as Row[]
      const email = optIns.find(entry => entry['channel'] === 'EMAIL') ?? optIns.find(entry => entry['channel'] === 'ANY')
      return email ? (email['granted'] ? texts.yes : texts.no) : ''
    }
    case 'household': {
      const [code, label] = [text(row, 'marital_status'), text(row, 'marital_status_label')]
      const status = context.label(code, gender) ?? context.label(label, gender) ?? readable(label || context.code(code)).toLowerCase()
      const children = row['children_count']
      return [status, children !== undefined && texts.home.children(Number(children))].filter(Boolean).join(', ')
    }
    case 'address':
      return ((row['postal_addresses'] ?? []) as Row[]).slice(0, 1).map(address => [text(address, 'street'), text(address, 'postcode'), text(address, 'city')].filter(Boolean).join(' ')).join('')
    case 'emails':
      return ((row['emails'] ?? []) as Row[]).map(email => text(email, 'address')).join(', ')
    case 'phones':
      return ((row['phones'] ?? []) as Row[]).map(phone => text(phone, 'number').replace(/[ .-]/g, '').replace(/^\+33/, '0')).join(', ')
    case 'birth_date':
      return row['birth_date'] ? context.format.date(text(row, 'birth_date')) : ''
    default:
      return readable(text(row, field))
  }
}

function initials(name: string): string {
  const words = name.replace(/[’']/g, ' ').split(/[ -]+/).filter(Boolean)
  return ((words[0]?.[0] ?? '') + (words[1]?.[0] ?? words[0]?.[1] ?? '')).toUpperCase()
}

function said(context: Context, claims: readonly Claim[]): HTMLElement | false {
  const { texts } = context
  if (!claims.length) return false
  return section('say', texts.home.say(context.data.organisations.length), texts.home.sayLead, claimList(context, claims))
}

/** The organisations that state each value of each claim, and the values. */
function claimList(context: Context, claims: readonly Claim[]): HTMLElement {
  const { texts } = context
  return (
    <ul class="claims rows">
      {claims.map(claim => {
        const differs = claim.values.length > 1
        const sources: Source[] = claim.values.flatMap(({ value: stated, rows }) =>
          rows.map(row => ({ organisation: text(row, 'organisation'), sighting: sightings(row)[0]!, value: stated })))
        const all = claim.values.reduce((sum, one) => sum + one.rows.length, 0)
        const main = claim.values[0]!
        const origin: Origin = differs ? { kind: 'differs', sources } : { kind: 'delivered', row: main.rows[0]!, sources }
        const words = differs
          ? claimWords(claim, (stated, organisations) => texts.home.forN(shorten(stated), organisations))
          : main.value
        return (
          <li>
            <h3>{context.field(claim.field)}</h3>
            <p class="squares" aria-hidden="true">
              {claim.values.map((one, i) => one.rows.map(row => <b class={i === 0 ? 'yes' : 'no'} title={context.organisation(text(row, 'organisation'))}>{initials(context.organisation(text(row, 'organisation')))}</b>))}
            </p>
            <p>
              {value(context, words, origin, recordAddress('person-profiles', main.rows[0]!['record_id']))}
              {!differs && <span class="note"> {texts.home.agree(all)}</span>}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

const shorten = (words: string) => (words.length > 48 ? words.slice(0, 46) + '…' : words)

/** Returns whether organisations computed the values of a claim. */
function isConclusion(data: PageData, claim: Claim): boolean {
  return isInferred(data.inferredFields, 'PersonProfile', claim.values[0]!.rows[0]!, claim.field)
}

async function inferred(context: Context, claims: readonly Claim[]): Promise<HTMLElement> {
  const { data, texts } = context
  const entries: { name: string; shown: Child; organisation: string }[] = []
  for (const type of data.types) {
    if (!data.inferredFields.some(field => field.startsWith(type.record + '.') || field.startsWith(type.record + '['))) continue
    const counted = new Map<string, number>()
    for (const row of await small(context, type.name)) {
      for (const [path, stated] of flat(row)) {
        const field = path.replace(/[.[].*/, '')
        if (!isInferred(data.inferredFields, type.record, row, field)) continue
        if (type.name === 'person-profiles' && claims.some(claim => claim.field === field)) continue
        const organisation = text(row, 'organisation')
        if (type.rows > 20) {
          if (field !== 'currency') counted.set(`${organisation}/${field}`, (counted.get(`${organisation}/${field}`) ?? 0) + 1)
          continue
        }
        entries.push({
          name: context.field(path),
          organisation: context.organisation(organisation),
          shown: value(context, shown(context, type.name, path, stated, currencyOf(row, path)), { kind: 'delivered', row, field }, recordAddress(type.name, row['record_id'])),
        })
      }
    }
    for (const [key, n] of counted) {
      const [organisation, field] = key.split('/') as [string, string]
      entries.push({ name: context.field(field), organisation: context.organisation(organisation), shown: <a class="v" href={`#/records/${type.name}`}>{texts.home.inferredCount(n)}</a> })
    }
  }
  return section('inferred', texts.home.inferred(data.organisations.length), entries.length || claims.length ? texts.home.inferredLead : texts.home.inferredNone,
    claims.length > 0 && claimList(context, claims),
    entries.length > 0 && (
      <ul class="rows pairs">
        {entries.slice(0, 12).map(entry => <li><span>{entry.organisation} <small>{entry.name}</small></span><span class="num">{entry.shown}</span></li>)}
      </ul>
    ))
}

async function derived(context: Context, series: readonly Series[]): Promise<HTMLElement | false> {
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
    if (!type.co2e || +type.co2e < 1) continue
    const example = (await small(context, type.name)).find(row => derivation(row, 'footprint.kg_co2e'))
    const fact = example && derivation(example, 'footprint.kg_co2e')
    lines.push({
      name: texts.home.footprint(texts.types[type.name]?.[1] ?? type.name),
      ...(fact && { confidence: fact.confidence }),
      shown: value(context, `${format.number(type.co2e, +type.co2e < 10 ? 1 : 0)}\u00a0kg CO₂e`, { kind: 'sum', note: texts.home.footprintNote }, `#/records/${type.name}`),
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

const absolute = (amount: bigint) => (amount < 0n ? -amount : amount)

function largest(series: readonly Series[]): Series | undefined {
  return [...series].sort((a, b) => Number(absolute(units(b.row['amount'])) - absolute(units(a.row['amount']))))[0]
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

async function gapsOf(context: Context, transactions: readonly Row[]): Promise<{ name: string; amount: string }[]> {
  const { texts, format, data } = context
  const gaps: { name: string; amount: string }[] = []
  const window = windowOf(data)
  const readings = data.activity.filter(activity => activity.type === 'meter-readings' && activity.first)
  if (window && readings.length) {
    const days = new Set(readings.flatMap(activity => activity.counts.flatMap((n, i) => (n ? [dayOf(activity.first!) + i] : []))))
    const all = window.last - window.first + 1
    if (days.size < all * 0.9) gaps.push({ name: texts.home.gaps.energy, amount: texts.home.gaps.days(all - days.size, all) })
  }
  for (const money of moneyOf(transactions).slice(0, 1)) {
    const { uncategorised } = money
    if (uncategorised.rows.length) gaps.push({ name: texts.home.gaps.category(uncategorised.rows.length), amount: format.money(textOf(uncategorised.total), money.currency) })
  }
  const receipts = (await small(context, 'receipts')).filter(lacksPayment)
  if (receipts.length) {
    const total = receipts.reduce((sum, row) => sum + units(row['total']), 0n)
    gaps.push({ name: texts.home.gaps.receipts(receipts.length), amount: format.money(textOf(total), text(receipts[0]!, 'currency')) })
  }
  const rejected = Object.values(data.files).filter(file => file.rejected > 0)
  if (rejected.length) gaps.push({ name: texts.home.gaps.rejected(rejected.length), amount: format.number(rejected.reduce((sum, file) => sum + file.rejected, 0)) })
  return gaps
}

async function brief(context: Context, transactions: readonly Row[], contracts: readonly Row[]): Promise<HTMLElement | false> {
  const { texts, format } = context
  const cards: HTMLElement[] = []
  const money = moneyOf(transactions)[0]
  if (money?.payments) {
    const months = money.months.slice(-4)
    const max = approximate(months.reduce((highest, one) => (one.spent > highest ? one.spent : highest), 0n))
    cards.push(card('money', context, value(context, format.money(textOf(money.average), money.currency), { kind: 'sum' }, '#/money'), texts.home.money(money.averaged),
      <ul class="mini">
        {months.map(one => <li><span>{format.monthName(one.month)}</span>{bar(approximate(one.spent) / max)}<span class="num">{value(context, format.money(textOf(one.spent), money.currency), { kind: 'sum' }, `#/money`)}</span></li>)}
      </ul>))
  }
  const energy = (context.type('meter-readings')?.rows ?? 0) <= SMALL ? await readEnergy(context) : undefined
  const consumption = energy?.consumptions.find(one => one.measure === 'energy')
  if (energy && consumption) {
    const best = [...consumption.days].sort((a, b) => Math.round(b.hours) - Math.round(a.hours) || b.day - a.day)[0]!
    cards.push(card('energy', context, value(context, `${format.number(best.amount / 1000, 1)} kWh`, { kind: 'sum' }, '#/energy'), texts.home.energyDay(format.date(best.day), best.readings),
      best.readings > 3 && best.rows.some(row => !Number.isNaN(energy.readings.start[row] as number)) ? loadCurve(context, energy.readings, best, 120) : ''))
  }
  const calls = await small(context, 'communications')
  if (calls.length) {
    const seconds = calls.filter(row => row['kind'] === 'VOICE').reduce((sum, row) => sum + Number(row['duration_seconds'] ?? 0), 0)
    const kinds = new Map<string, number>()
    for (const row of calls) kinds.set(text(row, 'kind'), (kinds.get(text(row, 'kind')) ?? 0) + 1)
    const sorted = [...kinds].sort((a, b) => b[1] - a[1])
    cards.push(card('communications', context, value(context, format.duration(Math.round(seconds / 60) * 60), { kind: 'sum' }, '#/communications'), texts.home.talk,
      <ul class="mini">
        {sorted.slice(0, 4).map(([kind, n]) => <li><span>{texts.communications.kinds[kind] ?? kind}</span>{bar(n / sorted[0]![1])}<span class="num">{value(context, format.number(n), { kind: 'sum', note: texts.card.counted }, '#/communications')}</span></li>)}
      </ul>))
  }
  const contract = contracts[0]
  if (contract) {
    const monthly = contracts.filter(row => row['premium'])
    const total = monthly.reduce((sum, row) => sum + perMonth(units(row['premium']), text(row, 'premium_frequency')), 0n)
    const lines: [string, string][] = [['product', text(contract, 'product') || context.code(text(contract, 'kind'))], ['start_date', text(contract, 'start_date')], ['renewal_date', text(contract, 'renewal_date')]]
    cards.push(card('contracts', context,
      total ? value(context, format.money(textOf(total), text(contract, 'currency')), monthly.length === 1 ? { kind: 'delivered', row: monthly[0]!, field: 'premium' } : { kind: 'sum' }, '#/contracts') : format.number(contracts.length),
      total ? texts.home.contract(monthly.length) : texts.types['contracts']?.[contracts.length === 1 ? 0 : 1],
      <dl class="kv">
        {lines.filter(([, shown]) => shown).map(([field, shown]) => <div><dt>{context.field(field)}</dt><dd>{value(context, field.endsWith('date') ? format.date(shown) : shown, { kind: 'delivered', row: contract, field }, recordAddress('contracts', contract['record_id']))}</dd></div>)}
      </dl>))
  }
  return cards.length ? section('brief', texts.home.brief, undefined, <div class="cards">{cards}</div>) : false
}

/** Returns a premium as an amount per month. */
export function perMonth(amount: bigint, frequency: string): bigint {
  const months: Record<string, bigint> = { MONTHLY: 1n, EVERY_TWO_MONTHS: 2n, QUARTERLY: 3n, EVERY_FOUR_MONTHS: 4n, HALF_YEARLY: 6n, YEARLY: 12n }
  return rounded(divided(amount, months[frequency] ?? 1n), 2)
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
