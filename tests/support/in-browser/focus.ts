/** Functions that run inside a page (`page.evaluate`), so each stands alone: nothing outside of it is there. */

/** What an element looks like around its edge, or around the label that stands for it. */
type Edges = string

declare global {
  interface Window {
    /** Edges of everything that Tab can reach, while nothing has the focus. */
    unfocused: Map<Element, Edges>
    edgesOf: (element: Element) => Edges
    /** Everything that Tab should reach, in the order of the document. */
    reachable: Element[]
  }
}

/** Notes what Tab should reach, and how it looks without the focus. Returns how much that is. */
export function prepareWalk(): number {
  const edge = (element: Element | null) => {
    if (!element) return ''
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element)
    const outline = outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? 'none' : outlineColor
    return `${outline}/${boxShadow}`
  }
  window.edgesOf = (element) => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    return [element, element.parentElement, element.nextElementSibling, ...labels].map(edge).join(' ')
  }
  const selector =
    'a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex], [contenteditable]'
  const inGroup = (element: Element): boolean => {
    // One stop for each group of radio buttons: the one that is chosen, else the first.
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    const group = [
      ...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(element.name)}"]`),
    ]
    const same = group.filter(({ form }) => form === element.form)
    return element === (same.find(({ checked }) => checked) ?? same[0])
  }
  window.reachable = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [type=hidden]') &&
      !element.closest('[inert]') &&
      // Visually hidden things count; what isn't rendered doesn't.
      element.checkVisibility({ visibilityProperty: true }) &&
      inGroup(element),
  )
  window.unfocused = new Map(window.reachable.map((element) => [element, window.edgesOf(element)]))
  return window.reachable.length
}

export type Stop = {
  /** Its place among everything that Tab should reach; -1: it should not be reached, or came later. */
  place: number
  html: string
  /** Nothing has the focus: the walk is at the end of the page. */
  nothing: boolean
  faults: string[]
}

/** Looks at what has the focus now. */
export function lookAtFocus(): Stop {
  const element = document.activeElement
  if (!element || element === document.body || element === document.documentElement) {
    return { place: -1, html: '', nothing: true, faults: [] }
  }
  const faults: string[] = []
  const place = window.reachable.indexOf(element)
  const before = window.unfocused.get(element)
  if (before !== undefined && window.edgesOf(element) === before) faults.push('its focus cannot be seen')

  const isIn = ({ left, right, top, bottom, width, height }: DOMRect) =>
    width > 0 && height > 0 && left < innerWidth && right > 0 && top < innerHeight && bottom > 0
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  const mine = [element, ...labels]
  const isOurs = (hit: Element | null) =>
    hit !== null && mine.some((one) => one.contains(hit) || (hit.contains(one) && hit.matches('label, a, button')))
  const rects = [...element.getClientRects()].filter(isIn)
  if (rects.length === 0) faults.push('it is not in view')
  const covered = rects.filter((rect) => {
    const x = (Math.max(rect.left, 0) + Math.min(rect.right, innerWidth)) / 2
    const y = (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2
    return !isOurs(document.elementFromPoint(x, y))
  })
  if (covered.length > 0) faults.push('something covers it')

  // Where a click or a touch counts: the element and its label (WCAG 2.5.8). A link in running text may be as its line.
  const box = mine
    .map((one) => one.getBoundingClientRect())
    .reduce((a, b) => {
      const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)]
      return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top)
    })
  const inText = () => {
    const block =
      element.closest('p, li, dd, td, th, h1, h2, h3, h4, figcaption, summary, label, legend') ?? element.parentElement
    const words = (text: string | null | undefined) => (text ?? '').replace(/[\s\p{P}]/gu, '').length
    return getComputedStyle(element).display === 'inline' && words(block?.textContent) > words(element.textContent)
  }
  if ((box.width < 24 || box.height < 24) && !(element.matches('a') && inText())) {
    faults.push(`its target is ${Math.round(box.width)} × ${Math.round(box.height)} px`)
  }
  return { place, html: element.outerHTML.slice(0, 140), nothing: false, faults }
}
