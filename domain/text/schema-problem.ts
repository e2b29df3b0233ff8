import type { ContentMatch, NodeType } from 'prosemirror-model'
import * as Y from 'yjs'
import { MAX_NESTING, schema } from './schema.ts'
import { isMarkKey, markName } from './yjs-marks.ts'

type AnyType = Y.ContentType['type']

/**
 * One short sentence about what a change brought into the text that is outside the schema, or null. For the handler of
 * `doc.on('afterTransaction', …)`, with the fragment named `default`: whatever the schema rejects, y-prosemirror would
 * delete in the name of the next honest reader, or stop their page.
 *
 * Looks at the change only: its cost grows with the update, not with the text. Nodes that ran empty are fine, since
 * honest people who delete at the same moment leave such; what was deleted is ignored.
 */
export function schemaProblem(transaction: Y.Transaction, fragment: Y.XmlFragment): string | null {
  for (const [type, keys] of transaction.changed) {
    const problem = changeProblem(type, keys, fragment)
    if (problem) return problem
  }
  for (const item of newItems(transaction)) {
    const problem = itemProblem(item, fragment)
    if (problem) return problem
  }
  return null
}

/** Live items that this transaction added, in the store's order: a parent may come after its children. */
function* newItems({ doc, beforeState, afterState }: Y.Transaction): Generator<Y.Item> {
  for (const [client, after] of afterState) {
    const before = beforeState.get(client) ?? 0
    if (before === after) continue
    const structs = doc.store.clients.get(client) ?? []
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index++) {
      const struct = structs[index]
      if (struct instanceof Y.Item && !struct.deleted) yield struct
    }
  }
}

/** `changed` has types that were there before, with the keys set or removed on them; null stands for their content. */
function changeProblem(type: AnyType, keys: Set<string | null>, fragment: Y.XmlFragment): string | null {
  if (type._item === null && type !== fragment) return 'Something outside the text was changed.'
  const attributesChanged = [...keys].some((key) => key !== null)
  if (!attributesChanged || type._item?.deleted) return null
  return type instanceof Y.XmlElement ? attributesProblem(type) : 'Only nodes have attributes.'
}

function itemProblem(item: Y.Item, fragment: Y.XmlFragment): string | null {
  // An attribute: its node is either new, and checked as such, or among those that changed.
  if (item.parentSub !== null) return null
  const { content } = item
  const parent = item.parent as AnyType
  if (content instanceof Y.ContentType) return typeProblem(content.type, parent, fragment)
  if (!(parent instanceof Y.XmlText)) return 'Words must stand in a text.'
  if (content instanceof Y.ContentString) return null
  if (content instanceof Y.ContentFormat) return markProblem(content.key, content.value, parent, fragment)
  return 'Only words can stand in a text.'
}

function typeProblem(type: AnyType, parent: AnyType, fragment: Y.XmlFragment): string | null {
  const within = nodeTypeOf(parent, fragment)
  if (!within) return 'A node must stand in a node that the schema knows.'
  if (type instanceof Y.XmlText) {
    if (!within.inlineContent) return `Words cannot stand directly in ${quoted(within.name)}.`
    return attributeNames(type).length > 0 ? 'Only nodes have attributes.' : null
  }
  if (!(type instanceof Y.XmlElement)) return 'This kind of shared data is no part of a text.'
  const nodeType = nodeTypeOf(type, fragment)
  if (!nodeType) return `There is no node named ${quoted(type.nodeName)}.`
  if (!childTypes(within).has(nodeType)) return `${quoted(nodeType.name)} cannot stand in ${quoted(within.name)}.`
  if (isTooDeep(type, fragment)) return `Nodes are nested deeper than ${MAX_NESTING} levels.`
  return attributesProblem(type)
}

/** The node that a shared type stands for; undefined for types that stand for none. */
function nodeTypeOf(type: AnyType, fragment: Y.XmlFragment): NodeType | undefined {
  if (type === fragment) return schema.topNodeType
  // An element named `text` would become a text node without text.
  return type instanceof Y.XmlElement && type.nodeName !== 'text' ? nodeTypes[type.nodeName] : undefined
}

function attributesProblem(element: Y.XmlElement): string | null {
  const nodeType = nodeTypes[element.nodeName]
  if (!nodeType) return `There is no node named ${quoted(element.nodeName)}.`
  return valuesProblem(nodeType, attributeNames(element), element.getAttributes())
}

/** From the source: `getAttributes()` hides one named `__proto__`, and passes on what such an object holds. */
const attributeNames = (type: AnyType): string[] =>
  [...type._map].flatMap(([name, item]) => (item.deleted ? [] : [name]))

function markProblem(key: string, value: unknown, text: Y.XmlText, fragment: Y.XmlFragment): string | null {
  if (value === null) return null // where a mark ends
  const markType = isMarkKey(key) ? schema.marks[markName(key)] : undefined
  if (!markType) return `There is no mark named ${quoted(key)}.`
  const block = nodeTypeOf(text.parent as AnyType, fragment)
  if (!block?.allowsMarkType(markType)) return `The mark ${quoted(markType.name)} is not allowed here.`
  if (typeof value !== 'object' || Array.isArray(value)) return `The mark ${quoted(markType.name)} is malformed.`
  return valuesProblem(markType, Object.keys(value), value as Record<string, unknown>)
}

type Attributed = { name: string; spec: { attrs?: object }; create: (attrs: Record<string, unknown>) => unknown }

function valuesProblem(type: Attributed, names: string[], values: Record<string, unknown>): string | null {
  const unknown = names.find((name) => !Object.hasOwn(type.spec.attrs ?? {}, name))
  if (unknown !== undefined) return `${quoted(type.name)} has no attribute ${quoted(unknown)}.`
  try {
    type.create(values)
    return null
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return `An attribute of ${quoted(type.name)} is not valid. ${error.message}`
  }
}

function isTooDeep(type: AnyType, fragment: Y.XmlFragment): boolean {
  let depth = 0
  for (let at: AnyType | null = type; at && at !== fragment; at = at._item?.parent as AnyType | null) {
    if (++depth > MAX_NESTING) return true
  }
  return false
}

/** By name, which here may be anything that a client sent. */
const nodeTypes: { readonly [name: string]: NodeType | undefined } = schema.nodes

const childTypesCache = new Map<NodeType, Set<NodeType>>()

/** Every node that may stand in another. All content rules are repeated choices (schema.ts), so order cannot matter. */
function childTypes(nodeType: NodeType): Set<NodeType> {
  const known = childTypesCache.get(nodeType)
  if (known) return known
  const found = new Set<NodeType>()
  const seen = new Set<ContentMatch>()
  const visit = (match: ContentMatch) => {
    if (seen.has(match)) return
    seen.add(match)
    for (let edge = 0; edge < match.edgeCount; edge++) {
      found.add(match.edge(edge).type)
      visit(match.edge(edge).next)
    }
  }
  visit(nodeType.contentMatch)
  childTypesCache.set(nodeType, found)
  return found
}

/** What a client sent, short enough for a sentence. */
const quoted = (name: string): string => JSON.stringify(name.slice(0, 40))
