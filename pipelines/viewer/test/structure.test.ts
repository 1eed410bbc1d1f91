import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

/** The layers of the page. A file imports files of its own layer and of those before it. */
const LAYERS = ['values', 'texts', 'context', 'model', 'parts', 'pages', 'shell'] as const
type Layer = (typeof LAYERS)[number]

const SOURCES = 'src'
const files = readdirSync(SOURCES, { recursive: true }).filter(file => /\.tsx?$/.test(file))
const IMPORT = /^(?:import|export)\b[^']* from '(\.[^']*)'/gm

/** Returns the files of the page that a file imports, not those of the reader package. */
function importsOf(file: string): string[] {
  return [...readFileSync(join(SOURCES, file), 'utf8').matchAll(IMPORT)].flatMap(([, path]) => {
    const target = normalize(join(dirname(file), path!))
    if (target.startsWith('..')) return []
    const found = [`${target}.ts`, `${target}.tsx`, join(target, 'index.ts')].find(candidate => files.includes(candidate))
    assert.ok(found, `${file} imports ${path}, which is no source file`)
    return found ? [found] : []
  })
}

function layerOf(file: string): Layer {
  if (/^(main|shell)\.tsx$/.test(file)) return 'shell'
  const first = file.split('/')[0]!.replace(/\.tsx?$/, '') as Layer
  return LAYERS.includes(first) ? first : 'values'
}

/** The page that a file is part of: a file of pages, or a folder there. */
const pageOf = (file: string) => file.split('/')[1]!.replace(/\.tsx?$/, '')

/** Returns the first path of imports that leads back to its start; empty if there is none. */
function circleFrom(file: string, path: readonly string[], complete: Set<string>): string[] {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
  if (complete.has(file)) return []
  for (const next of importsOf(file)) {
    const circle = circleFrom(next, [...path, file], complete)
    if (circle.length) return circle
  }
  complete.add(file)
  return []
}

test('no file imports itself through others', () => {
  const complete = new Set<string>()
  for (const file of files) assert.deepEqual(circleFrom(file, [], complete), [])
})

test('files import only their own layer and those before it', () => {
  for (const file of files) {
    for (const other of importsOf(file)) {
      assert.ok(LAYERS.indexOf(layerOf(other)) <= LAYERS.indexOf(layerOf(file)), `${file} imports ${other}`)
    }
  }
})

test('a page imports no other page', () => {
  for (const file of files.filter(one => layerOf(one) === 'pages')) {
    for (const other of importsOf(file).filter(one => layerOf(one) === 'pages')) assert.equal(pageOf(other), pageOf(file), `${file} imports ${other}`)
  }
})
