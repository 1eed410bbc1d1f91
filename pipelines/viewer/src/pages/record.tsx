import type { Row } from '../bundle'
import type { Context } from '../context'
import { type Child, h } from '../dom'
import { capital } from '../format'
import { eventTime, lineOf, shown } from '../model/describe'
import { currencyOf } from '../model/fields'
import { STATES, windowOf } from '../model/holdings'
import { findRecord, type Link, linksOf } from '../model/links'
import { counts, moneyOf, transactionDate } from '../model/money'
import { additional, type Derivation, derivation, derivations, disputed, flat, sightings, text } from '../model/origin'
import { textOf } from '../decimal'
import type { DeliveredLines } from '../page-data'
import { dayOf } from '../time'
import { confidence, organisationOf, place, recordAddress, value } from '../parts/value'
import { head, type Page, section, who } from '../parts/layout'

/** One record: the thread from the delivered line to everything that uses it, and where sources disagree. */
export const recordPage: Page = async (context, path) => {
  const { texts, format } = context
  const [, type = '', id = ''] = path
  const row = await findRecord(context, type, id)
  if (!row) return { title: texts.record.missing, body: head(undefined, texts.record.missing) }
  const line = lineOf(context, type, row)
  const time = eventTime(type, row)
  const organisation = context.organisation(text(row, 'organisation'))
  const links = linksOf(row)
  const linked = (await Promise.all(links.map(async link => ({ link, row: await findRecord(context, link.type, link.id) })))).filter(
    (one): one is { link: Link; row: Row } => one.row !== undefined,
  )
  const seen = sightings(row)
  const facts = visible(context, derivations(row))
  const figure = line.amount || line.title
  const differs = disputed(row)
  const title = `${line.title}${line.amount ? `, ${line.amount}` : ''}`
  return {
    title,
    body: [
      head(
        <nav class="crumbs" aria-label={texts.nav.records}>
          <a href="#/home">{texts.nav.home}</a><span aria-hidden="true">/</span><a href={`#/records/${type}`}>{capital(texts.types[type]?.[1] ?? type)}</a>
          {time && [<span aria-hidden="true">/</span>, <a href={`#/timeline/${context.day(time)}`}>{format.date(context.day(time))}</a>]}
        </nav>,
        <span class={line.field && differs.has(line.field) ? 'v differs' : 'v'}>{figure}</span>,
        <span><b>{texts.record.delivered(organisation)}</b>{seen.length > 1 && texts.record.times(new Set(seen.map(one => one.delivery)).size)}.{texts.record.added(facts.length)}</span>,
      ),
      await (async () => <div class="over">{await who(context, [line.amount && line.title, line.detail].filter(Boolean).join(' · '))}</div>)(),
      section('thread', texts.record.thread, texts.record.threadLead,
        <ol class="thread">
          {written(context, row, await context.lines(), line.field ? text(row, line.field) : '')}
          <li class="read">
            <h3>{texts.record.read((texts.types[type]?.[0] ?? type))} <small>{[...new Set(seen.map(one => texts.record.connector(one.connector, one.connector_version)))].slice(0, 2).join(', ')}</small></h3>
            {fields(context, type, row)}
          </li>
          <li class="computed">
            <h3>{texts.record.derivedBy} <small>{texts.record.derivedNote}</small></h3>
            {facts.length ? derivedTable(context, type, row, facts, linked) : <p class="note">{texts.record.derivedNone}</p>}
          </li>
          <li class="uses">{uses(context, type, row, linked, await monthTotals(context, type, row))}</li>
        </ol>),
      differs.size > 0 && disagreement(context, type, row, differs),
      linked.slice(0, 2).map(other => sideBySide(context, type, row, other.link.type, other.row)),
      type === 'person-profiles' && (await profileDisagreements(context, row)),
      <div class="btns">
        <a class="btn" href={`#/rights/correction/${type}/${id}`}>{texts.home.correct}</a>
        <a class="btn" href={`#/rights/question/${type}/${id}`}>{texts.rights.question}</a>
        <a class="btn" href={`#/rights/erasure/${type}/${id}`}>{texts.home.erase}</a>
      </div>,
      <div>
        <details>
          <summary><h2>{texts.record.identifiers}</h2></summary>
          <div class="scroll" tabindex="0" role="region" aria-label={texts.record.identifiers}>
            <table class="ids">
              <tbody>
                {[['record_id', text(row, 'record_id')], ['person_id', text(row, 'person_id')], ['organisation', text(row, 'organisation')], ['subject', text(row, 'subject')], ['subject_kind', text(row, 'subject_kind')]].map(([name, shownId]) => (
                  <tr><th scope="row">{name}</th><td class="mono">{shownId}</td></tr>
                ))}
                {seen.map((one, i) => [
                  <tr><th scope="row">sightings[{i}].delivery</th><td class="mono">{one.delivery}</td></tr>,
                  <tr><th scope="row">sightings[{i}].file_sha256</th><td class="mono">{one.file_sha256}</td></tr>,
                  one.path && <tr><th scope="row">sightings[{i}].path</th><td class="mono">{one.path}</td></tr>,
                ])}
              </tbody>
            </table>
          </div>
        </details>
      </div>,
    ],
  }
}

