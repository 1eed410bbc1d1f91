import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, keyOf, unsealed } from '../src/sealed'

// Sealed by other implementations: PBKDF2 of Python, AES-GCM of OpenSSL.
const LOCK = { version: 1, iterations: 1000, salt: 'AAECAwQFBgcICQoLDA0ODw==', language: '' }
const SEALED = 'AAECAwQFBgcICQoLOJF6hK486zmCvIeJ8PEaV+VxjbONZ5XWexhTaBLwSveYqg=='

test('a part opens with its passphrase and its name, however the accent was typed', async () => {
  const key = await keyOf(LOCK, 'cafe\u0301 sous la pluie')
  assert.equal(new TextDecoder().decode(await unsealed(key, 'page-data', bytesOf(SEALED))), '{"person":"per-1"}')
})

test('a part opens neither with another passphrase, nor in another place, nor changed', async () => {
  const key = await keyOf(LOCK, 'café sous la pluie')
  await assert.rejects(unsealed(await keyOf(LOCK, 'Café sous la pluie'), 'page-data', bytesOf(SEALED)))
  await assert.rejects(unsealed(key, 'delivered-lines', bytesOf(SEALED)))
  const changed = bytesOf(SEALED)
  changed[20]! ^= 1
  await assert.rejects(unsealed(key, 'page-data', changed))
})
