import type { Context } from '../context'
import { type Child, h } from '../dom'
import { personOf } from '../model/person'

/** Content of a page. The title is computed from the data. */
export interface PageContent {
  readonly title: string
  readonly body: Child
}

/** Renders a page. Pages may be complete at once, or when their records are read. */
export type Page = (context: Context, path: readonly string[]) => PageContent | Promise<PageContent>

/** The person's name and a note, above the title of each page. */
export async function who(context: Context, note: Child): Promise<HTMLElement> {
  const person = personOf(await context.read('person-profiles'))
  return <p class="note">{person.name || context.data.person}{note ? ' · ' : ''}{note}</p>
}

/** The head of a page. */
export function head(over: Child, title: Child, lead?: Child): HTMLElement {
  return <div class="head">{over}<h1>{title}</h1>{lead && <p class="lead">{lead}</p>}</div>
}

/** A section with a heading and an introduction. */
export function section(id: string, title: Child, lead: Child, ...content: Child[]): HTMLElement {
  return (
    <section aria-labelledby={id}>
      <div class="sec"><h2 id={id}>{title}</h2>{lead && <p>{lead}</p>}</div>
      {content}
    </section>
  )
}

/** Key figures: a value and what it is. */
export function facts(...entries: (readonly [Child, Child] | false | undefined)[]): HTMLElement {
  return (
    <div>
      <dl class="facts">
        {entries.map(entry => entry && <div><dt>{entry[1]}</dt><dd>{entry[0]}</dd></div>)}
      </dl>
    </div>
  )
}
