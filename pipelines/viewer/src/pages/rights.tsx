import type { Row } from '../bundle'
import type { Context } from '../context'
import { h } from '../dom'
import { capital } from '../format'
import { lineOf, telephone } from '../model/describe'
import { calendarOf, cardsOf, csvOf, jsonOf, requestOf, type RequestDraft } from '../model/exports'
import { findRecord } from '../model/links'
import { statementsOf } from '../model/statement'
import { workbookOf } from '../model/workbook'
import { absentParties } from '../model/missing'
import { seriesOf } from '../model/money'
import { text } from '../model/origin'
import { personOf } from '../model/person'
import { head, type Page, section, who } from '../parts/layout'

/** Downloads, requests for correction or erasure, and letters to organisations that delivered nothing. */
export const rightsPage: Page = async (context, path) => {
  const { texts, data } = context
  const types = data.types.map(type => type.name)
  const name = (type: string, ending: string) => `${data.person}-${type}.${ending}`
  const transactions = (context.type('bank-transactions')?.rows ?? 0) <= 50_000 ? await context.read('bank-transactions') : []
  const series = seriesOf(transactions)
  const profiles = await context.read('person-profiles')
  const contracts = await context.read('contracts')
  const absent = absentParties(series, data.organisations, profiles[0] ? text(profiles[0], 'family_name') : '')
  const kinds = async (type: string) => {
    const table = await context.bundle.table(type)
    return (column: string) => table?.kindAt(column) ?? 'text'
  }
  const saved = <p class="note" role="status" />
  const button = (file: string, kind: string, content: () => Promise<string | ArrayBuffer>) => (
    <button class="btn" type="button" aria-label={texts.rights.save(file)} onclick={() => void content().then(made => save(file, kind, made), () => { saved.textContent = texts.rights.failed(file) })}>{file.slice(file.lastIndexOf('.') + 1).toUpperCase()}</button>
  )
  const requested = path[1] === 'correction' || path[1] === 'erasure' || path[1] === 'question' ? path[1] : 'correction'
  const row = path[2] && path[3] ? await findRecord(context, path[2], path[3]) : undefined
  return {
    title: texts.rights.title,
    body: [
      head(await who(context, ''), texts.rights.title, texts.rights.lead),
      section('downloads', texts.rights.downloads, undefined,
        <ul class="rows saves">
          {types.map(type => (
            <li>
              <span>{capital(texts.types[type]?.[1] ?? type)} <span class="note">{context.format.number(context.type(type)?.rows ?? 0)}</span></span>
              <span class="btns">
                {button(name(type, 'csv'), 'text/csv', async () => csvOf(await context.read(type)))}
                {button(name(type, 'xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', async () => workbookOf(type, await context.read(type), await kinds(type)))}
                {button(name(type, 'json'), 'application/json', async () => jsonOf(await context.read(type)))}
                {button(name(type, 'parquet'), 'application/vnd.apache.parquet', async () => (await context.bundle.table(type))!.bytes)}
              </span>
            </li>
          ))}
          {types.includes('bank-transactions') && (
            <li><span>{texts.rights.ofx}</span><span class="btns">{button(name('bank-transactions', 'ofx'), 'application/x-ofx', async () => statementsOf(await context.read('bank-transactions'), await context.read('bank-accounts'), context.language))}</span></li>
          )}
          {(series.some(one => one.running && one.next) || contracts.some(row => row['renewal_date'] !== undefined)) && (
            <li><span>{texts.rights.ics}</span><span class="btns">{button(name('calendar', 'ics'), 'text/calendar', async () => calendarOf(series, contracts, texts.rights.renewal))}</span></li>
          )}
          {(types.includes('contacts') || types.includes('communications')) && (
            <li><span>{texts.rights.vcf}</span><span class="btns">{button(name('contacts', 'vcf'), 'text/vcard', async () => cardsOf(await context.read('contacts'), [...new Set((await context.read('communications')).filter(one => one['correspondent']).map(one => telephone(context, one)))]))}</span></li>
          )}
        </ul>,
        saved,
        <ul class="note formats">
          {([['CSV', texts.rights.csv], ['XLSX', texts.rights.xlsx], ['JSON', texts.rights.json], ['Parquet', texts.rights.parquet]] as const).map(([format, words]) => <li>{context.format.introduced(format, words)}</li>)}
        </ul>),
      request(context, requested, path[2] ?? '', row),
      absent.length > 0 && section('letters', texts.rights.missing, texts.rights.missingLead,
        <ul class="rows saves">
          {absent.map(one => <li><span>{one.name}</span><span class="btns"><button class="btn" type="button" aria-label={context.format.introduced(texts.rights.ask, one.name)} onclick={() => save(`${one.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.txt`, 'text/plain', letter(context, one.name, personOf(profiles).name, addressOf(profiles)))}>{texts.rights.ask}</button></span></li>)}
        </ul>),
    ],
  }
}

function request(context: Context, requested: RequestDraft['kind'], type: string, row: Row | undefined): HTMLElement {
  const { texts, data } = context
  const kinds: RequestDraft['kind'][] = ['correction', 'erasure', 'question']
  const kind = <select id="kind">{kinds.map(one => <option value={one} selected={one === requested}>{texts.rights[one]}</option>)}</select>
  const organisation = (
    <select id="organisation" disabled={row !== undefined}>
      {!row && <option value="">{texts.rights.everyone}</option>}
      {data.organisations.map(one => <option value={one.id} selected={row !== undefined && text(row, 'organisation') === one.id}>{context.organisation(one.id)}</option>)}
    </select>
  )
  const line = row && lineOf(context, type, row)
  const extent = <p>{line && row ? `${line.title}${line.amount ? `, ${line.amount}` : ''}` : texts.rights.everything}</p>
  const words = <textarea id="words" aria-describedby="words-hint" /> as HTMLTextAreaElement
  const warning = <p class="call" role="status" hidden>{texts.rights.eraseAll}</p>
  const update = () => {
    const everything = !row && !(organisation as HTMLSelectElement).value
    if (!row) extent.textContent = everything ? texts.rights.everything : texts.rights.whole
    const erasure = (kind as HTMLSelectElement).value === 'erasure'
    warning.hidden = !erasure || !everything
    words.required = !erasure
  }
  organisation.addEventListener('change', update)
  kind.addEventListener('change', update)
  update()
  const status = <p class="note" role="status" />
  const submit = (event: Event) => {
    event.preventDefault()
    const chosen = (kind as HTMLSelectElement).value as RequestDraft['kind']
    const file = `mesinfos-${chosen}-${data.person}.json`
    save(file, 'application/json', requestOf({ kind: chosen, person: data.person, bundleHash: data.bundleHash, organisation: (organisation as HTMLSelectElement).value, type, ...(row && { row }), words: words.value.trim() }))
    status.textContent = texts.rights.made(file)
  }
  return section('request', texts.rights.request, texts.rights.requestLead,
    <form class="form" onsubmit={submit}>
      <div class="field"><label for="kind">{texts.rights.kind}</label>{kind}</div>
      <div class="field"><label for="organisation">{texts.rights.organisation}</label>{organisation}</div>
      <div class="field"><span>{texts.rights.record}</span>{extent}</div>
      {warning}
      <div class="field"><label for="words">{texts.rights.text}</label>{words}<span class="note" id="words-hint">{texts.rights.textHint}</span></div>
      <div class="btns"><button class="btn main" type="submit">{texts.rights.make}</button></div>
      {status}
    </form>)
}

/** Returns the first delivered address of the person on two lines; empty if none was delivered. */
function addressOf(profiles: readonly Row[]): string {
  const address = profiles.flatMap(row => ((row['postal_addresses'] ?? []) as Row[]).slice(0, 1))[0]
  if (!address) return ''
  return [text(address, 'street'), [text(address, 'postcode'), text(address, 'city')].filter(Boolean).join(' ')].filter(Boolean).join('\n') + '\n'
}

function letter(context: Context, organisation: string, person: string, address: string): string {
  const today = context.format.date(new Date().toLocaleDateString('sv'))
  return context.texts.rights.letter(organisation, person, address, today)
}

/** Saves a file on the reader's device. */
function save(name: string, type: string, content: string | ArrayBuffer): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = <a href={address} download={name} /> as HTMLAnchorElement
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
