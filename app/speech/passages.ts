/** Something to read out: its words, their language, and where they stand, to show how far the reading has come. */
export type Passage = { words: string; language: string; at: Element }

/** What is read out as one piece. */
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, dt, dd, th, td, caption, figcaption, legend, label, blockquote, pre, summary'
/** Not there for readers, not there for listeners. */
const LEFT_OUT = '[aria-hidden="true"], [hidden], .no-print, script, style, button, select, input, textarea'
/** Some voices fall silent after about 15 seconds of one piece; this is some 12 seconds at a calm pace. */
const LONGEST = 180

/** The words within an element in reading order, a sentence or two at a time, each with its own language. */
export function passagesIn(root: Element): Passage[] {
  const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => isRead(block))
  const innermost = blocks.filter((block) => !blocks.some((other) => other !== block && block.contains(other)))
  const places = innermost.length > 0 ? innermost : [root]
  return places.flatMap((at) => {
    const language = at.closest('[lang]')?.getAttribute('lang') ?? ''
    return pieces(wordsOf(at)).map((words) => ({ words, language, at }))
  })
}

function isRead(block: Element): boolean {
  const folded = block.closest('details:not([open])')
  return !block.closest(LEFT_OUT) && (!folded || block.localName === 'summary')
}

/** Without what a word of the list means: it stands behind its word, and nobody said it there. */
function wordsOf(element: Element): string {
  const picture = [...element.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt') ?? '')
  const said = element.cloneNode(true) as Element
  for (const note of said.querySelectorAll('.term-note')) note.remove()
  return [said.textContent ?? '', ...picture].join(' ').replaceAll(/\s+/g, ' ').trim()
}

/** Cut after sentences, and within one only where it is too long. */
export function pieces(words: string): string[] {
  const found: string[] = []
  let rest = words
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST)
    const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('? '), head.lastIndexOf('! '))
    const clause = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(': '))
    const cut = [sentence, clause, head.lastIndexOf(' ')].find((place) => place > 0) ?? LONGEST - 1
    found.push(rest.slice(0, cut + 1).trim())
    rest = rest.slice(cut + 1).trim()
  }
  return rest === '' ? found : [...found, rest]
}
