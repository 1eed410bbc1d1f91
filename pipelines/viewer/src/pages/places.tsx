import type { Row } from '../bundle'
import type { Context } from '../context'
import { h } from '../dom'
import { eventTime, lineOf } from '../model/describe'
import { derivation, text } from '../model/origin'
import { frameOf, placesByHour } from '../model/positions'
import { bar } from '../parts/charts'
import { recordAddress, value } from '../parts/value'
import { head, type Page, section, who } from '../parts/layout'
import { DAY, dayOf, hourOf } from '../time'

interface Point {
  readonly row: Row
  readonly latitude: number
  readonly longitude: number
  readonly accuracy: number
  readonly commune: string
  readonly wall: number
}

/** Beyond this number, positions are drawn without rings and communes are not read. */
const WHOLE = 50_000

/** Where the phone was: positions without a map, communes, hours; and trips. */
export const placesPage: Page = async (context, path) => {
  const { texts, format } = context
  const table = await context.bundle.table('location-points')
  const columns = ['latitude', 'longitude', 'accuracy_metres', 'instant', 'local_time', 'organisation']
  const rows = !table ? [] : table.rows <= WHOLE ? await table.read() : await table.readColumns(columns)
  const trips = await context.read('trips')
  if (!rows.length && !trips.length) return { title: texts.places.noRecords, body: head(await who(context, ''), texts.places.noRecords) }
  const all: Point[] = rows.filter(row => row['latitude'] !== undefined).map(row => {
    const time = eventTime('location-points', row)
    return {
      row,
      latitude: Number(row['latitude']),
      longitude: Number(row['longitude']),
      accuracy: Number(row['accuracy_metres'] ?? 0),
      commune: derivation(row, 'commune')?.value ?? text(row, 'place_name'),
      wall: time ? context.clock.wall(time) : Number.NaN,
    }
  })
  const day = path[1] && /^\d{4}-\d\d-\d\d$/.test(path[1]) ? dayOf(path[1]) : undefined
  const points = day === undefined ? all : all.filter(point => Math.floor(point.wall / DAY) === day)
  const counts = new Map<string, Point[]>()
  for (const point of all) {
    const list = counts.get(point.commune)
    if (list) list.push(point)
    else counts.set(point.commune, [point])
  }
  const communes = [...counts].filter(([name]) => name).sort((a, b) => b[1].length - a[1].length)
  const top = communes[0]
  const title = top ? texts.places.title(top[0], format.share(Math.round((top[1].length / all.length) * 100))) : texts.places.titleNone(all.length)
  return {
    title,
    body: [
      head(await who(context, context.records('location-points', all.length)), title, communes.length > 0 && texts.places.lead(communes.length)),
      points.length > 0 && section('map', day === undefined ? texts.places.map : format.weekday(day), texts.places.mapLead, map(context, points),
        day !== undefined && <p class="note"><a href="#/places">{texts.timeline.whole}</a></p>),
      communes.length > 0 && section('communes', texts.places.communes, undefined,
        <table class="people">
          <thead><tr><th scope="col">{texts.places.commune}</th><td class="bar-cell" /><th scope="col" class="num">{texts.places.positions}</th><th scope="col" class="num wide">{texts.places.first}</th><th scope="col" class="num wide">{texts.places.last}</th></tr></thead>
          <tbody>
            {[...communes.slice(0, 20), ...(counts.has('') ? [['', counts.get('')!] as [string, Point[]]] : [])].map(([name, list]) => {
              const walls = list.map(point => point.wall).filter(wall => !Number.isNaN(wall))
              const row = list[0]!.row
              const fact = derivation(row, 'commune')
              return (
                <tr>
                  <th scope="row">{name ? value(context, name, fact ? { kind: 'derived', fact, row } : { kind: 'delivered', row, field: 'place_name' }, row['record_id'] ? recordAddress('location-points', row['record_id']) : undefined) : <span class="v missing">{texts.places.unknown}</span>}</th>
                  <td class="bar-cell">{bar(list.length / (top?.[1].length ?? 1), !name)}</td>
                  <td class="num">{format.number(list.length)}</td>
                  <td class="num wide">{walls.length ? format.shortDate(Math.floor(walls.reduce((a, b) => Math.min(a, b)) / DAY)) : ''}</td>
                  <td class="num wide">{walls.length ? format.shortDate(Math.floor(walls.reduce((a, b) => Math.max(a, b)) / DAY)) : ''}</td>
                </tr>
              )
            })}
          </tbody>
        </table>),
      communes.length > 0 && hours(context, all),
      trips.length > 0 && section('trips', texts.places.trips, undefined,
        <ul class="rows compact">
          {[...trips].sort((a, b) => (eventTime('trips', a) < eventTime('trips', b) ? 1 : -1)).slice(0, 60).map(row => {
            const line = lineOf(context, 'trips', row)
            const time = eventTime('trips', row)
            return <li><span>{time && format.date(context.day(time))}</span><span>{line.title} <span class="note">{line.detail}</span></span><span /><span class="num">{value(context, line.amount || '–', { kind: 'delivered', row, field: line.field }, recordAddress('trips', row['record_id']))}</span></li>
          })}
        </ul>),
    ],
  }
}

