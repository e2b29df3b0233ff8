import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import type { MarkType, NodeType } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { schema } from '#domain/text/schema.ts'
import * as m from '#words'

const { paragraph, heading, code_block, blockquote } = schema.nodes

export const MARKS = {
  bold: schema.marks.strong,
  italic: schema.marks.em,
  code: schema.marks.code,
} as const

export const toggle = (mark: MarkType): Command => toggleMark(mark)

export function hasMark({ selection, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  if (selection.empty) return !!mark.isInSet(storedMarks ?? selection.$from.marks())
  return doc.rangeHasMark(selection.from, selection.to, mark)
}

/** What kind of paragraph this is, in the order of the menu. Sections have a heading of their own, so these are below it. */
export const STYLES = [
  { id: 'text', label: m.editor_style_text(), type: paragraph, attrs: null },
  { id: 'heading-1', label: m.editor_style_heading_1(), type: heading, attrs: { level: 1 } },
  { id: 'heading-2', label: m.editor_style_heading_2(), type: heading, attrs: { level: 2 } },
  { id: 'heading-3', label: m.editor_style_heading_3(), type: heading, attrs: { level: 3 } },
  { id: 'code-block', label: m.editor_style_code(), type: code_block, attrs: null },
] as const satisfies readonly { id: string; label: string; type: NodeType; attrs: { level: number } | null }[]
export type Style = (typeof STYLES)[number]

export const setStyle = ({ type, attrs }: Style): Command => setBlockType(type, attrs)

export const hasStyle = ({ selection: { $from } }: EditorState, { type, attrs }: Style): boolean =>
  $from.parent.type === type && (!attrs || $from.parent.attrs.level === attrs.level)

/** Quotes in quotes in quotes say nothing more. */
const DEEPEST_QUOTE = 12

export function isQuote({ selection: { $from } }: EditorState): boolean {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === blockquote) return true
  return false
}
export const toggleQuote: Command = (state, dispatch) =>
  isQuote(state)
    ? lift(state, dispatch)
    : state.selection.$from.depth < DEEPEST_QUOTE && wrapIn(blockquote)(state, dispatch)

/** The link that the caret is in or at, with the words it covers. */
export function linkAround(state: EditorState): { href: string; from: number; to: number } | undefined {
  const { $from } = state.selection
  const { link } = schema.marks
  const node = $from.parent.childAfter($from.parentOffset)
  const before = $from.parent.childBefore($from.parentOffset)
  const found = [node, before].find((child) => child.node && link.isInSet(child.node.marks))
  const mark = found?.node && link.isInSet(found.node.marks)
  if (!found || !mark) return undefined
  // A bold word in a link is a node of its own: take all neighbours that carry the same link.
  let [first, last] = [found.index, found.index]
  const carries = (index: number) =>
    index >= 0 && index < $from.parent.childCount && mark.isInSet($from.parent.child(index).marks)
  while (carries(first - 1)) first--
  while (carries(last + 1)) last++
  let from = $from.start()
  for (let i = 0; i < first; i++) from += $from.parent.child(i).nodeSize
  let to = from
  for (let i = first; i <= last; i++) to += $from.parent.child(i).nodeSize
  return { href: String(mark.attrs.href), from, to }
}

/** Links the chosen words (or the link around the caret); without any, the address itself becomes the words. */
export const setLink =
  (href: string, shown: string): Command =>
  (state, dispatch) => {
    const { link } = schema.marks
    const around = linkAround(state)
    const { from, to, empty, $from } = state.selection
    if (!$from.parent.type.allowsMarkType(link)) return false
    const mark = link.create({ href })
    const tr = state.tr
    if (!empty) tr.removeMark(from, to, link).addMark(from, to, mark)
    else if (around) tr.removeMark(around.from, around.to, link).addMark(around.from, around.to, mark)
    else tr.replaceSelectionWith(schema.text(shown, [mark]), false)
    dispatch?.(tr.scrollIntoView())
    return true
  }

export const removeLink: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection
  const around = linkAround(state)
  if (!around && empty) return false
  dispatch?.(
    state.tr.removeMark(empty && around ? around.from : from, empty && around ? around.to : to, schema.marks.link),
  )
  return true
}
