import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Clock, dayOf, dayText, daysIn, hourOf, monthDistance, monthOf, monthPlus, months, weekdayOf, yearOf } from '../src/time'

test('days are civil days of any year', () => {
  for (const text of ['0001-01-01', '0050-06-15', '1582-10-10', '1850-02-28', '1969-12-31', '1970-01-01', '2024-02-29', '9999-12-31']) assert.equal(dayText(dayOf(text)), text)
  assert.equal(dayOf('1969-12-31'), -1)
  assert.equal(dayOf('0001-01-01'), -719162)
  assert.equal(dayOf('9999-12-31') + 1, dayOf('+10000-01-01'), 'as the command writes a day after the year 9999')
  assert.equal(dayOf(dayText(dayOf('9999-12-31') + 1)), dayOf('9999-12-31') + 1)
  assert.equal(dayOf('2024-03-01T23:59:59Z'), dayOf('2024-03-01'))
})

test('months follow each other in any year', () => {
  assert.equal(monthOf(dayOf('1850-03-31')), '1850-03')
  assert.equal(monthPlus('0001-12', 1), '0002-01')
  assert.equal(monthPlus('2024-01', -1), '2023-12')
  assert.equal(dayOf(monthPlus('9999-12', 1) + '-01'), dayOf('9999-12-31') + 1)
  assert.equal(monthPlus(monthPlus('9999-12', 1), -1), '9999-12')
  assert.equal(monthDistance('1850-02', '2024-01'), 2087)
  assert.equal(monthDistance('9999-12', monthPlus('9999-12', 1)), 1)
  assert.deepEqual(months('2023-11', '2024-02'), ['2023-11', '2023-12', '2024-01', '2024-02'])
  assert.equal(months('0001-01', '9999-12').length, 119988)
  assert.equal(daysIn('0004-02'), 29)
  assert.equal(daysIn('9999-12'), 31)
  assert.equal(yearOf(dayOf('9999-12-31')), 9999)
})

test('the hour and the day of the week of times before 1970 are as of others', () => {
  const wall = Date.parse('1969-12-31T23:59:59Z')
  assert.equal(hourOf(wall), 23)
  assert.equal(weekdayOf(wall), 2, 'a Wednesday')
  assert.equal(weekdayOf(Date.parse('1899-12-31T12:00:00Z')), 6, 'a Sunday')
  assert.equal(weekdayOf(Date.parse('2024-03-04T00:00:00Z')), 0, 'a Monday')
  assert.equal(hourOf(Date.parse('2024-03-04T17:30:00Z')), 17)
})

test('a clock shows instants of any year', () => {
  const paris = new Clock('Europe/Paris')
  assert.equal(new Date(paris.local(Date.parse('2024-07-01T22:30:00Z'))).toISOString(), '2024-07-02T00:30:00.000Z')
  assert.equal(new Date(paris.local(Date.parse('9999-12-31T23:30:00Z'))).toISOString(), '+010000-01-01T00:30:00.000Z')
  assert.equal(new Date(paris.local(Date.parse('0001-01-01T12:00:00Z'))).toISOString(), '0001-01-01T12:09:21.000Z')
  const honolulu = new Clock('Pacific/Honolulu')
  assert.equal(new Date(honolulu.local(Date.parse('2024-03-01T05:00:00Z'))).toISOString(), '2024-02-29T19:00:00.000Z')
})

test('a wall-clock time before a change of the clock is the instant that shows it', () => {
  const shown = (zone: string, wall: string) => {
    const clock = new Clock(zone)
    return new Date(clock.local(clock.instant(Date.parse(wall)))).toISOString().slice(0, 16)
  }
  assert.equal(shown('Europe/Paris', '2025-03-30T01:15Z'), '2025-03-30T01:15')
  assert.equal(shown('Europe/Paris', '2025-03-30T03:15Z'), '2025-03-30T03:15')
  assert.equal(shown('Australia/Sydney', '2025-10-05T00:45Z'), '2025-10-05T00:45')
  assert.equal(shown('Europe/Paris', '2025-10-26T04:00Z'), '2025-10-26T04:00')
})
