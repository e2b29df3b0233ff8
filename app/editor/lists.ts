import type { Node, NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import { schema } from '#domain/text/schema.ts'

const { bullet_list, ordered_list, task_list, list_item, task_item } = schema.nodes
const ITEMS = [list_item, task_item]
const ITEM_OF = new Map<NodeType, NodeType>([
  [bullet_list, list_item],
  [ordered_list, list_item],
  [task_list, task_item],
])

/** Ten levels; nobody follows more, and everything that reads a text has to go down all of them. */
const DEEPEST = 20

/** The list that the caret is in, the innermost one, and where it begins. */
export function listAround({ selection: { $from } }: EditorState): { list: Node; pos: number } | undefined {
  for (let depth = $from.depth; depth > 0; depth--) {
    const list = $from.node(depth)
    if (ITEM_OF.has(list.type)) return { list, pos: $from.before(depth) }
    if (list.type.spec.isolating) return undefined
  }
  return undefined
}

/** Makes a list of this type, changes a list of another type to it, or ends one that is. */
export const toggleList =
  (type: NodeType): Command =>
  (state, dispatch) => {
    const around = listAround(state)
    if (!around) return wrapInList(type)(state, dispatch)
    if (around.list.type === type) return liftListItem(ITEM_OF.get(type) ?? list_item)(state, dispatch)
    if (!dispatch) return true
    const { list, pos } = around
    const items = list.children.map((item) =>
      (ITEM_OF.get(type) ?? list_item).create({ lang: item.attrs.lang, dir: item.attrs.dir }, item.content),
    )
    const { lang, dir } = list.attrs
    const tr = state.tr.replaceWith(pos, pos + list.nodeSize, type.create({ lang, dir }, items))
    // Same shape, so the caret stands where it stood.
    tr.setSelection(TextSelection.create(tr.doc, state.selection.anchor, state.selection.head))
    dispatch(tr.scrollIntoView())
    return true
  }

const oneOf =
  (...commands: Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view))

export const splitItem = oneOf(splitListItem(list_item), splitListItem(task_item, { checked: false }))
export const liftItem = oneOf(...ITEMS.map((item) => liftListItem(item)))

export const sinkItem: Command = (state, dispatch) =>
  state.selection.$from.depth < DEEPEST && ITEMS.some((item) => sinkListItem(item)(state, dispatch))

/** Tab stays in a list even where it can't indent, or one press too many would throw people out of the text. */
export const indent: Command = (state, dispatch) => {
  if (!listAround(state)) return false
  sinkItem(state, dispatch)
  return true
}
export const outdent: Command = (state, dispatch) => !!listAround(state) && liftItem(state, dispatch)

/** Ticks the task that the caret is in, or unticks it. */
export const toggleTask: Command = ({ selection: { $from }, tr }, dispatch) => {
  for (let depth = $from.depth; depth > 0; depth--) {
    const item = $from.node(depth)
    if (item.type !== task_item) continue
    dispatch?.(tr.setNodeAttribute($from.before(depth), 'checked', !item.attrs.checked))
    return true
  }
  return false
}
