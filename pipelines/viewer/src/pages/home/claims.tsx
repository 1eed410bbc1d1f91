import type { Row } from '../../bundle'
import type { Context } from '../../context'
import { h } from '../../dom'
import { type Claim, claimWords } from '../../model/holdings'
import { readable } from '../../model/money'
import { sightings, text } from '../../model/origin'
import { section } from '../../parts/layout'
import { type Origin, recordAddress, type Source, value } from '../../parts/value'

/** Returns what an organisation says in a profile, in words; empty if it says nothing. */
export function claimValue(context: Context, field: string, row: Row, gender: string): string {
  const { texts } = context
  switch (field) {
    case 'opt_ins': {
      const optIns = (row['opt_ins'] ?? []) as Row[]
      const email = optIns.find(entry => entry['channel'] === 'EMAIL') ?? optIns.find(entry => entry['channel'] === 'ANY')
      return email ? (email['granted'] ? texts.yes : texts.no) : ''
    }
    case 'household': {
      const [code, label] = [text(row, 'marital_status'), text(row, 'marital_status_label')]
      const status = context.label(code, gender) ?? context.label(label, gender) ?? readable(label || context.code(code)).toLowerCase()
      const children = row['children_count']
      return [status, children !== undefined && texts.home.children(Number(children))].filter(Boolean).join(', ')
    }
    case 'address':
      return ((row['postal_addresses'] ?? []) as Row[]).slice(0, 1).map(address => [text(address, 'street'), text(address, 'postcode'), text(address, 'city')].filter(Boolean).join(' ')).join('')
    case 'emails':
      return ((row['emails'] ?? []) as Row[]).map(email => text(email, 'address')).join(', ')
    case 'phones':
      return ((row['phones'] ?? []) as Row[]).map(phone => text(phone, 'number').replace(/[ .-]/g, '').replace(/^\+33/, '0')).join(', ')
    case 'birth_date':
      return row['birth_date'] ? context.format.date(text(row, 'birth_date')) : ''
    default:
      return readable(text(row, field))
  }
}

/** The claims that organisations have from the person. */
export function said(context: Context, claims: readonly Claim[]): HTMLElement | false {
  const { texts } = context
  if (!claims.length) return false
  return section('say', texts.home.say(context.data.organisations.length), texts.home.sayLead, claimList(context, claims))
}

/** The organisations that state each value of each claim, and the values. */
export function claimList(context: Context, claims: readonly Claim[]): HTMLElement {
  const { texts } = context
  return (
    <ul class="claims rows">
      {claims.map(claim => {
        const differs = claim.values.length > 1
        const sources: Source[] = claim.values.flatMap(({ value: stated, rows }) =>
          rows.map(row => ({ organisation: text(row, 'organisation'), sighting: sightings(row)[0]!, value: stated })))
        const all = claim.values.reduce((sum, one) => sum + one.rows.length, 0)
        const main = claim.values[0]!
        const origin: Origin = differs ? { kind: 'differs', sources } : { kind: 'delivered', row: main.rows[0]!, sources }
        const words = differs
          ? claimWords(claim, (stated, organisations) => texts.home.forN(shorten(stated), organisations))
          : main.value
        return (
          <li>
            <h3>{context.field(claim.field)}</h3>
            <p class="squares" aria-hidden="true">
              {claim.values.map((one, i) => one.rows.map(row => <b class={i === 0 ? 'yes' : 'no'} title={context.organisation(text(row, 'organisation'))}>{initials(context.organisation(text(row, 'organisation')))}</b>))}
            </p>
            <p>
              {value(context, words, origin, recordAddress('person-profiles', main.rows[0]!['record_id']))}
              {!differs && <span class="note"> {texts.home.agree(all)}</span>}
            </p>
          </li>
        )
      })}
    </ul>
  )
}


function initials(name: string): string {
  const words = name.replace(/[’']/g, ' ').split(/[ -]+/).filter(Boolean)
  return ((words[0]?.[0] ?? '') + (words[1]?.[0] ?? words[0]?.[1] ?? '')).toUpperCase()
}

const shorten = (words: string) => (words.length > 48 ? words.slice(0, 46) + '…' : words)
