import { h } from '../dom'
import { beneficiariesOf, careOf } from '../model/care'
import { readable } from '../model/money'
import { text } from '../model/origin'
import { recordAddress, value } from '../parts/value'
import { head, type Page, section, who } from '../parts/layout'

/** Care, and what came back for it. */
export const healthPage: Page = async context => {
  const { texts, format } = context
  const rows = [...(await context.read('health-reimbursements'))].sort((a, b) => (text(a, 'care_date') < text(b, 'care_date') ? 1 : -1))
  if (!rows.length) return { title: texts.health.noRecords, body: head(await who(context, ''), texts.health.noRecords) }
  const care = careOf(rows)
  const amounts = (name: 'paid' | 'reimbursed' | 'remaining') => format.amounts(care.map(one => ({ amount: one[name] ?? 0n, currency: one.currency })))
  const isKnown = care.every(one => one.remaining !== undefined)
  const title = isKnown ? texts.health.title(amounts('paid'), amounts('remaining')) : texts.health.titleOpen(amounts('paid'), amounts('reimbursed'))
  // A column without a value in any record says nothing.
  const columns = ([['paid', texts.health.paid], ['reimbursed', texts.health.scheme], ['complementary_reimbursed', texts.health.complementary], ['remaining', texts.health.remaining]] as const).filter(([field]) => rows.some(row => row[field] !== undefined))
  const several = beneficiariesOf(rows).length > 1
  const amount = (row: (typeof rows)[number], field: string) =>
    row[field] === undefined ? '–' : value(context, format.money(text(row, field), text(row, 'currency')), { kind: 'delivered', row, field }, recordAddress('health-reimbursements', row['record_id']))
  return {
    title,
    body: [
      head(await who(context, context.records('health-reimbursements', rows.length)), title, isKnown ? texts.health.lead : texts.health.leadOpen),
      section('care', texts.health.act, undefined,
        <div class="scroll" tabindex="0" role="region" aria-label={texts.health.lead}>
          <table>
            <thead><tr><th scope="col">{texts.energy.day}</th><th scope="col">{texts.health.act}</th>{several && <th scope="col">{texts.health.beneficiary}</th>}{columns.map(([, name]) => <th scope="col" class="num">{name}</th>)}</tr></thead>
            <tbody>
              {rows.slice(0, 300).map(row => (
                <tr>
                  <td>{row['care_date'] ? format.date(text(row, 'care_date')) : ''}</td>
                  <th scope="row">{text(row, 'act_label') || text(row, 'act_code') || texts.notStated}</th>
                  {several && <td>{readable(text(row, 'beneficiary_name'))}</td>}
                  {columns.map(([field]) => <td class="num">{amount(row, field)}{field === 'paid' && row['third_party_payment'] === true && <span class="note"> {texts.health.thirdParty}</span>}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>),
    ],
  }
}
