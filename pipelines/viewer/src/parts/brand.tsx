import { h } from '../dom'
import type { Language } from '../format'

/** The name of the product with its mark. */
export function brand(product: string, address: string): HTMLElement {
  return (
    <a class="brand" href={address}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="6" r="4" fill="var(--accent)" />
        <path d="M1 13.5h18" stroke="currentColor" stroke-width="2" />
        <path d="M1 18h18" stroke="currentColor" stroke-width="2" stroke-dasharray="2 2" />
      </svg>
      <span>{product}</span>
    </a>
  )
}

/** The language of the page, and a button for the other one. */
export function languages(label: string, current: Language, choose: (language: Language) => void): HTMLElement {
  const other: Language = current === 'fr' ? 'en' : 'fr'
  return (
    <div role="group" aria-label={label} class="languages">
      <span aria-current="true">{current.toUpperCase()}</span>
      <button type="button" lang={other} onclick={() => choose(other)}>
        {other.toUpperCase()}<span class="hide">{other === 'fr' ? ' : français' : ': English'}</span>
      </button>
    </div>
  )
}
