import type { Context } from '../context'
import { h } from '../dom'
import type { EnergyDay, Readings } from '../model/energy'
import { axis, plot, type Step, stepPath, tick } from '../parts/charts'
import type { Page } from '../shell'

export const energyPage: Page = context => ({ title: context.texts.nav.home, body: '' })

/** The average power of a day in steps, with its highest value at the mark. */
export function loadCurve(context: Context, readings: Readings, day: EnergyDay, height: number): HTMLElement {
  const { format, texts } = context
  const points = day.rows
    .map(row => ({
      time: (context.clock.local(readings.start[row] as number) / 86_400_000 - day.day) * 24,
      watts: ((readings.value[row] as number) / 10 ** readings.scale) * (/^k/i.test(readings.unit[row] ?? '') ? 1000 : 1),
    }))
    .filter(point => !Number.isNaN(point.time))
    .sort((a, b) => a.time - b.time)
  const peak = points.reduce((highest, point) => (point.watts > highest.watts ? point : highest), points[0] ?? { time: 0, watts: 0 })
  const { end } = axis(peak.watts)
  const steps: Step[] = points.map(point => ({ x: (point.time / 24) * 100, y: 100 - (point.watts / end) * 100 }))
  const peakX = (peak.time / 24) * 100
  const peakText = texts.home.energyPeak(`${format.number(peak.watts, 0)} W`, format.time(peak.time * 3_600_000))
  return plot(texts.energy.curveLead(points.length, `${format.number(peak.watts, 0)} W`, format.time(peak.time * 3_600_000)), height,
    [<path d="M0 100H100" class="base" />, <path d={stepPath(steps, Math.min(100, (steps[steps.length - 1]?.x ?? 0) + 2.08))} class="line" />],
    [
      tick(peakText, peakX > 60 ? { right: `${100 - peakX}%`, top: `${100 - (peak.watts / end) * 100}%` } : { left: `${peakX + 3}%`, top: `${100 - (peak.watts / end) * 100}%` }, 'tick peak'),
      tick('0 h', { left: '0', top: 'calc(100% + 6px)' }),
      tick('12 h', { left: '50%', top: 'calc(100% + 6px)' }),
      tick('24 h', { right: '0', top: 'calc(100% + 6px)' }),
    ], 'load')
}
