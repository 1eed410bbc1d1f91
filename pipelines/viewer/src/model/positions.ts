import { most } from './person'

/** The part of the plane that a map shows. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A position on the plane with the radius of its accuracy. */
export interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Returns the frame of a width-to-height ratio that contains every circle whole, with a margin around the centres. */
export function frameOf(circles: readonly Circle[], ratio: number): Frame {
  let [left, right, above, below] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of circles) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    above = Math.min(above, y)
    below = Math.max(below, y)
  }
  const margin = Math.max(right - left, below - above, 0.004) * 0.16
  ;[left, right, above, below] = [left - margin, right + margin, above - margin, below + margin]
  for (const { x, y, radius } of circles) {
    left = Math.min(left, x - radius)
    right = Math.max(right, x + radius)
    above = Math.min(above, y - radius)
    below = Math.max(below, y + radius)
  }
  // One shape for all maps: the shorter side is widened.
  const width = Math.max(right - left, (below - above) * ratio)
  return { x: (left + right - width) / 2, y: (above + below - width / ratio) / 2, width, height: width / ratio }
}

/** The place that is most frequent in one hour of the day; empty if no place of the hour is known. */
export interface HourPlace {
  readonly place: string
  readonly positions: number
  readonly all: number
}

/** Returns the most frequent place of each hour from places and hours; positions without a place count in `all`. */
export function placesByHour(positions: readonly { readonly place: string; readonly hour: number }[]): HourPlace[] {
  const hours = Array.from({ length: 24 }, () => [] as string[])
  for (const { place, hour } of positions) hours[hour]?.push(place)
  return hours.map(places => {
    const place = most(places)
    return { place, positions: places.filter(one => one === place).length, all: places.length }
  })
}
