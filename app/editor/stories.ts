import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { ySyncPluginKey } from 'y-prosemirror'
import { schema } from '#domain/text/schema.ts'
import * as m from '#words'

const { blockquote } = schema.nodes
const key = new PluginKey<DecorationSet>('stories')

/** What comes from others, and from undoing what was one's own, is the server's to check. */
const isShared = (tr: Transaction) => tr.getMeta(ySyncPluginKey) !== undefined

/**
 * Stories and quotations are changed by their teller alone: whoever makes one here is its teller, and in those of
 * others nothing that is done here happens. `blocked` says so to whoever tried.
 */
export function stories(member: string, blocked: () => void): Plugin<DecorationSet> {
  const isOthers = (node: Node) => {
    const teller: unknown = node.type === blockquote ? node.attrs.teller : null
    return typeof teller === 'string' && teller !== member
  }
  const draw = (doc: Node) => {
    const found: Decoration[] = []
    doc.descendants((node, pos) => {
      if (isOthers(node)) found.push(Decoration.node(pos, pos + node.nodeSize, { title: m.editor_own_words() }))
      return !node.isTextblock
    })
    return DecorationSet.create(doc, found)
  }
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => draw(doc),
      apply: (tr, old) => (tr.docChanged ? draw(tr.doc) : old),
    },
    filterTransaction: (tr, state) => {
      if (!tr.docChanged || isShared(tr) || leavesAll(state.doc, tr, isOthers)) return true
      blocked()
      return false
    },
    appendTransaction: (transactions, before, state) => {
      const mine = transactions.filter((tr) => tr.docChanged && !isShared(tr))
      return mine.length > 0 ? claim(mine, before, state, member) : null
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** Does every quotation of others stand in the new text as it stood in the old one? It may have moved. */
function leavesAll(doc: Node, tr: Transaction, isOthers: (node: Node) => boolean): boolean {
  let isIntact = true
  doc.descendants((node, pos) => {
    if (!isIntact || !isOthers(node)) return isIntact && !node.isTextblock
    const now = tr.doc.nodeAt(tr.mapping.map(pos, 1))
    isIntact = !!now?.eq(node)
    return false
  })
  return isIntact
}

/** New quotations that name nobody are ours; old ones that name nobody stay everybody's. */
function claim(made: readonly Transaction[], before: EditorState, state: EditorState, member: string) {
  const tr = state.tr
  state.doc.descendants((node, pos) => {
    if (node.type !== blockquote || node.attrs.teller !== null) return !node.isTextblock
    const old = made.reduceRight((at, { mapping }) => mapping.invert().map(at, 1), pos)
    if (before.doc.nodeAt(Math.min(old, before.doc.content.size))?.type !== blockquote) {
      tr.setNodeAttribute(pos, 'teller', member)
    }
    return true
  })
  return tr.docChanged ? tr : null
}
