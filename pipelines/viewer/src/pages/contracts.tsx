import type { Row } from '../bundle'
import type { Context } from '../context'
import { textOf } from '../decimal'
import { type Child, h } from '../dom'
import { shown } from '../model/describe'
import { absentParties } from '../model/missing'
import { counterparty, isNamed, isRunning, premiumsOf, seriesOf } from '../model/money'
import { flat, sightings, text } from '../model/origin'
import { recordAddress, value } from '../parts/value'
import { head, type Page, section, who } from '../parts/layout'

/** Contracts with their covers, objects and people. */
export const contractsPage: Page = async context => {
  const { texts, format, data } = context
  const contracts = [...(await context.read('contracts'))].sort((a, b) => (text(a, 'start_date') < text(b, 'start_date') ? 1 : -1))
  if (!contracts.length) return { title: texts.contracts.noRecords, body: head(await who(context, ''), texts.contracts.noRecords) }
  const active = contracts.filter(isRunning)
  const premiums = premiumsOf(active)
  const title = texts.contracts.title(active.length, premiums ? format.money(textOf(premiums.perMonth), premiums.currency) : '')
  const series = seriesOf((context.type('bank-transactions')?.rows ?? 0) <= 50_000 ? await context.read('bank-transactions') : [])
  const profile = (await context.read('person-profiles'))[0]
  const absent = absentParties(series, data.organisations, profile ? text(profile, 'family_name') : '')
  return {
    title,
    body: [
      head(await who(context, format.list([...new Set(contracts.map(row => context.organisation(text(row, 'organisation'))))])), title, texts.contracts.lead),
      contracts.map(row => contract(context, row, series.filter(one => isNamed(counterparty(one.row), context.organisation(text(row, 'organisation')))).map(one => one.row))),
      absent.length > 0 && section('absent', texts.home.nothing, texts.home.missingLead(absent.length),
        <ul class="rows gaps">{absent.slice(0, 8).map(one => <li><span>{one.name}</span><span class="num">{value(context, texts.none_found, { kind: 'missing' })}</span></li>)}</ul>),
    ],
  }
}

function contract(context: Context, row: Row, payments: readonly Row[]): HTMLElement {
  const { texts, format } = context
  const currency = text(row, 'currency')
  const id = text(row, 'record_id')
  const address = recordAddress('contracts', id)
  const field = (name: string) => row[name] !== undefined && value(context, shown(context, 'contracts', name, row[name] as string, currency), { kind: 'delivered', row, field: name }, address)
  const guarantees = (row['guarantees'] ?? []) as Row[]
  const objects = (row['insured_objects'] ?? []) as Row[]
  const parties = (row['parties'] ?? []) as Row[]
  const facts: [string, Child][] = ['number', 'formula', 'status', 'start_date', 'renewal_date', 'end_date', 'usage_point', 'subscribed_power_kva', 'tariff_option', 'line'].flatMap(name => {
    const content = field(name)
    return content ? [[context.field(name), content] as [string, Child]] : []
  })
  const premium = row['premium'] !== undefined && (
    <p class="big">{field('premium')} <span class="note">{texts.contracts.frequency[text(row, 'premium_frequency')] ?? ''}</span></p>
  )
  return section(`contract-${id}`, text(row, 'product') || context.code(text(row, 'kind')) || text(row, 'number') || (texts.kinds['contracts'] ?? ''),
    `${context.organisation(text(row, 'organisation'))} · ${context.code(text(row, 'kind'))}${row['start_date'] ? ` · ${texts.contracts.since(format.date(text(row, 'start_date')))}` : ''}`,
    <div class="contract">
      <div>
        {premium}
        <dl class="kv">{facts.map(([name, content]) => <div><dt>{name}</dt><dd>{content}</dd></div>)}</dl>
        <p class="note">{texts.contracts.versions(new Set(sightings(row).map(one => one.delivery)).size)}</p>
      </div>
      <div>
        {guarantees.length > 0 && (
          <table>
            <caption class="hide">{texts.contracts.covers}</caption>
            <thead><tr><th scope="col">{texts.contracts.cover}</th><th scope="col" class="num">{texts.contracts.limit}</th><th scope="col" class="num">{texts.contracts.deductible}</th></tr></thead>
            <tbody>
              {guarantees.map((cover, i) => (
                <tr>
                  <th scope="row">{text(cover, 'label') || text(cover, 'code')}</th>
                  {['limit', 'deductible'].map(name => <td class="num">{cover[name] === undefined ? '–' : value(context, format.money(text(cover, name), currency), { kind: 'delivered', row, field: `guarantees[${i}].${name}` }, address)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {objects.length > 0 && [
          <h3 class="sub">{texts.contracts.objects}</h3>,
          objects.map(object => <dl class="kv">{flat(object).map(([path, stated]) => <div><dt>{context.field(path)}</dt><dd>{value(context, shown(context, 'contracts', path, stated, currency), { kind: 'delivered', row }, address)}</dd></div>)}</dl>),
        ]}
        {parties.length > 0 && [
          <h3 class="sub">{texts.contracts.parties}</h3>,
          <ul>{parties.map(party => <li class="note">{context.format.introduced(context.code(text(party, 'role')), [text(party, 'given_names'), text(party, 'family_name') || text(party, 'name')].filter(Boolean).join(' '))}</li>)}</ul>,
        ]}
        {payments.length > 0 && [
          <h3 class="sub">{texts.contracts.paid}</h3>,
          <ul>{payments.slice(0, 4).map(payment => <li><a href={recordAddress('bank-transactions', payment['record_id'])}>{counterparty(payment)}, {format.money(text(payment, 'amount'), text(payment, 'currency'))}</a></li>)}</ul>,
        ]}
      </div>
    </div>)
}
