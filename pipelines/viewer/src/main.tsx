import { Bundle } from './bundle'
import { Context } from './context'
import type { Language } from './format'
import type { DeliveredLines, PageData } from './page-data'
import { askForPassphrase } from './pages/lock'
import { bytesOf, keyOf, type Lock, unsealed } from './sealed'
import { render } from './shell'

const complete = new Promise<void>(resolve => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve())
  else resolve()
})

const textOf = (id: string) => document.getElementById(id)?.textContent ?? ''
const json = (bytes: ArrayBuffer) => JSON.parse(new TextDecoder().decode(bytes)) as unknown

function languageOf(wanted: string): Language {
  const chosen = new URLSearchParams(location.search).get('lang') ?? wanted
  if (chosen === 'fr' || chosen === 'en') return chosen
  return navigator.language.startsWith('fr') ? 'fr' : 'en'
}

/** Shows the page. The functions read the file of a type and the delivered lines. */
function start(data: PageData, language: Language, contentOf: (type: string) => Promise<ArrayBuffer>, readLines: () => Promise<DeliveredLines>): void {
  const bundle = new Bundle(type => (data.types.some(known => known.name === type) ? contentOf(type) : undefined))
  let lines: Promise<DeliveredLines> | undefined
  const linesOf = () => (lines ??= readLines())
  let context = new Context(data, bundle, language, linesOf)
  const show = (focus: boolean) => render(context, focus, chosen => {
    context = new Context(data, bundle, chosen, linesOf)
    void show(false)
  })
  addEventListener('hashchange', () => show(true))
  void show(false)
}

function startInClear(): void {
  const data = JSON.parse(textOf('page-data') || '{}') as PageData
  start(
    data,
    languageOf(data.language),
    async type => {
      await complete
      return bytesOf(textOf(`file-${type}`)).buffer
    },
    async () => {
      await complete
      return JSON.parse(textOf('delivered-lines') || '{}') as DeliveredLines
    },
  )
}

/** Asks for the passphrase. The parts are numbered: the data of the page, the file of each type in its order, the delivered lines. */
function startLocked(lock: Lock, language: Language): void {
  const open = async (passphrase: string): Promise<boolean> => {
    const key = await keyOf(lock, passphrase)
    const part = async (number: number, name: string) => {
      await complete
      return unsealed(key, name, bytesOf(textOf(`sealed-${number}`)))
    }
    let data: PageData
    try {
      data = json(await part(0, 'page-data')) as PageData
    } catch {
      return false
    }
    const number = (type: string) => 1 + data.types.findIndex(known => known.name === type)
    start(data, language, type => part(number(type), `file-${type}`), async () => json(await part(1 + data.types.length, 'delivered-lines')) as DeliveredLines)
    return true
  }
  askForPassphrase(language, chosen => startLocked(lock, chosen), open)
}

const lock = textOf('lock')
if (lock) {
  const known = JSON.parse(lock) as Lock
  startLocked(known, languageOf(known.language))
} else startInClear()