/** Positions on a plane: the longitude is shortened by the cosine of the latitude, so that distances are true. */
function map(context: Context, points: readonly Point[]): HTMLElement {
  const { texts, format } = context
  const middle = points.reduce((sum, point) => sum + point.latitude, 0) / points.length
  const shrink = Math.cos((middle * Math.PI) / 180)
  const xs = points.map(point => point.longitude * shrink)
  const ys = points.map(point => -point.latitude)
  const rings = points.length <= 2000
  const circles = points.map((point, i) => ({ x: xs[i] as number, y: ys[i] as number, radius: rings ? point.accuracy / 111_200 : 0 }))
  const { x: x0, y: y0, width, height } = frameOf(circles, 1.7)
  const kilometres = (degrees: number) => degrees * 111.2
  const scale = 10 ** Math.floor(Math.log10(kilometres(width) / 3))
  const length = [5, 2, 1].map(factor => factor * scale).find(one => one <= kilometres(width) / 3) ?? scale
  const places = new Map<string, { x: number; y: number; n: number }>()
  points.forEach((point, i) => {
    if (!point.commune) return
    const place = places.get(point.commune) ?? { x: 0, y: 0, n: 0 }
    place.x += xs[i] as number
    place.y += ys[i] as number
    place.n++
    places.set(point.commune, place)
  })
  // A name stays whole at the edges of a narrow map.
  const place = (x: number, y: number) => ({ left: `clamp(6rem, ${(((x - x0) / width) * 100).toFixed(2)}%, 100% - 6rem)`, top: `${(((y - y0) / height) * 100).toFixed(2)}%` })
  const labels = [...places].sort((a, b) => b[1].n - a[1].n).slice(0, 6).map(([name, place]) => ({ name, x: place.x / place.n, y: place.y / place.n }))
  const kept: typeof labels = []
  for (const label of labels) if (kept.every(other => Math.abs(other.y - label.y) > height * 0.07 || Math.abs(other.x - label.x) > width * 0.25)) kept.push(label)
  const dot = width / 180
  const area = (value: number) => `${format.number(kilometres(value), kilometres(value) < 10 ? 1 : 0)} km`
  return (
    <div>
      <div class="map" style={{ 'aspect-ratio': `${(width / height).toFixed(3)}` }} role="img" aria-label={texts.places.mapLabel(points.length, area(height), area(width))}>
        <svg viewBox={`${x0} ${y0} ${width} ${height}`} aria-hidden="true">
          {rings && points.map((point, i) => point.accuracy > 0 && <circle cx={xs[i]} cy={ys[i]} r={circles[i]!.radius} class="ring" fill-opacity={Math.max(0.006, 1.2 / points.length).toFixed(3)} />)}
          {points.slice(0, 20_000).map((_, i) => <circle cx={xs[i]} cy={ys[i]} r={dot} class="dot" />)}
        </svg>
        {kept.map(label => <span class="lab place" style={place(label.x, label.y)} aria-hidden="true">{label.name}</span>)}
      </div>
      <span class="scale" style={{ width: `${((length / 111.2 / width) * 100).toFixed(2)}%` }} aria-hidden="true">{`${format.number(length, 2)} km`}</span>
    </div>
  )
}

function hours(context: Context, points: readonly Point[]): HTMLElement {
  const { texts } = context
  const byHour = placesByHour(points.filter(point => !Number.isNaN(point.wall)).map(point => ({ place: point.commune, hour: hourOf(point.wall) })))
  const max = Math.max(1, ...byHour.map(one => one.all))
  return section('place-hours', texts.places.hours, texts.places.hoursLead,
    <ol class="hours place-list">
      {byHour.map(({ place, positions, all }, hour) => (
        <li><span class="note">{hour} h</span>{all ? bar(all / max, !place) : <span class="note">–</span>}<span>{place || (all > 0 && texts.places.unknown)}{all > 0 && <span class="note"> {positions}/{all}</span>}</span></li>
      ))}
    </ol>)
}
