/**
 * Functions that run inside a page (`page.evaluate`), so each stands alone: nothing outside of it is there. They answer
 * with lines for people: what is wrong, and the element that it is about.
 */

/** What reaches beyond the window sideways, so that people would have to scroll both ways to read (WCAG 1.4.10). */
export function sticksOut(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const isScroller = (element: Element | null): boolean =>
    element !== null &&
    element !== document.documentElement &&
    element !== document.body &&
    (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || isScroller(element.parentElement))
  // Only heard: a pixel wide, or moved out of sight until it has the focus.
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    const { clipPath, visibility } = getComputedStyle(element)
    return width > 1 && height > 1 && clipPath === 'none' && visibility === 'visible'
  }
  const isSkip = (element: Element) =>
    element.matches('a[href^="#"]') && getComputedStyle(element).position === 'absolute'
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    return (
      (right > clientWidth + 1 || left < -1) &&
      isSeen(element) &&
      !isSkip(element) &&
      !isScroller(element.parentElement)
    )
  })
  // The innermost say most.
  const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)))
  const lines = innermost.map((element) => {
    const { left, right } = element.getBoundingClientRect()
    return `${Math.round(left)}–${Math.round(right)} of ${clientWidth} px: ${element.outerHTML.slice(0, 120)}`
  })
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`, ...lines] : lines
}

/** Words that are cut off because their box is too small and hides what is beyond it (WCAG 1.4.4, 1.4.12). */
export function cutOff(): string[] {
  const hides = (value: string) => value === 'hidden' || value === 'clip'
  return [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const { overflowX, overflowY, clipPath, display } = getComputedStyle(element)
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element
    // Only heard, or not shown at all.
    if (display === 'inline' || clipPath !== 'none' || clientWidth <= 1 || clientHeight <= 1) return []
    if (element.closest('svg') || !element.textContent?.trim() || !element.checkVisibility()) return []
    const beyond = [
      ...(hides(overflowX) && scrollWidth > clientWidth + 1 ? [`${scrollWidth} px of words in ${clientWidth} px`] : []),
      ...(hides(overflowY) && scrollHeight > clientHeight + 1 ? [`${scrollHeight} px high in ${clientHeight} px`] : []),
    ]
    return beyond.map((words) => `${words}: ${element.outerHTML.slice(0, 120)}`)
  })
}

/** Text spacing as WCAG 1.4.12 says that readers may set it. */
export function spaceText(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }
  `)
  document.adoptedStyleSheets.push(sheet)
}

/** Buttons and fields whose edge cannot be seen once the browser has put its own colours in place of ours. */
export function withoutEdge(): string[] {
  const controls = [
    ...document.querySelectorAll<HTMLElement>('button, input, select, textarea, [role=button], a.button'),
  ]
  const drawnByBrowser = (element: HTMLElement) =>
    element.matches('input:is([type=checkbox], [type=radio], [type=range], [type=file], [type=color])') &&
    getComputedStyle(element).appearance !== 'none'
  return controls.flatMap((element) => {
    const style = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    if (!element.checkVisibility() || width <= 1 || height <= 1 || drawnByBrowser(element)) return []
    if (element.matches('input[type=hidden]')) return []
    const isEdge = (kind: string, size: string) => kind !== 'none' && kind !== 'hidden' && Number.parseFloat(size) >= 1
    const edged =
      isEdge(style.borderBlockEndStyle, style.borderBlockEndWidth) ||
      isEdge(style.outlineStyle, style.outlineWidth) ||
      style.textDecorationLine.includes('underline')
    return edged ? [] : [element.outerHTML.slice(0, 160)]
  })
}

/** What moves, or would, for more than a hundredth of a second although the reader asked for less motion. */
export function moves(): string[] {
  const longest = (list: string) =>
    Math.max(...list.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 0.001 : 1)))
  const styles = [...document.querySelectorAll('*')].flatMap((element) =>
    [undefined, '::before', '::after'].map((part) => [element, getComputedStyle(element, part)] as const),
  )
  const wouldMove = styles.flatMap(([element, style]) => {
    const transition = style.transitionProperty !== 'none' && longest(style.transitionDuration) > 0.01
    const animation = style.animationName !== 'none' && longest(style.animationDuration) > 0.01
    const scroll = style.scrollBehavior === 'smooth'
    if (!transition && !animation && !scroll) return []
    return [
      `${transition ? 'transition' : animation ? 'animation' : 'smooth scroll'}: ${element.outerHTML.slice(0, 120)}`,
    ]
  })
  const running = document.getAnimations().filter(({ playState }) => playState === 'running')
  return running.length > 0 ? [`${running.length} animations run`, ...wouldMove] : [...new Set(wouldMove)]
}

/** Until nothing changes any more: whoever looks while colours fade sees contrasts that nobody is shown. */
export async function settled(): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  await frame()
  await frame()
  // Brought to their end rather than waited for: inside of closed details the clock of a transition stands still.
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish()
  }
  await frame()
}
