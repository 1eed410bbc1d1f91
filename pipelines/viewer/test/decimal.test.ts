import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimalText, unscaledOf } from '../../readers/typescript/src/decimal'
import { divided, percent, rounded, textOf, units } from '../src/decimal'

test('an unscaled value keeps every digit, beyond what a double has', () => {
  assert.equal(decimalText(9007199254740993n, 4), '900719925474.0993')
  assert.equal(decimalText(-12300n, 4), '-1.23')
  assert.equal(decimalText(-12300n, 4, 4), '-1.2300')
  assert.equal(decimalText(5n, 4), '0.0005')
  assert.equal(decimalText(0n, 4), '0')
  assert.equal(decimalText(70n, 0), '70')
})

test('bytes are big-endian in two’s complement', () => {
  assert.equal(unscaledOf(new Uint8Array([0x01, 0x00])), 256n)
  assert.equal(unscaledOf(new Uint8Array([0xff])), -1n)
  assert.equal(unscaledOf(new Uint8Array([0x80, 0x00])), -32768n)
  assert.equal(unscaledOf(new Uint8Array([0x00, 0xff])), 255n)
  assert.equal(unscaledOf(new Uint8Array([])), 0n)
})

test('sums are exact where doubles are not', () => {
  assert.equal(textOf(units('0.1') + units('0.2')), '0.30')
  assert.equal(textOf(units('-12.30') + units('12.3')), '0.00')
  assert.equal(textOf(units('90071992547409.93') + units('0.01')), '90071992547409.94')
  assert.equal(units('no number'), 0n)
  assert.equal(units(undefined), 0n)
})

test('quotients are rounded half away from zero', () => {
  assert.equal(divided(5n, 2n), 3n)
  assert.equal(divided(-5n, 2n), -3n)
  assert.equal(divided(4n, 3n), 1n)
  assert.equal(textOf(rounded(units('1.005'), 2)), '1.01')
  assert.equal(textOf(rounded(divided(units('394.64'), 3n), 2)), '131.55')
})

test('shares are rounded to the nearest percent', () => {
  assert.equal(percent(576n, 1000n), 58)
  assert.equal(percent(574n, 1000n), 57)
  assert.equal(percent(1n, 3n), 33)
  assert.equal(percent(1n, 0n), 0)
})
