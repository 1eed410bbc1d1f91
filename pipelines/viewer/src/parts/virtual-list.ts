/** Pixels that are drawn before and after what is visible. */
const MARGIN = 600

/** A list of any length in the page's own scroll bar, of which only the visible part is in the document. */
export class VirtualList<T> {
  private items: readonly T[] = []
  private tops = new Float64Array(1)
  private readonly drawn = new Map<number, HTMLElement>()
  private readonly heights = { head: 56, item: 72 }
  private frame = 0

  /**
   * @param kind the kind of an item, which decides its height: `--list-head` and `--list-item` of the style sheet
   * @param draw creates the element of an item from its position and the number of all items
   */
  constructor(
    private readonly root: HTMLElement,
    private readonly kind: (item: T) => 'head' | 'item',
    private readonly draw: (item: T, position: number, size: number) => HTMLElement,
  ) {
    const later = () => {
      if (!this.root.isConnected) {
        removeEventListener('scroll', later)
        removeEventListener('resize', measure)
        return
      }
      cancelAnimationFrame(this.frame)
      this.frame = requestAnimationFrame(() => this.paint())
    }
    const measure = () => {
      this.measure()
      later()
    }
    addEventListener('scroll', later, { passive: true })
    addEventListener('resize', measure)
  }

  /** Shows other items. */
  show(items: readonly T[]): void {
    this.items = items
    this.root.replaceChildren()
    this.drawn.clear()
    this.measure()
    this.paint()
  }

  private measure(): void {
    const style = getComputedStyle(this.root)
    for (const name of ['head', 'item'] as const) {
      this.heights[name] = parseFloat(style.getPropertyValue(`--list-${name}`)) || this.heights[name]
    }
    this.tops = new Float64Array(this.items.length + 1)
    this.items.forEach((item, i) => (this.tops[i + 1] = (this.tops[i] as number) + this.heights[this.kind(item)]))
    this.root.style.height = `${this.tops[this.items.length]}px`
    for (const [index, element] of this.drawn) element.style.top = `${this.tops[index]}px`
  }

  private paint(): void {
    const box = this.root.getBoundingClientRect()
    const from = this.indexAt(-box.top - MARGIN)
    const to = this.indexAt(-box.top + innerHeight + MARGIN)
    for (const [index, element] of this.drawn) {
      // An element with the focus stays, so that the reader does not lose the place.
      if ((index < from || index > to) && !element.contains(document.activeElement)) {
        element.remove()
        this.drawn.delete(index)
      }
    }
    for (let index = from; index <= to && index < this.items.length; index++) {
      if (this.drawn.has(index)) continue
      const element = this.draw(this.items[index] as T, index + 1, this.items.length)
      element.style.top = `${this.tops[index]}px`
      element.style.height = `${this.heights[this.kind(this.items[index] as T)]}px`
      this.drawn.set(index, element)
      this.root.insertBefore(element, this.after(index))
    }
  }

  /** Returns the drawn element that follows: the order in the document is that of the list. */
  private after(index: number): HTMLElement | null {
    let next = Infinity
    for (const drawn of this.drawn.keys()) if (drawn > index && drawn < next) next = drawn
    return this.drawn.get(next) ?? null
  }

  private indexAt(top: number): number {
    let low = 0
    let high = this.items.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.tops[middle + 1] as number) <= top) low = middle + 1
      else high = middle
    }
    return Math.min(low, Math.max(0, this.items.length - 1))
  }
}
