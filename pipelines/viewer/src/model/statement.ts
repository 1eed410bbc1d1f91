import type { Row } from '../bundle'
import { text } from './origin'
import { escaped } from './workbook'

/** Entries that are not, or not yet, in the account. */
const NOT_BOOKED = new Set(['PENDING', 'INFORMATION', 'FUTURE', 'REJECTED'])

const dayOf = (row: Row) => (text(row, 'booking_date') || text(row, 'booking_instant') || text(row, 'operation_date') || text(row, 'value_date')).slice(0, 10)
const accountOf = (row: Row) => text(row, 'account_number') || text(row, 'iban')
const ofxDay = (day: string) => day.replace(/-/g, '')

function element(name: string, value: string, longest = Number.POSITIVE_INFINITY): string {
  const short = [...value].slice(0, longest).join('')
  return short ? `<${name}>${escaped(short)}</${name}>\n` : ''
}

/**
 * Returns statements (OFX 2.2) of the booked transactions, one for each account and currency. Transactions without a day,
 * an amount or a currency are left out. A balance is stated only if it was delivered.
 */
export function statementsOf(transactions: readonly Row[], accounts: readonly Row[], language: string): string {
  const booked = transactions.filter(row => !NOT_BOOKED.has(text(row, 'status')) && dayOf(row) && text(row, 'amount') && text(row, 'currency'))
  const groups = new Map<string, Row[]>()
  for (const row of booked) {
    const key = [text(row, 'organisation'), accountOf(row), text(row, 'currency')].join('\n')
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const last = booked.map(dayOf).sort().at(-1) ?? '19700101'
  const status = '<STATUS>\n<CODE>0</CODE>\n<SEVERITY>INFO</SEVERITY>\n</STATUS>\n'
  const statements = [...groups.values()].map((rows, i) => {
    const first = rows[0] as Row
    const days = rows.map(dayOf).sort()
    const iban = text(first, 'iban')
    const bank = /^FR\d{2}\d{5}/.test(iban) ? iban.slice(4, 9) : text(first, 'bic').slice(0, 8) || 'UNKNOWN'
    const balance = accounts
      .filter(account => text(account, 'organisation') === text(first, 'organisation') && accountOf(account) === accountOf(first) && text(account, 'currency') === text(first, 'currency') && text(account, 'balance') && text(account, 'balance_date'))
      .sort((a, b) => text(a, 'balance_date').localeCompare(text(b, 'balance_date'))).at(-1)
    return `<STMTTRNRS>\n<TRNUID>${i + 1}</TRNUID>\n${status}<STMTRS>\n${element('CURDEF', text(first, 'currency'))}<BANKACCTFROM>\n${element('BANKID', bank)}${element('ACCTID', accountOf(first) || 'UNKNOWN')}<ACCTTYPE>CHECKING</ACCTTYPE>\n</BANKACCTFROM>\n<BANKTRANLIST>\n${element('DTSTART', ofxDay(days[0] as string))}${element('DTEND', ofxDay(days.at(-1) as string))}${rows.map(entry).join('')}</BANKTRANLIST>\n${balance ? `<LEDGERBAL>\n${element('BALAMT', text(balance, 'balance'))}${element('DTASOF', ofxDay(text(balance, 'balance_date')))}</LEDGERBAL>\n` : ''}</STMTRS>\n</STMTTRNRS>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<?OFX OFXHEADER="200" VERSION="220" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n<OFX>\n<SIGNONMSGSRSV1>\n<SONRS>\n${status}${element('DTSERVER', ofxDay(last))}<LANGUAGE>${language === 'fr' ? 'FRA' : 'ENG'}</LANGUAGE>\n</SONRS>\n</SIGNONMSGSRSV1>\n<BANKMSGSRSV1>\n${statements.join('')}</BANKMSGSRSV1>\n</OFX>\n`
}

function entry(row: Row): string {
  const amount = text(row, 'amount')
  const kind = text(row, 'mandate_id') ? 'DIRECTDEBIT' : text(row, 'cheque_number') ? 'CHECK' : text(row, 'card_suffix') ? 'POS' : amount.startsWith('-') ? 'DEBIT' : 'CREDIT'
  const name = text(row, 'counterparty_name') || text(row, 'label')
  const memo = [...new Set([text(row, 'label'), text(row, 'remittance_information')])].filter(words => words && words !== name).join(' / ')
  return `<STMTTRN>\n<TRNTYPE>${kind}</TRNTYPE>\n${element('DTPOSTED', ofxDay(dayOf(row)))}${element('TRNAMT', amount)}${element('FITID', text(row, 'record_id'))}${element('CHECKNUM', text(row, 'cheque_number'), 12)}${element('NAME', name, 32)}${element('MEMO', memo, 255)}</STMTTRN>\n`
}
