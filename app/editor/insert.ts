import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state'
import { schema } from '#domain/text/schema.ts'

const { paragraph, hard_break } = schema.nodes

/**
 * Puts a block behind the one that the caret is in, at the top of the text (never inside a list or a table), in place of
 * an empty paragraph. A paragraph always follows, or there would be no way to write on behind it.
 */
export const insertBlock =
  (block: Node): Command =>
  (state, dispatch) => {
    const { $from } = state.selection
    if (!dispatch) return true
    const current = $from.depth > 0 ? $from.node(1) : $from.nodeAfter
    const start = $from.depth > 0 ? $from.before(1) : $from.pos
    const end = start + (current?.nodeSize ?? 0)
    const isEmpty = current?.type === paragraph && current.content.size === 0
    const needsMore = end === state.doc.content.size
    const blocks = needsMore ? [block, paragraph.create()] : [block]
    const at = isEmpty ? start : end
    const tr = state.tr.replaceWith(at, end, blocks)
    tr.setSelection(Selection.near(tr.doc.resolve(at + 1)))
    dispatch(tr.scrollIntoView())
    return true
  }

/** A table or a form around the caret: blocks that the arrow keys alone don't leave. */
export function boxAround({ selection: { $from } }: EditorState): { box: Node; depth: number } | undefined {
  for (let depth = 1; depth <= $from.depth; depth++) {
    const box = $from.node(depth)
    if (box.type.spec.isolating) return { box, depth }
  }
  return undefined
}

/** A new paragraph behind the table or form (or before it). */
export const leaveBox =
  (side: 'before' | 'after'): Command =>
  (state, dispatch) => {
    const around = boxAround(state)
    if (!around) return false
    const { $from } = state.selection
    const at = side === 'after' ? $from.after(around.depth) : $from.before(around.depth)
    const neighbour = side === 'after' ? state.doc.resolve(at).nodeAfter : state.doc.resolve(at).nodeBefore
    if (!dispatch) return true
    const tr = state.tr
    const isFree = neighbour?.type === paragraph && neighbour.content.size === 0
    if (!isFree) tr.insert(at, paragraph.create())
    const inside = isFree && side === 'before' ? at - 1 : at + 1
    dispatch(tr.setSelection(TextSelection.create(tr.doc, inside)).scrollIntoView())
    return true
  }

/** The arrow key at the last line of a table or form that ends the text (or begins it) makes room to go to. */
export const leaveByArrow =
  (side: 'before' | 'after'): Command =>
  (state, dispatch, view) => {
    const around = boxAround(state)
    if (!around || !view?.endOfTextblock(side === 'after' ? 'down' : 'up')) return false
    const { $from } = state.selection
    const edge = side === 'after' ? $from.after(around.depth) : $from.before(around.depth)
    const outside = side === 'after' ? state.doc.resolve(edge).nodeAfter : state.doc.resolve(edge).nodeBefore
    if (outside) return false
    const isAtEdge = side === 'after' ? isLast(state, around.depth) : isFirst(state, around.depth)
    return isAtEdge && leaveBox(side)(state, dispatch)
  }

/** Whether nothing that holds words comes after (before) the caret's block in the box at `depth`, row-wise for tables. */
function isLast({ selection: { $from } }: EditorState, depth: number): boolean {
  const row = $from.index(depth)
  return row === $from.node(depth).childCount - 1
}
function isFirst({ selection: { $from } }: EditorState, depth: number): boolean {
  return $from.index(depth) === 0
}

export const removeBox: Command = (state, dispatch) => {
  const around = boxAround(state)
  if (!around) return false
  const { $from } = state.selection
  const [from, to] = [$from.before(around.depth), $from.after(around.depth)]
  if (!dispatch) return true
  const isOnly = $from.node(around.depth - 1).childCount === 1
  const tr = isOnly ? state.tr.replaceWith(from, to, paragraph.create()) : state.tr.delete(from, to)
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)))).scrollIntoView())
  return true
}

export const insertBreak: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.parent.type.spec.code) {
    dispatch?.(state.tr.insertText('\n').scrollIntoView())
    return true
  }
  if (!$from.parent.type.contentMatch.matchType(hard_break)) return false
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView())
  return true
}

export const insertLine: Command = insertBlock(schema.nodes.horizontal_rule.create())
