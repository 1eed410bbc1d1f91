// Reads the sample bundle, and the store named by MESINFOS_TEST_STORE, which `mesinfos run` wrote from the sample inbox.
import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Bundle, Store, StoreError, bundlePath, derived } from '../dist/index.js'

const folder = process.env.MESINFOS_TEST_STORE
const person = 'per-036142'
const sampleBundle = fileURLToPath(new URL('../../sample-bundle', import.meta.url))
const withStore = { skip: !folder && process.env.CI !== 'true' && 'MESINFOS_TEST_STORE is not set' }

/** Returns a value without empty lists and maps, which the lines of JSON leave out. */
function withoutEmpty(value) {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).filter(([, member]) => typeof member !== 'object' || Object.keys(member).length > 0).map(([name, member]) => [name, withoutEmpty(member)]))
}

test('reads a value of each type as the lines of JSON state it', async () => {
  const bundle = await Bundle.open(sampleBundle)
  for (const { name } of bundle.manifest.resources) {
    const lines = (await readFile(join(sampleBundle, `${name}.jsonl`), 'utf8')).trimEnd().split('\n')
    // A whole number that a double would round is a text.
    const expected = lines.map(line => JSON.parse(line.replace(/:(\d{16,})/g, ':"$1"'))).map(({ record, ...fields }) => fields)
    assert.deepEqual((await bundle.records(name)).map(withoutEmpty), expected)
  }
})

test('reads the given columns alone', async () => {
  const names = ['record_id', 'additional', 'sightings', 'no_such_column']
  for (const { name } of (await Bundle.open(sampleBundle)).manifest.resources) {
    const projected = await (await Bundle.open(sampleBundle)).records(name, names)
    const all = await (await Bundle.open(sampleBundle)).records(name)
    assert.deepEqual(projected, all.map(record => Object.fromEntries(Object.entries(record).filter(([field]) => names.includes(field)))))
  }
})

test('reads the same columns after all columns were read', async () => {
  const bundle = await Bundle.open(sampleBundle)
  const all = await bundle.records('communications')
  assert.deepEqual(await bundle.records('communications', ['record_id']), all.map(({ record_id }) => ({ record_id })))
})

test('times have the microseconds that were delivered, also before 1970', async () => {
  const [call, early] = await (await Bundle.open(sampleBundle)).records('communications')
  assert.deepEqual([call.instant, call.local_time], ['2024-01-05T10:00:00.123456Z', '2024-01-05T11:00:00.125'])
  assert.deepEqual([early.instant, early.local_time], ['1969-12-31T23:59:59.999999Z', '1969-12-31T23:59:59.001'])
})

test('whole numbers are numbers, or texts if a double would round them', async () => {
  const [call] = await (await Bundle.open(sampleBundle)).records('communications')
  assert.deepEqual([call.duration_seconds, call.message_count, call.volume_bytes], [61, 0, '9007199254740993'])
})

test('finds the bundle of a person by the hash of the id', () => {
  assert.match(bundlePath(person).replaceAll('\\', '/'), /^bundles\/[0-9a-f]{2}\/per-036142$/)
})

test('lists people and reads records of the sample', withStore, async () => {
  const store = await Store.open(folder)
  assert.match(store.snapshot, /^[0-9a-f]{32}$/)
  const people = await store.people()
  assert.ok(people.includes(person))
  const bundle = await store.bundle(person)
  assert.equal(bundle.person, person)
  const transactions = await bundle.records('bank-transactions')
  const expected = bundle.manifest.resources.find(resource => resource.name === 'bank-transactions').rows
  assert.equal(transactions.length, expected)
  for (const transaction of transactions) {
    assert.match(transaction.amount, /^-?\d+(\.\d+)?$/)
    assert.match(transaction.booking_date, /^\d{4}-\d\d-\d\d$/)
    assert.ok(transaction.sightings.length > 0 && transaction.sightings[0].file_sha256.length === 64)
  }
  assert.ok(transactions.some(transaction => derived(transaction, 'category')))
  assert.deepEqual(await bundle.records('photos'), [])
})

