import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usagePoints } from '../src/model/usage-points'

const POINT = '09123456789012'

function points(readings: { usagePoint?: string; subject?: string; subjectKind?: string; contract?: string; organisation?: string }[], stated: { contract: string; usagePoint: string; organisation?: string }[] = []): string[] {
  return usagePoints(
    {
      organisation: readings.map(one => one.organisation ?? 'supplier'),
      usagePoint: readings.map(one => one.usagePoint ?? ''),
      subject: readings.map(one => one.subject ?? ''),
      subjectKind: readings.map(one => one.subjectKind ?? ''),
      contract: readings.map(one => one.contract ?? ''),
    },
    stated.map(one => ({ organisation: 'supplier', ...one })),
  )
}

test('a usage point is the same in groups of digits', () => {
  assert.deepEqual(points([{ usagePoint: POINT }, { usagePoint: '09 123 456 789 012' }, { usagePoint: '09-123.456789012' }]), [POINT, POINT, POINT])
})

test('the subject names the usage point if it is one', () => {
  assert.deepEqual(points([{ subject: '09 123456789012', subjectKind: 'USAGE_POINT' }, { subject: POINT, subjectKind: 'CONTRACT' }]), [POINT, ''])
})

test('a contract or bill states the usage point of its number, unless they contradict each other', () => {
  const stated = [{ contract: 'C 1', usagePoint: POINT }, { contract: 'c-1', usagePoint: '09 123456789012' }, { contract: 'C2', usagePoint: 'A' }, { contract: 'C2', usagePoint: 'B' }, { contract: 'C2', usagePoint: 'A' }]
  assert.deepEqual(points([{ contract: 'C1' }, { contract: 'C2' }, { contract: 'C3' }, { contract: 'C1', organisation: 'other' }, {}], stated), [POINT, '', '', '', ''])
})