/** Derived values worth a line: without the names of a category in other languages and details of a link. */
function visible(context: Context, facts: readonly Derivation[]): Derivation[] {
  const names = new Set(facts.map(fact => fact.name))
  const other = context.language === 'fr' ? 'name_en' : 'name_fr'
  // The name of a category precedes its code.
  const order = (fact: Derivation) => fact.name.replace(/\.name_(en|fr)$/, '')
  return facts
    .filter(fact => !fact.name.endsWith(`.${other}`) && !(fact.name === 'category' && names.has(`category.name_${context.language}`)))
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
}

/** Marks a value in a delivered line, in the forms in which files write numbers. */
function marked(line: string, value: string): Child {
  const number = value.replace(/^-/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  const forms = value && /^-?\d+(\.\d+)?$/.test(value) ? [value, value.replace('.', ','), `${number}0`, number].flatMap(form => [form.replace('.', ','), form]).map(form => form.replace(/^-/, '')) : value ? [value] : []
  for (const form of forms) {
    const at = line.indexOf(form)
    const isWhole = at >= 0 && !/\d/.test(line[at - 1] ?? '') && !/\d/.test(line[at + form.length] ?? '')
    if (isWhole) return [line.slice(0, at), <mark>{form}</mark>, line.slice(at + form.length)]
  }
  return line
}

function written(context: Context, row: Row, lines: DeliveredLines, value: string): Child {
  const { texts } = context
  const groups = new Map<string, ReturnType<typeof sightings>>()
  for (const sighting of sightings(row)) {
    const organisation = organisationOf(context, sighting, row)
    groups.set(organisation, [...(groups.get(organisation) ?? []), sighting])
  }
  return [...groups].map(([organisation, list]) => (
    <li class="written">
      <h3>{texts.record.written(context.organisation(organisation))}</h3>
      <ul class="lines">
        {list.slice(0, 10).map((sighting, i) => {
          const delivery = context.data.deliveries[sighting.delivery]?.name
          return (
            <li>
              {i > 0 && <span class="note">{texts.record.firstSeen} </span>}
              <b>{place(context, sighting)}</b>
              {sighting.path && sighting.line && <span class="mono path"> {sighting.path}</span>}
              {sighting.line && lines[sighting.file_sha256]?.[sighting.line] && <code class="raw">{marked(lines[sighting.file_sha256]![sighting.line]!, sighting.reported?.['amount'] ?? value)}</code>}
              {delivery && delivery !== context.data.files[sighting.file_sha256]?.name && <span class="note"> {delivery}</span>}
            </li>
          )
        })}
        {list.length > 10 && <li class="note">{texts.card.rest(list.length - 10)}</li>}
      </ul>
    </li>
  ))
}

function fields(context: Context, type: string, row: Row): HTMLElement {
  const { texts } = context
  const values = flat(row).filter(([path]) => path !== 'currency' || !row['amount'])
  const more = Object.entries(additional(row))
  const entry = ([path, delivered]: [string, string | number | boolean]) => (
    <tr>
      <th scope="row">{context.field(path)}</th>
      <td>{value(context, shown(context, type, path, delivered, currencyOf(row, path)), { kind: 'delivered', row, field: path })}</td>
    </tr>
  )
  const first = values.slice(0, 12)
  const rest = values.slice(12)
  return (
    <div>
      <table class="values"><tbody>{first.map(entry)}</tbody></table>
      {rest.length > 0 && (
        <details>
          <summary>{texts.more(rest.length)}</summary>
          <table class="values"><tbody>{rest.map(entry)}</tbody></table>
        </details>
      )}
      {more.length > 0 && (
        <details>
          <summary>{texts.record.additional} ({more.length})</summary>
          <table class="values"><tbody>{more.map(([name, delivered]) => <tr><th scope="row" class="mono">{name}</th><td>{value(context, delivered, { kind: 'delivered', row })}</td></tr>)}</tbody></table>
        </details>
      )}
    </div>
  )
}

function derivedTable(context: Context, type: string, row: Row, facts: readonly Derivation[], linked: readonly { link: Link; row: Row }[]): HTMLElement {
  const entry = (fact: Derivation) => {
    const found = linked.find(one => one.link.fact === fact)
    const link = found?.link ?? linksOf({ derived: [fact] })[0]
    const line = found && lineOf(context, found.link.type, found.row)
    const source = context.source(fact.source)
    return (
      <li>
        <span class="name">{link ? (context.texts.record.link[link.name] ?? context.field(fact.name)) : context.field(fact.name.replace(/\.name_(en|fr)$/, ''))}</span>
        <span>{link ? <a class="v derived" href={recordAddress(link.type, link.id)}>{line ? [line.title, line.amount].filter(Boolean).join(', ') : `${link.id.slice(0, 10)}…`}</a> : value(context, shown(context, type, fact.name, fact.value, ''), { kind: 'derived', fact, row })}</span>
        {confidence(context, fact.confidence)}
        <span class="note" lang={source.language}>{source.words}</span>
      </li>
    )
  }
  return (
    <div>
      <ul class="facts-list">{facts.slice(0, 10).map(entry)}</ul>
      {facts.length > 10 && <details><summary>{context.texts.more(facts.length - 10)}</summary><ul class="facts-list">{facts.slice(10).map(entry)}</ul></details>}
    </div>
  )
}

async function monthTotals(context: Context, type: string, row: Row): Promise<{ month: string; total: string } | undefined> {
  if (type !== 'bank-transactions' || !counts(row) || !text(row, 'amount').startsWith('-')) return undefined
  const money = moneyOf(await context.read(type)).find(one => one.currency === text(row, 'currency'))
  const month = money?.months.find(one => one.month === transactionDate(row).slice(0, 7))
  return month && { month: context.format.month(month.month), total: context.format.money(textOf(month.spent), money!.currency) }
}

function uses(context: Context, type: string, row: Row, linked: readonly { link: Link; row: Row }[], month: { month: string; total: string } | undefined): Child {
  const { texts, format } = context
  const places: HTMLElement[] = []
  const time = eventTime(type, row)
  if (month) places.push(<a href="#/money">{texts.record.usedMonth(month.month, month.total)}</a>)
  const category = derivation(row, `category.name_${context.language}`)
  if (category) places.push(<a href="#/money">{texts.record.usedCategory(category.value)}</a>)
  if (derivation(row, 'recurrence.series')) places.push(<a href="#/money">{texts.record.usedSeries}</a>)
  if (type === 'meter-readings') places.push(<a href="#/energy">{texts.nav.energy}</a>)
  if (type === 'communications') places.push(<a href="#/communications">{texts.nav.communications}</a>)
  if (type === 'location-points') places.push(<a href="#/places">{texts.nav.places}</a>)
  if (type === 'contracts') places.push(<a href="#/contracts">{texts.nav.contracts}</a>)
  if (type === 'person-profiles') places.push(<a href="#/home">{texts.home.say(context.data.organisations.length)}</a>)
  for (const { link, row: other } of linked) {
    const line = lineOf(context, link.type, other)
    places.push(<a href={recordAddress(link.type, link.id)}>{format.introduced(texts.record.link[link.name] ?? link.name, [line.title, line.amount].filter(Boolean).join(', '))}</a>)
  }
  if (time && !STATES.has(type) && windowOf(context.data)) places.push(<a href={`#/timeline/${context.day(time)}`}>{texts.record.usedTimeline(format.date(context.day(time)))}</a>)
  return [<h3>{texts.record.used} <small>{texts.record.usedPlaces(places.length)}</small></h3>, <ul class="lines">{places.map(one => <li>{one}</li>)}</ul>]
}

function disagreement(context: Context, type: string, row: Row, differs: ReturnType<typeof disputed>): HTMLElement {
  const { texts } = context
  return section('disagree', texts.record.disagree, texts.record.disagreeLead,
    [...differs].map(([field, sources]) => {
      const values = new Map<string, typeof sources>()
      for (const source of sources) values.set(source.value, [...(values.get(source.value) ?? []), source])
      return (
        <div class="dispute">
          <h3>{context.field(field.replace(/^additional\./, ''))}</h3>
          <div class="sides">
            {[...values].map(([stated, list]) => (
              <div class="side">
                <p class="big"><span class="v differs">{shown(context, type, field, stated, currencyOf(row, field))}</span></p>
                <ul class="rows">{list.map(({ sighting }) => <li><span>{context.organisation(organisationOf(context, sighting, row))}</span><span class="mono">{place(context, sighting)}</span></li>)}</ul>
              </div>
            ))}
          </div>
        </div>
      )
    }))
}

/** Only what both records state: amount, day and name. */
function sideBySide(context: Context, type: string, row: Row, otherType: string, other: Row): HTMLElement {
  const { texts, format } = context
  const lines = [lineOf(context, type, row), lineOf(context, otherType, other)] as const
  const times = [eventTime(type, row), eventTime(otherType, other)] as const
  const days = times.map(time => (time ? format.date(context.day(time)) : ''))
  const strip = (amount: string) => amount.replace(/[+−]/, '')
  const entries: [string, string, string, boolean][] = [
    [texts.record.value, lines[0].amount, lines[1].amount, strip(lines[0].amount) === strip(lines[1].amount)],
    [texts.energy.day, days[0] ?? '', days[1] ?? '', days[0] === days[1]],
    [context.field('name'), lines[0].title, lines[1].title, lines[0].title.toLowerCase().slice(0, 6) === lines[1].title.toLowerCase().slice(0, 6)],
  ]
  const apart = times[0] && times[1] ? texts.record.apart(Math.abs(dayOf(context.day(times[0])) - dayOf(context.day(times[1])))) : ''
  const source = (which: Row) => sightings(which)[0]
  const sources = [source(row), source(other)]
  return section(`side-${text(other, 'record_id')}`, texts.record.sideBySide, texts.record.sideLead,
    <div>
      <table class="side-table">
        <thead>
          <tr>
            <td />
            {[row, other].map((which, i) => <th scope="col">{context.organisation(text(which, 'organisation'))}<br /><span class="note">{sources[i] && place(context, sources[i])}</span></th>)}
            <td />
          </tr>
        </thead>
        <tbody>
          {entries.filter(([, a, b]) => a || b).map(([name, a, b, agree]) => (
            <tr>
              <th scope="row">{name}</th>
              <td data-source={context.organisation(text(row, 'organisation'))}>{a ? <span class="v">{a}</span> : texts.notStated}</td>
              <td data-source={context.organisation(text(other, 'organisation'))}>{b ? <a class="v" href={recordAddress(otherType, text(other, 'record_id'))}>{b}</a> : texts.notStated}</td>
              <td>{a && b ? <span class={agree ? 'tag good' : 'tag'}>{agree ? `= ${texts.record.agree}` : name === texts.energy.day ? apart : `≈ ${texts.record.differ}`}</span> : <span class="tag">{texts.record.oneSource}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>)
}

/** Fields of a profile on which other organisations state something else. */
async function profileDisagreements(context: Context, row: Row): Promise<HTMLElement | false> {
  const { texts } = context
  const profiles = await context.read('person-profiles')
  const fields = ['segment', 'occupation', 'marital_status_label', 'children_count', 'loyalty_status', 'birth_date', 'family_name', 'given_names']
  const words = (field: string, one: Row) => shown(context, 'person-profiles', field, text(one, field), '')
  const differing = fields.filter(field => row[field] !== undefined && new Set(profiles.filter(one => one[field] !== undefined).map(one => words(field, one).toLowerCase())).size > 1)
  if (!differing.length) return false
  return section('disagree', texts.record.disagree, texts.record.disagreeLead,
    differing.map(field => {
      const values = new Map<string, Row[]>()
      for (const one of profiles) {
        const key = words(field, one).toLowerCase()
        if (one[field] !== undefined) values.set(key, [...(values.get(key) ?? []), one])
      }
      return (
        <div class="dispute">
          <h3>{texts.record.others(context.field(field).toLowerCase())}</h3>
          <div class="sides">
            {[...values.values()].sort((a, b) => b.length - a.length).map(list => (
              <div class="side">
                <p class="big"><span class="v differs">{words(field, list[0]!)}</span></p>
                <ul class="rows">
                  {list.map(one => {
                    const sighting = sightings(one)[0]
                    return <li><a class="v" href={recordAddress('person-profiles', one['record_id'])}>{context.organisation(text(one, 'organisation'))}</a><span class="mono">{sighting && place(context, sighting)}</span></li>
                  })}
                </ul>
              </div>
            ))}
          </div>
        </div>
      )
    }))
}
