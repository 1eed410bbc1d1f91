import type { Row } from '../bundle'
import type { Context } from '../context'
import { h } from '../dom'
import { eventTime, talkSeconds, telephone } from '../model/describe'
import { text } from '../model/origin'
import { bar } from '../parts/charts'
import { recordAddress, value } from '../parts/value'
import { facts, head, type Page, section, who } from '../parts/layout'
import { DAY, hourOf, weekdayOf } from '../time'

interface Correspondent {
  readonly number: string
  calls: number
  messages: number
  seconds: number
  last: number
  readonly row: Row
}

/** Who the person talks to, and when. */
export const communicationsPage: Page = async context => {
  const { texts, format } = context
  const rows = await context.read('communications')
  const organisations = [...new Set(rows.map(row => text(row, 'organisation')))].map(id => context.organisation(id))
  const people = new Map<string, Correspondent>()
  const grid = Array.from({ length: 7 }, () => new Array<number>(24).fill(0))
  let talk = 0
  let bytes = 0
  let into = 0
  let out = 0
  const kinds = new Map<string, number>()
  for (const row of rows) {
    const kind = text(row, 'kind')
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const time = eventTime('communications', row)
    const wall = time ? context.clock.wall(time) : Number.NaN
    if (kind === 'DATA') {
      bytes += Number(row['volume_bytes'] ?? 0)
      continue
    }
    if (!Number.isNaN(wall)) grid[weekdayOf(wall)]![hourOf(wall)]!++
    if (row['direction'] === 'INCOMING') into++
    else if (row['direction'] === 'OUTGOING') out++
    const seconds = talkSeconds(row)
    talk += seconds
    // Nothing is known of who these are: they are not one correspondent.
    if (!text(row, 'correspondent')) continue
    const number = telephone(context, row)
    let person = people.get(number)
    if (!person) people.set(number, (person = { number, calls: 0, messages: 0, seconds: 0, last: -Infinity, row }))
    if (kind === 'VOICE' || kind === 'VIDEO') person.calls++
    else person.messages++
    person.seconds += seconds
    if (wall > person.last) person.last = wall
  }
  const sorted = [...people.values()].sort((a, b) => b.seconds - a.seconds || b.messages - a.messages)
  const top = sorted[0]
  const talking = sorted.filter(person => person.seconds > 0)
  const title = talk ? (talking.length ? texts.communications.title(format.talk(talk), talking.length) : texts.communications.titleTalk(format.talk(talk))) : texts.communications.titleNone
  const lead = top && top.seconds > 0 ? texts.communications.lead(top.number, format.share(Math.round((top.seconds / talk) * 100))) : undefined
  const max = Math.max(1, ...sorted.map(person => person.seconds))
  const kindsSorted = [...kinds].sort((a, b) => b[1] - a[1])
  const entry = (person: Correspondent) => (
    <tr>
      <th scope="row">{value(context, person.number, { kind: 'delivered', row: person.row, field: 'correspondent' }, recordAddress('communications', person.row['record_id']))}</th>
      <td class="bar-cell">{person.seconds > 0 && bar(person.seconds / max)}</td>
      <td class="num">{person.seconds ? format.duration(person.seconds) : '–'}</td>
      <td class="num">{person.calls ? format.number(person.calls) : '–'}</td>
      <td class="num">{person.messages ? format.number(person.messages) : '–'}</td>
      <td class="num wide">{Number.isFinite(person.last) ? format.shortDate(Math.floor(person.last / DAY)) : '–'}</td>
    </tr>
  )
  const example = rows.find(row => row['imei']) ?? rows[0]
  return {
    title,
    body: [
      head(await who(context, format.list(organisations)), title, lead),
      facts(
        ...kindsSorted.filter(([kind]) => kind !== 'DATA').slice(0, 3).map(([kind, n]) => [value(context, format.number(n), { kind: 'sum', note: texts.card.counted }), texts.communications.kinds[kind] ?? kind] as const),
        bytes > 0 && [value(context, format.bytes(bytes), { kind: 'sum' }), texts.communications.data],
      ),
      section('hours', texts.communications.hours, into + out > 0 ? `${texts.communications.hoursLead} ${texts.communications.made(out, into)}.` : texts.communications.hoursLead, heat(context, grid)),
      section('who', texts.communications.who, texts.communications.whoLead,
        <table class="people">
          <thead>
            <tr>
              <th scope="col">{texts.communications.number}</th><td class="bar-cell" />
              <th scope="col" class="num">{texts.communications.time}</th><th scope="col" class="num">{texts.communications.calls}</th>
              <th scope="col" class="num">{texts.communications.messages}</th><th scope="col" class="num wide">{texts.communications.last}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, 25).map(entry)}
          </tbody>
        </table>,
        sorted.length > 25 && (
          <details>
            <summary>{texts.more(sorted.length - 25)}</summary>
            <table class="people"><tbody>{sorted.slice(25, 500).map(entry)}</tbody></table>
          </details>
        )),
      <div>
        <p class="note">{texts.communications.metadata} {example && <a href={recordAddress('communications', example['record_id'])}>{texts.communications.example}</a>}</p>
      </div>,
    ],
  }
}

/** Numbers by day of the week and hour. The table is the chart: each cell has its number for screen readers. */
function heat(context: Context, grid: readonly (readonly number[])[]): HTMLElement {
  const { texts } = context
  const max = Math.max(1, ...grid.flat())
  return (
    <div class="scroll" tabindex="0" role="region" aria-label={texts.communications.hoursLead}>
      <table class="heat">
        <thead><tr><td />{Array.from({ length: 24 }, (_, hour) => <th scope="col">{hour % 6 === 0 ? `${hour} h` : <span class="hide">{hour} h</span>}</th>)}</tr></thead>
        <tbody>
          {grid.map((hours, day) => (
            <tr>
              <th scope="row">{texts.communications.days[day]}</th>
              {hours.map(n => <td style={{ '--a': n ? `${Math.round(18 + (n / max) * 82)}%` : '0%' }}><span class="hide">{n}</span></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
