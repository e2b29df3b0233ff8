import * as Y from 'yjs'

type AnyType = Y.ContentType['type']

const HAS_WORDS = /[\p{L}\p{N}]/u

/**
 * The Yjs clients whose words or pictures stand in a text, in the order in which one reads them, each once. What was
 * deleted counts for nothing, and neither do spaces, commas, empty paragraphs and formatting.
 */
export function clientsIn(fragment: Y.XmlFragment): number[] {
  const found = new Set<number>()
  const visit = (type: AnyType): void => {
    for (let item = type._start; item; item = item.right) {
      if (item.deleted) continue
      const { content, id } = item
      if (content instanceof Y.ContentString && HAS_WORDS.test(content.str)) found.add(id.client)
      if (!(content instanceof Y.ContentType)) continue
      if (content.type instanceof Y.XmlElement && content.type.nodeName === 'image') found.add(id.client)
      visit(content.type)
    }
  }
  visit(fragment)
  return [...found]
}
