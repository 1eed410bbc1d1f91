import type { Row } from '../bundle'
import type { Context } from '../context'
import { type Child, h } from '../dom'
import { eventTime, lineOf } from '../model/describe'
import { certainty, type Derivation, derivations, disputed, type Sighting, sightings } from '../model/origin'

/** Where a value comes from; decides the line under it and the content of its card. */
export type Origin =
  | { readonly kind: 'delivered'; readonly row: Row; readonly field?: string; readonly sources?: readonly Source[] }
  | { readonly kind: 'derived'; readonly fact: Derivation; readonly row?: Row }
  | { readonly kind: 'sum'; readonly note?: string; readonly parts?: readonly Part[] }
  | { readonly kind: 'differs'; readonly sources: readonly Source[] }
  | { readonly kind: 'missing' }

/** A record that a sum contains. */
export interface Part {
  readonly type: string
  readonly row: Row
}

/** One statement of a value by an organisation, on a line of a file. */
export interface Source {
  readonly organisation: string
  readonly sighting: Sighting
  readonly value: string
}

/** Returns the address of a record's page. */
export const recordAddress = (type: string, id: unknown): string => `#/record/${type}/${String(id)}`

/** A value with the line that shows its origin. It opens a card with its sources, and leads to its record. */
export function value(context: Context, content: Child, origin: Origin, href?: string, extra = ''): HTMLElement {
  const shown = origin.kind === 'delivered' && origin.field && disputed(origin.row).has(origin.field) ? 'differs' : origin.kind
  const names = { delivered: 'v', derived: 'v derived', sum: 'v derived', differs: 'v differs', missing: 'v missing' }
  const name = `${names[shown]} ${extra}`.trim()
  if (origin.kind === 'missing') return <span class={name}>{content}</span>
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    openCard(context, (event.currentTarget as HTMLElement).textContent ?? '', origin, href)
  }
  return href ? (
    <a class={name} href={href} onclick={open}>{content}</a>
  ) : (
    <button class={`${name} plain`} type="button" onclick={open}>{content}</button>
  )
}

/** A confidence as bar, word and number. */
export function confidence(context: Context, number: number): HTMLElement {
  const percent = context.format.fixed(number, 2)
  return (
    <span class="conf">
      <i style={{ '--p': `${Math.round(number * 100)}%` }} aria-hidden="true" />
      {context.texts.confidence[certainty(number)]} · {percent}
    </span>
  )
}

/** The place of a row: file, page, line, or the path of an element. */
export function place(context: Context, sighting: Sighting): string {
  const parts = [context.fileName(sighting.file_sha256)]
  if (sighting.page) parts.push(context.texts.place.page(sighting.page))
  if (sighting.line) parts.push(context.texts.place.line(sighting.line))
  else if (sighting.path) parts.push(sighting.path)
  return parts.join(', ')
}

/** Returns the organisation that made a delivery. */
export function organisationOf(context: Context, sighting: Sighting, row?: Row): string {
  return context.data.deliveries[sighting.delivery]?.organisation ?? String(row?.['organisation'] ?? '')
}

const SHOWN = 8
const SHOWN_PARTS = 5

function openCard(context: Context, shown: string, origin: Origin, href?: string): void {
  document.getElementById('card')?.remove()
  const texts = context.texts.card
  const sources = sourcesOf(context, origin, shown)
  const differs = new Set(sources.map(source => source.value)).size > 1
  const fact = origin.kind === 'derived' ? origin.fact : undefined
  const card = (
    <div id="card" class="prov" popover="auto" role="dialog" aria-labelledby="card-title">
      <p class="note" id="card-title">{texts.title}</p>
      <p class="val">{shown.replace(/≠$/, '')}</p>
      <p class="note">
        {fact
          ? texts.derived(context.source(fact.source).words)
          : origin.kind === 'sum'
            ? (origin.note ?? (origin.parts ? texts.sumOf(origin.parts.length) : texts.sum))
            : differs
              ? texts.differs(sources.length)
              : texts.delivered(sources.length)}
      </p>
      {fact && <p>{confidence(context, fact.confidence)}</p>}
      <ul class="rows">
        {sources.slice(0, SHOWN).map(source => (
          <li>
            <span>{context.organisation(source.organisation)}</span>
            {differs && <b>{source.value}</b>}
            <span class="mono">{place(context, source.sighting)}</span>
          </li>
        ))}
      </ul>
      {sources.length > SHOWN && <p class="note">{texts.rest(sources.length - SHOWN)}</p>}
      {origin.kind === 'sum' && origin.parts && partList(context, origin.parts)}
      <div class="btns">
        {href && <a class="btn main" href={href} onclick={() => card.hidePopover()}>{texts.thread}</a>}
        <button class="btn" type="button" onclick={() => card.hidePopover()}>{texts.close}</button>
      </div>
    </div>
  )
  const back = document.activeElement as HTMLElement | null
  card.addEventListener('toggle', event => {
    if ((event as ToggleEvent).newState === 'closed') {
      card.remove()
      if (back?.isConnected) back.focus()
    }
  })
  document.body.append(card)
  card.showPopover()
  card.querySelector<HTMLElement>('.btn')?.focus()
}

/** The latest records that a sum contains, each with its amount. */
function partList(context: Context, parts: readonly Part[]): Child {
  const latest = parts
    .map(part => ({ ...part, time: eventTime(part.type, part.row) }))
    .sort((a, b) => (a.time < b.time ? 1 : -1))
    .slice(0, SHOWN_PARTS)
  return [
    <ul class="rows">
      {latest.map(({ type, row, time }) => {
        const line = lineOf(context, type, row)
        return (
          <li>
            <span><a href={recordAddress(type, row['record_id'])} onclick={() => document.getElementById('card')?.hidePopover()}>{line.title}</a>{time && <span class="note"> {context.format.shortDate(context.day(time))}</span>}</span>
            <b>{line.amount}</b>
          </li>
        )
      })}
    </ul>,
    parts.length > SHOWN_PARTS && <p class="note">{context.texts.card.rest(parts.length - SHOWN_PARTS)}</p>,
  ]
}

function sourcesOf(context: Context, origin: Origin, shown: string): Source[] {
  if (origin.kind === 'differs') return [...origin.sources]
  if (origin.kind === 'delivered' && origin.sources) return [...origin.sources]
  const row = origin.kind === 'delivered' || origin.kind === 'derived' ? origin.row : undefined
  if (!row) return []
  const reported = origin.kind === 'delivered' && origin.field ? disputed(row).get(origin.field) : undefined
  return sightings(row).map(sighting => ({
    organisation: organisationOf(context, sighting, row),
    sighting,
    value: reported?.find(entry => entry.sighting === sighting)?.value ?? (reported ? context.texts.notStated : shown),
  }))
}

/** Returns a derived value of a record with its origin, or nothing. */
export function derivedOrigin(row: Row, name: string): Origin | undefined {
  const fact = derivations(row).find(entry => entry.name === name)
  return fact && { kind: 'derived', fact, row }
}

/** The meaning of the lines under values, once for each page. */
export function legend(context: Context): HTMLElement {
  const texts = context.texts.legend
  return (
    <p class="legend">
      <span class="hide">{texts.title}: </span>
      <span><span class="v">{texts.delivered}</span> {texts.deliveredBy}</span>
      <span><span class="v derived">{texts.derived}</span> {texts.derivedBy}</span>
      <span><span class="v differs">{texts.differs}</span> {texts.differsBy}</span>
      <span><span class="v missing">{texts.missing}</span> {texts.missingBy}</span>
    </p>
  )
}
