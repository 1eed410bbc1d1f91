// Builds the documentation as a site: one page for each Markdown file, and the pages that the program writes about connectors
// and record types, with a search that works without a network or a server.
// Usage: node build.mjs [SITE [CATALOGUE]]. SITE is target/site by default; CATALOGUE is the folder that
// "mesinfos connectors --catalogue" has written.
import MarkdownIt from 'markdown-it'
import MiniSearch from 'minisearch'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const docs = join(here, '..')
const project = join(docs, '..')
const site = resolve(process.argv[2] ?? join(project, 'target/site'))
const catalogue = process.argv[3] ? resolve(process.argv[3]) : ''
const groups = JSON.parse(await readFile(join(here, 'contents.json'), 'utf8'))
/** Pages of the project's folder that are not in docs/. */
const roots = ['CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']
const listed = groups.flatMap(group => group.pages)
const present = (await readdir(docs)).filter(name => name.endsWith('.md'))
const missing = present.filter(name => !listed.includes(name)).concat(listed.filter(name => !present.includes(name)))
if (missing.length > 0) {
  console.error(`contents.json and the folder docs differ: ${missing.join(', ')}`)
  process.exit(1)
}

const markdown = new MarkdownIt({ html: false, linkify: false })
/** The anchor of a heading, as GitHub computes it. */
const slug = text => text.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')
const broken = []

/** Renders a page: headings get anchors, links between pages lead to pages of the site, code can be scrolled. */
function render(name, source) {
  const tokens = markdown.parse(source, {})
  const headings = []
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const text = tokens[index + 1].children.filter(child => child.type === 'text' || child.type === 'code_inline').map(child => child.content).join('')
      token.attrSet('id', slug(text))
      headings.push({ level: Number(token.tag.slice(1)), text, id: slug(text), index })
    }
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') child.attrSet('href', link(name, child.attrGet('href')))
      if (child.type === 'image') child.attrSet('loading', 'lazy')
    }
  })
  const html = markdown.renderer
    .render(tokens, markdown.options, {})
    .replace(/<a href="#source">(.*?)<\/a>/g, '$1')
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<table>', '<div class="wide" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    // A column without a heading is that of the names of the rows.
    .replaceAll('<th></th>', '<td></td>')
  return { html, headings, sections: sectionsOf(tokens, headings) }
}

function rootAddress(name) {
  return name.toLowerCase().replace(/\.md$/, '.html')
}

