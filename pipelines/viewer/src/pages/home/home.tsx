import type { Context } from '../../context'
import { h } from '../../dom'
import { claimsOf, coveredDays, type Holding, holdingsOf, monthsOf, windowOf } from '../../model/holdings'
import { absentParties } from '../../model/missing'
import { seriesOf } from '../../model/money'
import { text } from '../../model/origin'
import { personOf } from '../../model/person'
import { facts, head, type Page, type PageContent, section, who } from '../../parts/layout'
import { legend } from '../../parts/value'
import { brief } from './brief'
import { claimValue, said } from './claims'
import { contradictoryList, contradictoryRecords } from './contradictions'
import { derived } from './derived'
import { gapsOf, missing } from './gaps'
import { holders } from './holders'
import { inferred, isConclusion } from './inferred'
import { small } from './small'

/** The part of the overview that embedded counts suffice for: it is shown while the browser still reads the files. */
export const homeFirst = (context: Context): PageContent => {
  const { data, texts, format } = context
  const holdings = holdingsOf(data, [], [])
  const title = titleOf(context, holdings)
  const files = Object.keys(data.files).length
  return {
    title,
    body: [
      head(<p class="note">{data.person}</p>, title, texts.home.lead(holdings.length)),
      facts(
        [format.number(data.types.reduce((sum, type) => sum + type.rows, 0)), texts.home.facts.records],
        [format.number(files), texts.home.facts.filesFrom(files, holdings.length)],
        [format.number(data.types.reduce((sum, type) => sum + type.derived, 0)), texts.home.facts.derived],
      ),
      holders(context, holdings, windowOf(data)),
    ],
  }
}

function titleOf(context: Context, holdings: readonly Holding[]): string {
  const window = windowOf(context.data)
  const texts = context.texts.home
  const days = coveredDays(window)
  const months = window ? monthsOf(window) : 0
  // A few days in two months are not two months.
  const period = !days ? '' : days < 28 ? texts.days(days) : months >= 24 ? texts.years(Math.floor(months / 12)) : texts.months(months)
  const since = holdings.map(holding => holding.since?.date).filter(Boolean).sort()[0]?.slice(0, 4) ?? ''
  return texts.title(holdings.length, since, period)
}

/** Who holds what, since when; what they say, what is missing, and the person's rights. */
export const homePage: Page = async context => {
  const { data, texts, format } = context
  const [profiles, contracts] = await Promise.all([context.read('person-profiles'), context.read('contracts')])
  const person = personOf(profiles)
  const holdings = holdingsOf(data, profiles, contracts)
  const window = windowOf(data)
  const title = titleOf(context, holdings)
  const transactions = await small(context, 'bank-transactions')
  const series = seriesOf(transactions)
  const absent = absentParties(series, data.organisations, profiles[0] ? text(profiles[0], 'family_name') : '')
  const claims = claimsOf(profiles, (field, row) => claimValue(context, field, row, person.gender))
  const gaps = await gapsOf(context, transactions)
  const contradictory = await contradictoryRecords(context)
  const disagreements = claims.filter(claim => claim.values.length > 1).length + data.types.reduce((sum, type) => sum + type.differing, 0)
  const files = Object.keys(data.files).length
  const points = disagreements + absent.length + gaps.length
  const born = person.birthYear && texts.home.born(person.gender, person.birthYear)
  return {
    title,
    body: [
      [head(await who(context, [born, person.city].filter(Boolean).join(' · ')), title, texts.home.lead(holdings.length)), legend(context)],
      facts(
        [format.number(data.types.reduce((sum, type) => sum + type.rows, 0)), texts.home.facts.records],
        [format.number(files), texts.home.facts.filesFrom(files, holdings.length)],
        [format.number(data.types.reduce((sum, type) => sum + type.derived, 0)), texts.home.facts.derived],
        [points ? <a class="warn-link" href="#/home" onclick={jump(contradictory.length ? 'differ' : absent.length || gaps.length ? 'missing' : 'say')}>{format.number(points)}</a> : '0', texts.home.facts.points(disagreements, absent.length + gaps.length)],
      ),
      holders(context, holdings, window),
      said(context, claims.filter(claim => !isConclusion(data, claim))),
      await inferred(context, claims.filter(claim => isConclusion(data, claim))),
      contradictory.length > 0 && section('differ', texts.home.differ, texts.home.differLead(contradictory.length), contradictoryList(context, contradictory)),
      await derived(context, series),
      (transactions.length > 0 || gaps.length > 0) && missing(context, absent, gaps, transactions.length),
      await brief(context, transactions, contracts),
      section('your-rights', texts.home.rights, texts.home.rightsLead,
        <div class="btns">
          <a class="btn main" href="#/rights">{texts.home.download}</a>
          <a class="btn" href="#/rights/correction">{texts.home.correct}</a>
          <a class="btn" href="#/rights/erasure">{texts.home.erase}</a>
        </div>),
    ],
  }
}

function jump(id: string): (event: Event) => void {
  return event => {
    event.preventDefault()
    const heading = document.getElementById(id)
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView()
  }
}
