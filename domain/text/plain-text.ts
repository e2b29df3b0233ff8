import type { Node } from 'prosemirror-model'

/**
 * The words of each paragraph, heading, field and code block that has any, in reading order: what is measured for
 * reading level and acronyms, and what every export must hold. A picture counts as its alternative text.
 * Labels, numbers of lists and the state of tasks are not among them: nobody wrote those.
 */
export function blocks(doc: Node): string[] {
  const found: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    const words = node.textContent.trim()
    if (words !== '') found.push(words)
    return false
  })
  return found
}

/** All words of a text, a blank line between blocks. */
export const plainText = (doc: Node): string => blocks(doc).join('\n\n')