function link(name, target) {
  if (/^(https?:|#|mailto:)/.test(target)) return target
  const [path, anchor] = target.replace(name === 'fr.md' ? /^\.\.\// : /^$/, '').split('#')
  const fragment = anchor ? `#${anchor}` : ''
  const root = roots.find(file => path === file || path === `../${file}`)
  if (root) return rootAddress(root) + fragment
  if (roots.includes(name) && /^docs\/[a-z0-9-]+\.md$/.test(path)) return path.slice('docs/'.length).replace(/\.md$/, '.html') + fragment
  if (/^[a-z0-9-]+\.md$/.test(path)) return path.replace(/\.md$/, '.html') + fragment
  if (/^[a-z0-9-]+\.html$/.test(path) || path.startsWith('images/') || path.startsWith('diagrams/')) return target
  // A file of the sources, which the site does not contain: its name stays, without a link.
  const folder = name === 'README.md' || roots.includes(name) ? project : docs
  if (!existsSync(join(folder, path))) broken.push(`${name}: ${target}`)
  return '#source'
}

/** Texts to search: one entry for each heading, with the text up to the next. */
function sectionsOf(tokens, headings) {
  return headings.map((heading, i) => {
    const end = headings[i + 1]?.index ?? tokens.length
    const text = tokens.slice(heading.index + 3, end).map(token => token.type === 'inline' || token.type === 'fence' ? token.content : '').join(' ')
    return { title: heading.text, id: heading.id, text: text.replace(/[|`*[\]()]/g, ' ').slice(0, 4000) }
  })
}

const escape = text => text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign])
const titles = new Map()
const sources = new Map()
for (const name of listed) {
  const source = await readFile(join(docs, name), 'utf8')
  sources.set(name, source)
  titles.set(name, /^# (.*)$/m.exec(source)[1])
}
const home = (await readFile(join(project, 'README.md'), 'utf8')).replace(/\]\(docs\//g, '](')

/** Pages that the program writes, by language. */
const generated = {
  en: [['catalogue/en/index.html', 'Files that organisations send'], ['catalogue/records/en/index.html', 'Record types and their fields']],
  fr: [['catalogue/fr/index.html', 'Fichiers à envoyer'], ['catalogue/records/fr/index.html', 'Sortes de données et leurs champs']]
}

function navigation(language, current, base) {
  const written = catalogue === '' ? '' : `<li><b>${language === 'en' ? 'Written by the program' : 'Écrit par le programme'}</b><ul>${generated[language].map(([address, title]) =>
    `<li><a href="${base}${address}"${address === current ? ' aria-current="page"' : ''}>${title}</a></li>`).join('')}</ul></li>`
  const list = groups.map(group => `<li><b>${escape(language === 'en' ? group.title : group.french)}</b><ul${language === 'en' ? '' : ' lang="en"'}>${group.pages.map(name => {
    const address = name.replace(/\.md$/, '.html')
    return `<li><a href="${base}${address}"${name === current ? ' aria-current="page"' : ''}>${escape(titles.get(name).replaceAll('`', ''))}</a></li>`
  }).join('')}</ul></li>`).join('')
  return `<nav class="side-nav" aria-label="Documentation"><details><summary>${language === 'en' ? 'Contents' : 'Sommaire'}</summary><ul>${language === 'fr' ? written + list : list + written}</ul></details></nav>`
}

/** The frame of a page; `base` leads from its folder to that of the site, `other` to the page in the other language. */
function page(language, title, current, content, base = '', other = language === 'en' ? 'fr.html' : 'index.html') {
  const english = language === 'en'
  return `<!doctype html>
<html lang="${language}" data-base="${base}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escape(title)} · Mesinfos</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}style.css"></head><body>
<a class="skip" href="#main">${english ? 'Skip to content' : 'Aller au contenu'}</a>
<header class="top"><div class="wrap"><a class="brand" href="${base}${english ? 'index.html' : 'fr.html'}">Mesinfos</a>
<search class="find-page"><label class="hide" for="find">${english ? 'Search the documentation' : 'Rechercher dans la documentation'}</label>
<input type="search" id="find" placeholder="${english ? 'Search' : 'Rechercher'}" autocomplete="off"></search>
<div class="tools"><a class="switch" href="${other}" lang="${english ? 'fr' : 'en'}">${english ? 'Français' : 'English'}</a></div>
</div></header>
<main id="main"><div class="wrap docs">${navigation(language, current, base)}<div class="content"><div id="results" role="status"></div><article>${content}</article></div></div></main>
<script src="${base}search.js"></script></body></html>
`
}

await rm(site, { recursive: true, force: true })
await mkdir(site, { recursive: true })
await cp(join(docs, 'images'), join(site, 'images'), { recursive: true })
await cp(join(docs, 'diagrams'), join(site, 'diagrams'), { recursive: true })
const entries = []
const add = (address, title, sections) => sections.forEach(section => entries.push({ id: entries.length, page: title, address: `${address}#${section.id}`, title: section.title, text: section.text }))
for (const [name, source] of sources) {
  const address = name.replace(/\.md$/, '.html')
  const { html, sections } = render(name, source)
  await writeFile(join(site, address), page('en', titles.get(name), name, html))
  add(address, titles.get(name), sections)
}
for (const name of roots) {
  const source = await readFile(join(project, name), 'utf8')
  const title = /^# (.*)$/m.exec(source)[1]
  const { html, sections } = render(name, source)
  await writeFile(join(site, rootAddress(name)), page('en', title, '', html))
  add(rootAddress(name), title, sections)
}
/** Puts the pages of the program into the frame of the site. Their names and their links to each other stay. */
async function embed(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) {
      await embed(file)
      continue
    }
    const name = join('catalogue', relative(catalogue, file)).replaceAll('\\', '/')
    if (!name.endsWith('.html') || name === 'catalogue/index.html') continue
    const source = await readFile(file, 'utf8')
    const language = /<html lang="(..)"/.exec(source)[1]
    const title = /<title>(.*) · Mesinfos<\/title>/.exec(source)[1]
    const content = /<main id="main"><div class="wrap">([\s\S]*)<\/div><\/main>/.exec(source)[1]
    const script = /<script>([\s\S]*)<\/script><\/body>/.exec(source)
    const other = /class="switch" href="([^"]*)"/.exec(source)[1]
    const base = '../'.repeat(name.split('/').length - 1)
    await mkdir(dirname(join(site, name)), { recursive: true })
    const framed = page(language, title.replaceAll('&amp;', '&'), name, content, base, other)
    await writeFile(join(site, name), script ? framed.replace('</body>', () => `<script>${script[1]}</script></body>`) : framed)
    const words = content.replace(/href="data:[^"]*"/g, '').replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ').replace(/&[a-z]+;/g, ' ')
    entries.push({ id: entries.length, page: generated[language][name.includes('/records/') ? 1 : 0][1], address: name, title, text: words.slice(0, 4000) })
  }
}
if (catalogue !== '') await embed(catalogue)
await writeFile(join(site, 'index.html'), page('en', 'Documentation', '', render('README.md', home).html))
await writeFile(join(site, 'fr.html'), page('fr', 'Documentation', '', render('fr.md', await readFile(join(here, 'fr.md'), 'utf8')).html))

const index = new MiniSearch({ fields: ['title', 'page', 'text'], storeFields: ['title', 'page', 'address'] })
index.addAll(entries)
const library = (await readFile(join(here, 'node_modules/minisearch/dist/umd/index.js'), 'utf8')).replace(/\/\/# sourceMappingURL.*/, '')
await writeFile(join(site, 'search.js'), `/* Contains MiniSearch (MIT, Luca Ongaro). */\n${library}\n;(() => {
  const search = MiniSearch.loadJSON(${JSON.stringify(JSON.stringify(index))}, { fields: ['title', 'page', 'text'], storeFields: ['title', 'page', 'address'] })
  const field = document.getElementById('find'), results = document.getElementById('results')
  const french = document.documentElement.lang === 'fr'
  field.addEventListener('input', () => {
    results.replaceChildren()
    const words = field.value.trim()
    if (words.length < 2) return
    const found = search.search(words, { prefix: true, fuzzy: 0.1, boost: { title: 4, page: 2 }, combineWith: 'AND', filter: ({ address }) => !address.includes(french ? '/en/' : '/fr/') }).slice(0, 12)
    const heading = document.createElement('p')
    heading.className = 'note'
    heading.textContent = found.length === 0 ? (french ? 'Rien trouvé' : 'Nothing found') : (french ? 'Trouvé' : 'Found') + ': ' + found.length
    const list = document.createElement('ul')
    for (const { address, title, page } of found) {
      const item = document.createElement('li'), link = document.createElement('a'), where = document.createElement('span')
      link.href = document.documentElement.dataset.base + address
      link.textContent = title
      where.className = 'note'
      where.textContent = ' ' + page
      item.append(link, where)
      list.append(item)
    }
    results.append(heading, list)
  })
  const contents = document.querySelector('.side-nav details')
  if (matchMedia('(min-width: 64rem)').matches) contents.open = true
})()
`)
const style = (await readFile(join(project, 'pipelines/beam/src/main/resources/org/mesinfos/pipelines/run/report/page.css'), 'utf8'))
  + (await readFile(join(project, 'pipelines/cli/src/main/resources/org/mesinfos/pipelines/page/pages.css'), 'utf8'))
  + (await readFile(join(here, 'site.css'), 'utf8'))
await writeFile(join(site, 'style.css'), style)
if (broken.length > 0) {
  console.error(`Links without a target: ${broken.join(', ')}`)
  process.exit(1)
}
console.log(`${sources.size + roots.length + 2} pages${catalogue === '' ? '' : ', those of the program'}, ${entries.length} sections to search, in ${basename(site)}`)
