import { Fragment, type Node, Slice } from 'prosemirror-model'
import { schema } from '#domain/text/schema.ts'

/** Far deeper than any page that somebody wrote; the schema's own limit counts from the top of the whole text. */
const DEEPEST = 24

/** Pasted text that nests deeper than anybody reads comes in as plain paragraphs, in one piece otherwise. */
export function tamePaste(slice: Slice): Slice {
  if (depthOf(slice.content) <= DEEPEST) return slice
  const paragraphs: Node[] = []
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true
    const words = node.textContent
    paragraphs.push(schema.node('paragraph', null, words === '' ? [] : [schema.text(words)]))
    return false
  })
  return new Slice(Fragment.from(paragraphs), 0, 0)
}

function depthOf(fragment: Fragment): number {
  let deepest = 0
  fragment.forEach((node) => {
    deepest = Math.max(deepest, 1 + depthOf(node.content))
  })
  return deepest
}

/** A picture file that is pasted or dropped gets the same question as one that was chosen: what does it show? */
export function pastedPicture(data: DataTransfer | null, ask: (file: File) => void): boolean {
  // Copied from a page or a document, a picture comes beside its markup: then the words are what is meant.
  if (!data || data.types.includes('text/html')) return false
  const file = [...data.files].find(({ type }) => type.startsWith('image/'))
  if (!file) return false
  ask(file)
  return true
}
