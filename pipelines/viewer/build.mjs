// Builds the page without data, and the style sheet of reports. Output: resources of the command line and of runs, or the
// folder named by the first argument.
import { build, transform } from 'esbuild'
import { deflateSync } from 'fflate'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const target = process.argv[2] ?? join(here, '../cli/src/main/resources/org/mesinfos/pipelines/view')

// Parts of the Parquet reader for files that no bundle contains: geography, variants, filters, other encodings.
const unused = {
  name: 'unused',
  setup(plugin) {
    plugin.onLoad({ filter: /hyparquet\/src\/(alp|bloom|geoparquet|variant|wkb|xxhash)\.js$/ }, async ({ path }) => {
      const names = [...(await readFile(path, 'utf8')).matchAll(/^export (?:async )?function (\w+)/gm)].map(match => match[1])
      return { contents: names.map(name => `export function ${name}() { throw new Error('not in a bundle') }`).join('\n') }
    })
  },
}

const program = await build({
  plugins: [unused],
  entryPoints: [join(here, 'src/main.tsx')],
  bundle: true,
  nodePaths: [join(here, 'node_modules')],
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  legalComments: 'none',
  logLevel: 'warning',
})
const style = await transform(await readFile(join(here, 'src/style.css'), 'utf8'), { loader: 'css', minify: true, charset: 'utf8' })
// The program and its texts in two languages are three times as large as their compressed form. A library compresses them, because
// Node's result depends on its version, and the page is compared byte for byte.
const code = Buffer.from(deflateSync(program.outputFiles[0].contents, { level: 9 })).toString('base64')
const loader = `if (self.DecompressionStream && HTMLElement.prototype.showPopover)
new Response(new Blob([Uint8Array.from(atob('${code}'), char => char.charCodeAt())]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
.text().then(text => document.head.append(Object.assign(document.createElement('script'), { text })))
else document.getElementById('app').textContent = 'This page needs a browser of April 2024 or later. Cette page demande un navigateur d’avril 2024 ou plus récent.'`
// The policy allows nothing but what is in the file: no request can leave the page.
const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
// Licences of the packages in the program, as they demand.
const notice = 'Mesinfos (Apache-2.0). Contains hyparquet (MIT, Kenny Daniel) and fzstd (MIT, Arjun Barrett).'
const page = `<!doctype html>
<!-- ${notice} -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Mesinfos</title>
<link rel="icon" href="data:,">
<style>${style.code.trim()}</style>
</head>
<body>
<div id="app"></div>
<!--data-->
<script>${loader}</script>
<!--files-->
</body>
</html>
`
// The names of fields and record types, for the pages of connectors.
async function labels() {
  const texts = await build({
    stdin: {
      contents: "export { en } from './en'; export { fr } from './fr'; export { fieldsFr } from './fields-fr'",
      resolveDir: join(here, 'src/texts'),
    },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'warning',
  })
  const { en, fr, fieldsFr } = await import('data:text/javascript;base64,' + Buffer.from(texts.outputFiles[0].text).toString('base64'))
  return JSON.stringify({ en: { types: en.types, fields: {} }, fr: { types: fr.types, fields: fieldsFr } }, null, 1) + '\n'
}

// The report of a run has the same style sheet.
const reports = process.argv[2] ?? join(here, '../beam/src/main/resources/org/mesinfos/pipelines/run/report')
await mkdir(reports, { recursive: true })
await writeFile(join(reports, 'page.css'), style.code.trim() + '\n')
await mkdir(target, { recursive: true })
await writeFile(join(target, 'viewer.html'), page)
await writeFile(join(target, 'labels.json'), await labels())
console.log(`viewer.html: ${(page.length / 1000).toFixed(0)} kB`)
