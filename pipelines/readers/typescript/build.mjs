// Builds the package into dist/, without dependencies: the Parquet reader is included.
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
await build({
  entryPoints: [join(here, 'src/index.ts')],
  outfile: join(here, 'dist/index.js'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: '// Mesinfos (Apache-2.0). Contains hyparquet (MIT, Kenny Daniel) and fzstd (MIT, Arjun Barrett).' },
  logLevel: 'warning',
})
const types = spawnSync('npx', ['tsc', '--declaration', '--emitDeclarationOnly', '--outDir', 'dist/types'], { cwd: here, stdio: 'inherit' })
process.exit(types.status ?? 1)
