import { h } from '../dom'
import type { Language } from '../format'
import { brand, languages } from '../parts/brand'
import { TEXTS } from '../texts'

/**
 * Shows the page that asks for the passphrase, until one opens the page.
 *
 * @param open returns whether the passphrase is right
 */
export function askForPassphrase(language: Language, choose: (language: Language) => void, open: (passphrase: string) => Promise<boolean>): void {
  const texts = TEXTS[language].lock
  const passphrase = <input type="password" id="passphrase" autocomplete="off" required aria-describedby="passphrase-status" /> as HTMLInputElement
  const status = <p id="passphrase-status" role="status" class="note" />
  const button = <button class="btn main" type="submit">{texts.open}</button> as HTMLButtonElement
  const submit = async (event: Event) => {
    event.preventDefault()
    button.disabled = true
    status.className = 'note'
    status.textContent = texts.opening
    if (await open(passphrase.value)) return
    button.disabled = false
    status.className = 'call'
    status.textContent = texts.wrong
    passphrase.setAttribute('aria-invalid', 'true')
    passphrase.select()
    passphrase.focus()
  }
  document.documentElement.lang = language
  document.title = `${texts.title} · ${TEXTS[language].product}`
  document.getElementById('app')?.replaceChildren(
    <header class="top"><div class="wrap">{brand(TEXTS[language].product, '#')}<div class="tools">{languages(TEXTS[language].language, language, choose)}</div></div></header>,
    <main id="main" tabindex="-1" data-ready="true">
      <div class="wrap">
        <div class="head"><h1>{texts.title}</h1><p class="lead">{texts.lead}</p></div>
        {globalThis.crypto?.subtle
          ? <form class="form" onsubmit={submit}>
              <div class="field"><label for="passphrase">{texts.passphrase}</label>{passphrase}</div>
              <div class="btns">{button}</div>
              {status}
            </form>
          : <p class="call" role="alert">{texts.insecure}</p>}
      </div>
    </main>,
  )
  passphrase.focus()
}
