// Builds each unit test with the page's own sources and runs all of them with the test runner of Node.
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'viewer-test-'))
const tests = (await readdir(join(here, 'test'))).filter(name => name.endsWith('.test.ts'))
await build({
  entryPoints: tests.map(name => join(here, 'test', name)),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  nodePaths: [join(here, 'node_modules')],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsxFactory: 'h',
  logLevel: 'warning',
})
const built = tests.map(name => join(folder, name.replace(/\.ts$/, '.mjs')))
const { status } = spawnSync(process.execPath, ['--test', ...built], { stdio: 'inherit', cwd: here })
await rm(folder, { recursive: true })
process.exit(status ?? 1)
