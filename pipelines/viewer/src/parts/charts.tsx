import { type Child, h } from '../dom'

/** A bar that starts at zero. The width is a share of the largest, from 0 to 1. */
export function bar(share: number, hatched = false): HTMLElement {
  return <div class={hatched ? 'bar hatch' : 'bar'} style={{ '--w': `${Math.max(0, share * 100).toFixed(2)}%` }} />
}

/** One stroke for each day with data; days are shares of the width. */
export function barcode(days: Iterable<number>, first: number, last: number, state?: number): HTMLElement {
  const length = last - first + 1
  // Beyond this number of days strokes would be thinner than a pixel: several days share one.
  const bins = Math.min(length, 240)
  const filled = new Set<number>()
  for (const day of days) filled.add(Math.floor(((day - first) * bins) / length))
  const strokes = [...filled].sort((a, b) => a - b)
  let path = ''
  for (const stroke of strokes) path += `M${stroke + 0.1} 0h.8v1h-.8z`
  return (
    <svg viewBox={`0 0 ${bins} 1`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
      {state !== undefined && <rect x={((Math.min(Math.max(state, first), last) - first) * bins) / length} y="0" width={Math.max(0.8, bins / 120)} height="1" />}
    </svg>
  )
}

export interface Step {
  readonly x: number
  readonly y: number
}

/** The path of a step line: each value holds until the next. */
export function stepPath(points: readonly Step[], end: number): string {
  let path = ''
  points.forEach((point, i) => {
    path += i === 0 ? `M${point.x.toFixed(2)} ${point.y.toFixed(2)}` : `H${point.x.toFixed(2)}V${point.y.toFixed(2)}`
  })
  return points.length ? `${path}H${end.toFixed(2)}` : ''
}

/** Returns a rounded upper end of an axis and its marks: 1,500 with 0, 500, 1,000, 1,500. */
export function axis(max: number, marks = 3): { end: number; marks: number[] } {
  if (!(max > 0)) return { end: 1, marks: [0] }
  const raw = max / marks
  const magnitude = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 2.5, 5, 10].find(factor => factor * magnitude >= raw) ?? 10) * magnitude
  const end = Math.ceil(max / step - 1e-9) * step
  const list: number[] = []
  for (let mark = 0; mark <= end + step / 2; mark += step) list.push(mark)
  return { end, marks: list }
}

/** A chart: marks in SVG over the whole area, texts in HTML over them, so that texts never scale. */
export function plot(label: string, height: number, marks: Child, texts: Child, name = ''): HTMLElement {
  return (
    <div class={`plot ${name}`.trim()} style={{ height: `${height}px` }} role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{marks}</svg>
      {texts}
    </div>
  )
}

/** A text in a chart, placed by percent. */
export function tick(text: string, place: Record<string, string>, name = 'tick'): HTMLElement {
  return <span class={name} style={place} aria-hidden="true">{text}</span>
}
