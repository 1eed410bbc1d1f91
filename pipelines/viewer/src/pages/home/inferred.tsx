import type { Context } from '../../context'
import { type Child, h } from '../../dom'
import { shown } from '../../model/describe'
import { currencyOf } from '../../model/fields'
import { type Claim, isInferred } from '../../model/holdings'
import { flat, text } from '../../model/origin'
import type { PageData } from '../../page-data'
import { section } from '../../parts/layout'
import { recordAddress, value } from '../../parts/value'
import { claimList } from './claims'
import { small } from './small'

/** Returns whether organisations computed the values of a claim. */
export function isConclusion(data: PageData, claim: Claim): boolean {
  return isInferred(data.inferredFields, 'PersonProfile', claim.values[0]!.rows[0]!, claim.field)
}

/** The values that organisations computed about the person: claims, and fields of all other records. */
export async function inferred(context: Context, claims: readonly Claim[]): Promise<HTMLElement> {
  const { data, texts } = context
  const entries: { name: string; shown: Child; organisation: string }[] = []
  for (const type of data.types) {
    if (!data.inferredFields.some(field => field.startsWith(type.record + '.') || field.startsWith(type.record + '['))) continue
    const counted = new Map<string, number>()
    for (const row of await small(context, type.name)) {
      for (const [path, stated] of flat(row)) {
        const field = path.replace(/[.[].*/, '')
        if (!isInferred(data.inferredFields, type.record, row, field)) continue
        if (type.name === 'person-profiles' && claims.some(claim => claim.field === field)) continue
        const organisation = text(row, 'organisation')
        if (type.rows > 20) {
          if (field !== 'currency') counted.set(`${organisation}/${field}`, (counted.get(`${organisation}/${field}`) ?? 0) + 1)
          continue
        }
        entries.push({
          name: context.field(path),
          organisation: context.organisation(organisation),
          shown: value(context, shown(context, type.name, path, stated, currencyOf(row, path)), { kind: 'delivered', row, field }, recordAddress(type.name, row['record_id'])),
        })
      }
    }
    for (const [key, n] of counted) {
      const [organisation, field] = key.split('/') as [string, string]
      entries.push({ name: context.field(field), organisation: context.organisation(organisation), shown: <a class="v" href={`#/records/${type.name}`}>{texts.home.inferredCount(n)}</a> })
    }
  }
  return section('inferred', texts.home.inferred(data.organisations.length), entries.length || claims.length ? texts.home.inferredLead : texts.home.inferredNone,
    claims.length > 0 && claimList(context, claims),
    entries.length > 0 && (
      <ul class="rows pairs">
        {entries.slice(0, 12).map(entry => <li><span>{entry.organisation} <small>{entry.name}</small></span><span class="num">{entry.shown}</span></li>)}
      </ul>
    ))
}
