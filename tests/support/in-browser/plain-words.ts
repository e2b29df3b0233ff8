/** Runs inside a page (`page.evaluate`), so it stands alone: nothing outside of it is there. */

/**
 * Words of ours that are in no message file: in the pseudo-language every sentence from one has accents. Not ours is
 * what stands in `data-content` (people’s names, titles and texts), what is written for machines, a time, and what says
 * that it is in another language.
 */
export function plainWords(): string[] {
  const NOT_OURS = '[data-content], code, kbd, samp, pre, time, textarea, script, style, template, noscript'
  const isOurs = (element: Element): boolean =>
    !element.closest(NOT_OURS) && element.closest('[lang]') === document.documentElement
  const isPlain = (text: string) =>
    /\p{L}/u.test(text) && !/[áéíóúçñšýÁÉÍÓÚÇÑŠÝ]/.test(text) && text.trim() !== 'Evenground'
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent, textContent: text } = node
    const isSeen = parent?.matches('option') || parent?.checkVisibility({ visibilityProperty: true })
    if (parent && isSeen && text && isOurs(parent) && isPlain(text)) found.push(text.trim())
  }
  for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [alt], [title]')) {
    for (const name of ['aria-label', 'placeholder', 'alt', 'title']) {
      const text = element.getAttribute(name)
      if (text && isOurs(element) && isPlain(text)) found.push(`${name}: ${text}`)
    }
  }
  const content = [...document.body.querySelectorAll('[data-content]')].map((element) => element.textContent ?? '')
  const title = content.reduce((rest, words) => rest.replace(words.trim(), ''), document.title)
  return isPlain(title.replace('Evenground', '')) ? [`title: ${document.title}`, ...found] : found
}
