import { carryStyles } from './paste.ts'
import { listsFromWord } from './word-lists.ts'

/**
 * What Word draws around the words, and nobody wrote: deleted and hidden words, remarks in the margin, the line above
 * footnotes, page breaks, and rows that only hold columns in their place.
 */
const CLUTTER = [
  'del',
  '[data-style*="mso-hide:all"]',
  '.MsoCommentReference',
  '[data-style*="mso-element:comment-list"]',
  '[data-style*="mso-element:footnote-list"] > :is(hr, br)',
  '[data-style*="mso-element:endnote-list"] > :is(hr, br)',
  'br[data-style*="page-break-before"]',
  'tr[height="0"]',
].join(', ')

/** Spaces as wide as a tab or several spaces are on Word's page. */
const WIDE = '[data-style*="mso-tab-count"], [data-style*="mso-spacerun"]'

/**
 * Makes what Word puts on the clipboard into what it looks like there: lists become lists, a title becomes a heading,
 * rows that are repeated on each page become the head of their table, and clutter goes. Styles stand in `data-style`:
 * those of Word's own no browser keeps.
 */
export function cleanFromWord(html: string): string {
  const { body: root } = new DOMParser().parseFromString(carryStyles(html), 'text/html')
  for (const element of root.querySelectorAll(CLUTTER)) element.remove()
  for (const space of root.querySelectorAll(WIDE)) space.replaceWith(' ')
  for (const line of root.querySelectorAll('p')) if (isBlank(line)) line.remove()
  listsFromWord(root)
  for (const title of root.querySelectorAll('p.MsoTitle')) rename(title, 'h1')
  for (const cell of root.querySelectorAll('thead td')) rename(cell, 'th')
  return root.innerHTML
}

/** A line without words, which Word keeps open with a space that does not break. */
const isBlank = (line: Element): boolean => (line.textContent ?? '').trim() === '' && !line.querySelector('img')

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name)
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
