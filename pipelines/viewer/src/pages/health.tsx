import { textOf, units } from '../decimal'
import { h } from '../dom'
import { text } from '../model/origin'
import { recordAddress, value } from '../parts/value'
import { head, type Page, section, who } from '../shell'

/** Care, and what came back for it. */
export const healthPage: Page = async context => {
  const { texts, format } = context
  const rows = [...(await context.read('health-reimbursements'))].sort((a, b) => (text(a, 'care_date') < text(b, 'care_date') ? 1 : -1))
  const currency = text(rows[0] ?? {}, 'currency') || 'EUR'
  const sum = (field: string) => rows.reduce((total, row) => total + units(row[field]), 0n)
  const paid = sum('paid')
  const remaining = rows.reduce((total, row) => total + (row['remaining'] !== undefined ? units(row['remaining']) : units(row['paid']) - units(row['reimbursed']) - units(row['complementary_reimbursed'])), 0n)
  const title = texts.health.title(format.money(textOf(paid), currency), format.money(textOf(remaining), currency))
  const amount = (row: (typeof rows)[number], field: string) =>
    row[field] === undefined ? '–' : value(context, format.money(text(row, field), currency), { kind: 'delivered', row, field }, recordAddress('health-reimbursements', row['record_id']))
  return {
    title,
    body: [
      head(await who(context, context.records('health-reimbursements', rows.length)), title, texts.health.lead),
      section('care', texts.health.act, undefined,
        <div class="scroll" tabindex="0" role="region" aria-label={texts.health.lead}>
          <table>
            <thead><tr><th scope="col">{texts.energy.day}</th><th scope="col">{texts.health.act}</th><th scope="col" class="num">{texts.health.paid}</th><th scope="col" class="num">{texts.health.scheme}</th><th scope="col" class="num">{texts.health.complementary}</th><th scope="col" class="num">{texts.health.remaining}</th></tr></thead>
            <tbody>
              {rows.slice(0, 300).map(row => (
                <tr>
                  <td>{row['care_date'] ? format.date(text(row, 'care_date')) : ''}</td>
                  <th scope="row">{text(row, 'act_label') || text(row, 'act_code') || texts.notStated}</th>
                  <td class="num">{amount(row, 'paid')}</td><td class="num">{amount(row, 'reimbursed')}</td><td class="num">{amount(row, 'complementary_reimbursed')}</td><td class="num">{amount(row, 'remaining')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>),
    ],
  }
}
