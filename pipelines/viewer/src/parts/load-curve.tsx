import type { Context } from '../context'
import { h } from '../dom'
import { averagePower, type EnergyDay, type Readings } from '../model/energy'
import { axis, plot, type Step, stepPath, tick } from './charts'

const HOUR = 3_600_000

interface Point {
  readonly time: number
  readonly watts: number
  readonly hours: number
}

function pointsOf(context: Context, readings: Readings, day: EnergyDay): Point[] {
  return day.rows
    .flatMap(row => {
      const watts = averagePower(readings, row)
      if (watts === undefined) return []
      const start = context.clock.local(readings.start[row] as number)
      const end = readings.end[row] as number
      return [{ time: (start / 86_400_000 - day.day) * 24, watts, hours: (end - (readings.start[row] as number)) / HOUR }]
    })
    .sort((a, b) => a.time - b.time)
}

const peakOf = (points: readonly Point[]) => points.reduce((highest, point) => (point.watts > highest.watts ? point : highest), points[0] ?? { time: 0, watts: 0, hours: 0 })
const clockText = (context: Context, hours: number) => context.format.time(Math.round(hours * 60) * 60_000)

/** Describes the load curve of a day: number of readings, energy, highest power and its time. */
export function curveLead(context: Context, readings: Readings, day: EnergyDay): string {
  const points = pointsOf(context, readings, day)
  const peak = peakOf(points)
  const energy = `${context.format.fixed((day.amount / 1000).toFixed(1), 1)}\u00a0kWh`
  return context.texts.energy.curveLead(points.length, energy, `${context.format.number(peak.watts, 0)}\u00a0W`, clockText(context, peak.time))
}

/** The average power of a day in steps, with its highest value at the mark. */
export function loadCurve(context: Context, readings: Readings, day: EnergyDay, height: number): HTMLElement {
  const { format, texts } = context
  const points = pointsOf(context, readings, day)
  const peak = peakOf(points)
  const { end, marks } = axis(peak.watts * 1.05)
  // A gap between readings breaks the line: nothing is known there.
  const runs: Point[][] = []
  for (const point of points) {
    const run = runs[runs.length - 1]
    const before = run?.[run.length - 1]
    if (run && before && point.time - before.time <= before.hours + 0.02) run.push(point)
    else runs.push([point])
  }
  const paths = runs.map(run => {
    const steps: Step[] = run.map(point => ({ x: (point.time / 24) * 100, y: 100 - (point.watts / end) * 100 }))
    const last = run[run.length - 1]!
    return <path d={stepPath(steps, Math.min(100, ((last.time + last.hours) / 24) * 100))} class="line" />
  })
  const x = (peak.time / 24) * 100
  const y = 100 - (peak.watts / end) * 100
  const peakText = texts.home.energyPeak(`${format.number(peak.watts, 0)} W`, clockText(context, peak.time))
  return plot(curveLead(context, readings, day), height,
    [height > 150 && marks.filter(Boolean).map(mark => <path d={`M0 ${100 - (mark / end) * 100}H100`} class="grid" />), <path d="M0 100H100" class="base" />, ...paths],
    [
      height > 150 && marks.filter(Boolean).map(mark => tick(`${format.number(mark, 0)} W`, { left: '0', bottom: `calc(${(mark / end) * 100}% + 4px)` })),
      tick(peakText, { ...(x > 55 ? { right: `${100 - x - (peak.hours / 24) * 100}%` } : { left: `${x}%` }), top: `calc(${y}% - 18px)` }, 'tick peak'),
      ...[0, 6, 12, 18, 24].filter(hour => height > 150 || hour % 12 === 0).map(hour => tick(`${hour} h`, hour === 24 ? { right: '0', top: 'calc(100% + 6px)' } : { left: `${(hour / 24) * 100}%`, top: 'calc(100% + 6px)' })),
    ], 'load')
}