test('refuses a file that differs from its hash, an erased person and an unknown format', withStore, async () => {
  const copy = await mkdtemp(join(tmpdir(), 'bundle-'))
  try {
    await cp(join(folder, bundlePath(person)), copy, { recursive: true })
    const { resources } = JSON.parse(await readFile(join(copy, 'datapackage.json'), 'utf8'))
    await writeFile(join(copy, resources[0].path), 'damaged')
    await assert.rejects((await Bundle.open(copy)).records(resources[0].name), /differs from its hash/)
    await writeFile(join(copy, 'erased.json'), '{}')
    await assert.rejects(Bundle.open(copy), /was erased/)
    await writeFile(join(copy, 'CURRENT'), '{"format": 99}')
    await assert.rejects(Store.open(copy), StoreError)
  } finally {
    await rm(copy, { recursive: true })
  }
})

test('names the command that decrypts a bundle', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'bundle-'))
  try {
    await writeFile(join(copy, 'datapackage.json'), JSON.stringify({
      name: 'per-1',
      resources: [{ name: 'photos', path: 'photos.1.parquet', rows: 1, encryption: 'AES_GCM_V1', decryptedHash: 'sha256:0' }],
    }))
    const bundle = await Bundle.open(copy)
    await assert.rejects(bundle.records('photos'), /photos.1.parquet is encrypted. Decrypt the bundle with "mesinfos bundle PERSON/)
  } finally {
    await rm(copy, { recursive: true })
  }
})

test('refuses columns whose meaning it does not know', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'bundle-'))
  try {
    await cp(sampleBundle, copy, { recursive: true })
    const manifest = JSON.parse(await readFile(join(copy, 'datapackage.json'), 'utf8'))
    for (const [field, known] of [['schemaVersion', 1], ['viewVersion', 3]]) {
      const [resource] = manifest.resources
      const write = version => writeFile(join(copy, 'datapackage.json'), JSON.stringify({ ...manifest, resources: [{ ...resource, [field]: version }] }))
      await write(known)
      assert.equal((await (await Bundle.open(copy)).records(resource.name)).length, resource.rows)
      await write(99)
      await assert.rejects((await Bundle.open(copy)).records(resource.name), new StoreError(
        `${resource.path} has ${field} 99, this reader needs ${known}. Take another version of it.`))
    }
  } finally {
    await rm(copy, { recursive: true })
  }
})

test('refuses a name that is no type of records', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'bundle-'))
  try {
    await writeFile(join(copy, 'datapackage.json'), JSON.stringify({ name: 'per-1', resources: [] }))
    const bundle = await Bundle.open(copy)
    await assert.rejects(bundle.records('BankTransaction'), /"BankTransaction" is no type of records/)
    assert.deepEqual(await bundle.records('bank-transactions'), [])
  } finally {
    await rm(copy, { recursive: true })
  }
})

test('opens the folder of an application, which has no snapshot', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'application-'))
  try {
    const bundle = join(copy, bundlePath('per-1'))
    await mkdir(bundle, { recursive: true })
    await writeFile(join(bundle, 'datapackage.json'), '{"name": "per-1", "resources": []}')
    const store = await Store.open(copy)
    assert.equal(store.snapshot, undefined)
    assert.deepEqual(await store.people(), ['per-1'])
    assert.equal((await store.bundle('per-1')).person, 'per-1')
  } finally {
    await rm(copy, { recursive: true })
  }
})

test('distinguishes absent files from those that are damaged or cannot be read', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'store-'))
  try {
    await assert.rejects(Store.open(copy), /There is no store at/)
    await mkdir(join(copy, 'CURRENT'))
    await assert.rejects(Store.open(copy), /CURRENT cannot be read/)
    await rm(join(copy, 'CURRENT'), { recursive: true })
    await writeFile(join(copy, 'CURRENT'), '{"format": 2, "snap')
    await assert.rejects(Store.open(copy), /CURRENT is damaged/)
    await writeFile(join(copy, 'CURRENT'), '{"format": 2, "snapshot": "abc"}')
    assert.deepEqual(await (await Store.open(copy)).people(), [])
  } finally {
    await rm(copy, { recursive: true })
  }
})

test('refuses a manifest that names a file outside of its folder', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'bundle-'))
  try {
    for (const path of ['/etc/hostname', '../per-2/photos.1.parquet', 'a/photos.1.parquet', '..', '']) {
      const resource = { name: 'photos', path, hash: 'sha256:0' }
      await writeFile(join(copy, 'datapackage.json'), JSON.stringify({ name: 'per-1', resources: [resource] }))
      await assert.rejects((await Bundle.open(copy)).records('photos'), /names a file that is not in the folder/)
    }
  } finally {
    await rm(copy, { recursive: true })
  }
})
