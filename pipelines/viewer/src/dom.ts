export type Child = Node | string | number | null | undefined | false | readonly Child[]
type Props = Record<string, unknown> | null
type Component = (props: never) => Node

declare global {
  namespace JSX {
    type Element = HTMLElement
    interface ElementChildrenAttribute {
      children: object
    }
    interface IntrinsicElements {
      [name: string]: Record<string, unknown>
    }
  }
}

const SVG = new Set(['svg', 'path', 'rect', 'circle', 'line', 'g', 'pattern', 'defs', 'polyline'])

/** Creates an element, or calls a component. Functions become listeners; false, null and undefined are left out. */
export function h(tag: string | Component, props: Props, ...children: Child[]): HTMLElement {
  if (typeof tag === 'function') return tag({ ...props, children } as never) as HTMLElement
  const element = SVG.has(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag)
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value == null || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener)
    else if (name === 'style' && typeof value === 'object') {
      for (const [property, setting] of Object.entries(value)) {
        ;(element as HTMLElement).style.setProperty(property, String(setting))
      }
    } else element.setAttribute(name, value === true ? '' : String(value))
  }
  append(element, children)
  return element as HTMLElement
}

/** Groups children without an element. */
export function Fragment({ children }: { children: Child }): DocumentFragment {
  const fragment = document.createDocumentFragment()
  append(fragment, children)
  return fragment
}

export function append(parent: Node, child: Child): void {
  if (child == null || child === false) return
  if (Array.isArray(child)) child.forEach(entry => append(parent, entry as Child))
  else parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)))
}
