/** "mso-list:l0 level2 lfo1": how deep a line stands, and in which list: of the kind l0, the first that was begun. */
const LIST_LINE = /mso-list:\s*(l\d+)\s+level(\d+)\s+(lfo\d+)/i
/** "1.", "(a)", "iv)", "2.1": counted. A lone "o" or "§" is Word's round or square bullet. */
const COUNTED = /^\(?(?:\d+(?:\.\d+)*[.):]?|[a-z]{1,6}[.):])\)?$/i
const BULLET = '[data-style*="mso-list:Ignore" i]'

type Line = { element: Element; list: string; level: number; counted: boolean; start: number }
/** A list that is still going on, the outermost first. */
type Open = { element: Element; list: string; level: number; counted: boolean }

/**
 * Word has no lists on the clipboard: each item is a paragraph that says so in a style and brings its bullet or number
 * as text. Lines that follow each other become one list, deeper ones a list in the item above.
 */
export function listsFromWord(root: Element): void {
  const parents = new Set<Element>()
  for (const element of root.querySelectorAll('p')) {
    if (lineOf(element) && element.parentElement) parents.add(element.parentElement)
  }
  for (const parent of parents) listsIn(parent)
  // A heading's number is none of its words: Word counts it anew in each document.
  for (const bullet of root.querySelectorAll(BULLET)) bullet.remove()
}

function listsIn(parent: Element): void {
  let open: Open[] = []
  for (const element of [...parent.children]) {
    const line = element.localName === 'p' ? lineOf(element) : null
    if (!line) {
      open = []
      continue
    }
    open = open.filter(({ level }) => level <= line.level)
    const last = open.at(-1)
    if (last?.level === line.level && !goesOn(last, line)) open.pop()
    if (open.at(-1)?.level !== line.level) open.push(newList(line, open.at(-1)))
    const item = element.ownerDocument.createElement('li')
    open.at(-1)!.element.append(item)
    for (const bullet of element.querySelectorAll(BULLET)) bullet.remove()
    item.append(element)
  }
}

/** Within an item, whatever is counted alike goes on; on the page, two lists can follow each other. */
const goesOn = (open: Open, line: Line): boolean => open.counted === line.counted && open.list === line.list

function newList({ element, list, level, counted, start }: Line, around: Open | undefined): Open {
  const made = element.ownerDocument.createElement(counted ? 'ol' : 'ul')
  if (start > 1) made.setAttribute('start', String(start))
  if (around) around.element.lastElementChild!.append(made)
  else element.before(made)
  return { element: made, list, level, counted }
}

function lineOf(element: Element): Line | null {
  const [, kind, level, begun] = LIST_LINE.exec(element.getAttribute('data-style') ?? '') ?? []
  if (!kind) return null
  const bullet = (element.querySelector(BULLET)?.textContent ?? '').replaceAll(/\s/g, '')
  const counted = COUNTED.test(bullet)
  const start = Number(/^\(?(\d+)[.):]*$/.exec(bullet)?.[1] ?? 1)
  return { element, list: `${kind} ${begun}`, level: Number(level), counted, start }
}
