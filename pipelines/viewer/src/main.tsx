import { Bundle } from './bundle'
import { Context } from './context'
import type { Language } from './format'
import type { DeliveredLines, PageData } from './page-data'
import { render } from './shell'

const data = JSON.parse(document.getElementById('page-data')?.textContent ?? '{}') as PageData

const complete = new Promise<void>(resolve => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve())
  else resolve()
})

/** Returns the bytes of an embedded file. The text is removed from the page: it is not needed again. */
async function contentOf(type: string): Promise<ArrayBuffer> {
  await complete
  const element = document.getElementById(`file-${type}`)
  const binary = atob(element?.textContent ?? '')
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes.buffer
}

const bundle = new Bundle(type => (data.types.some(known => known.name === type) ? contentOf(type) : undefined))

function languageOf(): Language {
  const chosen = new URLSearchParams(location.search).get('lang') ?? data.language
  if (chosen === 'fr' || chosen === 'en') return chosen
  return navigator.language.startsWith('fr') ? 'fr' : 'en'
}

let lines: Promise<DeliveredLines> | undefined
/** Returns the delivered lines that the page contains. */
const linesOf = () => (lines ??= complete.then(() => JSON.parse(document.getElementById('delivered-lines')?.textContent || '{}') as DeliveredLines))

let context = new Context(data, bundle, languageOf(), linesOf)

const show = (focus: boolean) => render(context, focus, language => {
  context = new Context(data, bundle, language, linesOf)
  show(false)
})

addEventListener('hashchange', () => show(true))
show(false)
