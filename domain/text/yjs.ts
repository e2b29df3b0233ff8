import { Mark, type Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { Sha256 } from '../crypto.ts'
import { MAX_NESTING, schema } from './schema.ts'
import { markKey, markName } from './yjs-marks.ts'

export { schemaProblem } from './schema-problem.ts'
export { markKey } from './yjs-marks.ts'

/**
 * Reads a text that y-prosemirror clients share, as they would show it: nodes that the schema rejects or that ran
 * empty (a list without items) are left out. Where a client deletes those from the shared text, this changes nothing.
 * An empty text is one empty paragraph. Overlapping comments come in the order of their ids.
 */
export function docFromFragment(fragment: Y.XmlFragment): Node {
  const blocks = childNodes(fragment, 1).filter((node) => node.type.isInGroup('block'))
  return schema.node('doc', null, blocks.length > 0 ? blocks : [schema.node('paragraph')])
}

function childNodes(parent: Y.XmlFragment, depth: number): Node[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return textNodes(child)
    return child instanceof Y.XmlElement && depth <= MAX_NESTING ? elementNode(child, depth) : []
  })
}

function elementNode(element: Y.XmlElement, depth: number): Node[] {
  if (element.nodeName === 'text') return [] // words come as XmlText only
  const content = childNodes(element, depth + 1)
  return unlessRefused(() => [schema.node(element.nodeName, element.getAttributes(), content)])
}

type Insert = { insert: unknown; attributes?: Record<string, unknown> }

const textNodes = (text: Y.XmlText): Node[] =>
  unlessRefused(() =>
    (text.toDelta() as Insert[]).flatMap(({ insert, attributes }) =>
      typeof insert === 'string' ? [schema.text(insert.toWellFormed(), marksOf(attributes ?? {}))] : [],
    ),
  )

function marksOf(attributes: Record<string, unknown>): readonly Mark[] {
  const marks = Object.entries(attributes).map(([key, value]) => {
    const type = schema.marks[markName(key)]
    if (!type) throw new RangeError(`Unknown mark: ${key}`)
    return type.create(value as Record<string, unknown>)
  })
  marks.sort((a, b) => (String(a.attrs.id) < String(b.attrs.id) ? -1 : 1))
  return marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), Mark.none)
}

/** prosemirror-model says by a RangeError that a node, mark or attribute is outside the schema. */
function unlessRefused(build: () => Node[]): Node[] {
  try {
    return build()
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/**
 * Fills an empty text with a document, the way y-prosemirror writes it, so that clients find nothing to correct.
 * Throws if the fragment has content or belongs to no Y.Doc, and for comments without `sha256` (see `markKey`).
 */
export function writeDoc(fragment: Y.XmlFragment, doc: Node, sha256?: Sha256): void {
  if (!fragment.doc || fragment.length > 0) throw new Error('Only an empty text of a Y.Doc can be filled.')
  const content = sharedTypes(doc, sha256)
  fragment.doc.transact(() => fragment.insert(0, content))
}

type Attributes = { [name: string]: string | number | boolean | number[] }

/** One XmlElement for each node, one XmlText for each stretch of words between other nodes. */
function sharedTypes(parent: Node, sha256?: Sha256): (Y.XmlElement | Y.XmlText)[] {
  const types: (Y.XmlElement | Y.XmlText)[] = []
  let words: Insert[] = []
  const endWords = () => {
    if (words.length > 0) {
      const text = new Y.XmlText()
      text.applyDelta(words)
      types.push(text)
    }
    words = []
  }
  for (const node of parent.children) {
    if (node.isText) {
      words.push({ insert: node.text, attributes: keyedMarks(node.marks, sha256) })
    } else {
      endWords()
      types.push(sharedElement(node, sha256))
    }
  }
  endWords()
  return types
}

function sharedElement(node: Node, sha256?: Sha256): Y.XmlElement {
  const element = new Y.XmlElement<Attributes>(node.type.name)
  for (const [name, value] of Object.entries(node.attrs)) if (value !== null) element.setAttribute(name, value)
  element.insert(0, sharedTypes(node, sha256))
  return element as Y.XmlElement
}

const keyedMarks = (marks: readonly Mark[], sha256?: Sha256): Record<string, unknown> =>
  Object.fromEntries(marks.map((mark) => [markKey(mark, sha256), { ...mark.attrs }]))
