import type { Attrs, Mark, Node, NodeType } from 'prosemirror-model'
import { type Digest, digestOfText, type Sha256 } from '../crypto.ts'
import { canonical, type Json, jcs } from '../log/canonical.ts'
import { runsOf } from './runs.ts'
import { MAX_NESTING, schema } from './schema.ts'
import { SCHEMA_VERSION } from './schema-version.ts'

const FORMAT = 'evenground-text-v1'

type JsonObject = { [key: string]: Json }

/**
 * The text that is voted on, as one string: canonical JSON (RFC 8785) of `{doc, schema, v}`, where `doc` is the
 * ProseMirror document in normal form. Two documents that read the same give the same string: strings are in Unicode
 * NFC, comments are left out, words with the same marks are joined, attributes at their default are not written.
 * Numbers are integers (the schema allows no others). Deeper than `canonical()` goes, hence `jcs()`.
 *
 * Throws RangeError for a document that breaks the schema or nests deeper than MAX_NESTING.
 */
export function textOf(doc: Node): string {
  doc.check()
  return jcs({ doc: nodeJson(doc, 0), schema: SCHEMA_VERSION, v: FORMAT })
}

export const textDigest = (sha256: Sha256, doc: Node): Digest => digestOfText(sha256, textOf(doc))

/** The document that `text` spells, or undefined unless `text` is exactly what `textOf` writes for a valid document. */
export function parseText(text: string): Node | undefined {
  try {
    const doc = schema.nodeFromJSON(JSON.parse(text).doc)
    return doc.type === schema.topNodeType && textOf(doc) === text ? doc : undefined
  } catch {
    return undefined // not JSON, not of the schema, or nested so deep that reading it overflows
  }
}

/** What a plan's digest is made of: the digests of its sections, in the order given, which is the plan's. */
export const planText = (sections: readonly { section: string; digest: Digest }[]): string =>
  canonical(sections.map(({ section, digest }) => ({ digest, section })))

export const planDigest = (sha256: Sha256, sections: readonly { section: string; digest: Digest }[]): Digest =>
  digestOfText(sha256, planText(sections))

function nodeJson(node: Node, depth: number): JsonObject {
  if (depth > MAX_NESTING) throw new RangeError(`Nested deeper than ${MAX_NESTING} levels.`)
  const attrs = attributesJson(node.type.spec.attrs, node.attrs)
  const content = node.inlineContent
    ? inlineJson(node, depth)
    : node.children.map((child) => nodeJson(child, depth + 1))
  return { type: node.type.name, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }
}

const inlineJson = (parent: Node, depth: number): JsonObject[] =>
  runsOf(parent).map((run) => {
    if ('leaf' in run) return nodeJson(run.leaf, depth + 1)
    const marks = run.marks.map(markJson)
    return { type: 'text', text: normal(run.text), ...(marks.length > 0 && { marks }) }
  })

function markJson(mark: Mark): JsonObject {
  const attrs = attributesJson(mark.type.spec.attrs, mark.attrs)
  return { type: mark.type.name, ...(attrs && { attrs }) }
}

function attributesJson(specs: NodeType['spec']['attrs'], attrs: Attrs): JsonObject | undefined {
  const written = Object.entries(attrs).filter(([name, value]) => value !== specs?.[name]?.default)
  if (written.length === 0) return undefined
  return Object.fromEntries(written.map(([name, value]) => [name, typeof value === 'string' ? normal(value) : value]))
}

// Half a surrogate pair would become U+FFFD anyway as soon as the text is written down in UTF-8.
const normal = (text: string): string => text.toWellFormed().normalize('NFC')
