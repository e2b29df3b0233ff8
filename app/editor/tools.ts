import type { Command, EditorState } from 'prosemirror-state'
import { redoCommand, undoCommand } from 'y-prosemirror'
import type { RecordType } from '#domain/text/record-fields.ts'
import { schema } from '#domain/text/schema.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import * as m from '#words'
import { hasMark, hasStyle, isQuote, linkAround, MARKS, STYLES, setStyle, toggle, toggleQuote } from './blocks.ts'
import type { FormWords } from './form-words.ts'
import { insertLine, removeBox } from './insert.ts'
import { listAround, toggleList } from './lists.ts'
import { answer, choicesAt, fieldAround, insertRecord, recordsFor } from './records.ts'
import { insertTable, isInTable, tableCommands } from './tables.ts'

/** Something that can be done to the text. `ask` opens a dialog first. */
export type Tool = {
  id: string
  label: string
  /** As `aria-keyshortcuts` spells it. */
  keys?: string
  /** On or off, for tools that are switches. */
  isOn?: (state: EditorState) => boolean
} & (
  | { command: Command }
  | {
      ask: 'link' | 'picture' | 'word-file' | 'help' | 'comment' | 'suggest'
      isEnabled?: (state: EditorState) => boolean
    }
)

/** Without tools there is nothing to do with it where the caret is. */
export type Menu = { id: string; label: string; tools: (state: EditorState) => Tool[]; none?: string }

const { bullet_list, ordered_list, task_list } = schema.nodes
const isIn = (type: typeof bullet_list) => (state: EditorState) => listAround(state)?.list.type === type

export const UNDO: Tool[] = [
  { id: 'undo', label: m.editor_tool_undo(), keys: 'Control+Z', command: undoCommand },
  { id: 'redo', label: m.editor_tool_redo(), keys: 'Control+Y', command: redoCommand },
]

/** Plain text is no quote: choosing it leaves one. */
const plainText: Command = (state, dispatch) => (isQuote(state) ? toggleQuote : setStyle(STYLES[0]))(state, dispatch)

export const STYLE_MENU: Menu = {
  id: 'style',
  label: m.editor_tool_style(),
  none: m.editor_style_none(),
  tools: () => [
    ...STYLES.map(
      (style): Tool => ({
        ...{ id: style.id, label: style.label },
        command: style.id === 'text' ? plainText : setStyle(style),
        isOn: (state) => hasStyle(state, style) && !(style.id === 'text' && isQuote(state)),
      }),
    ),
    { id: 'quote', label: m.editor_style_quote(), command: toggleQuote, isOn: isQuote },
  ],
}

const mark = (id: 'bold' | 'italic', label: string, keys: string): Tool => ({
  ...{ id, label, keys, command: toggle(MARKS[id]) },
  isOn: (state) => hasMark(state, MARKS[id]),
})

const LOOKS = [mark('bold', m.editor_tool_bold(), 'Control+B'), mark('italic', m.editor_tool_italic(), 'Control+I')]

/** What works while somebody suggests. */
export const IN_DRAFT: Tool[] = [...UNDO, ...LOOKS]

export const WORDS: Tool[] = [
  ...LOOKS,
  {
    id: 'link',
    label: m.editor_tool_link(),
    keys: 'Control+K',
    ask: 'link',
    isEnabled: ({ selection: { $from } }) => $from.parent.type.allowsMarkType(schema.marks.link),
    isOn: (state) => !!linkAround(state),
  },
]

export const LISTS: Tool[] = [
  { id: 'bullets', label: m.editor_tool_list(), command: toggleList(bullet_list), isOn: isIn(bullet_list) },
  { id: 'numbers', label: m.editor_tool_numbers(), command: toggleList(ordered_list), isOn: isIn(ordered_list) },
  { id: 'tasks', label: m.editor_tool_tasks(), command: toggleList(task_list), isOn: isIn(task_list) },
]

export const insertMenu = (section: SectionKey, forms: FormWords): Menu => {
  const addRecord = (type: RecordType): Tool => ({
    ...{ id: `add-${type}`, label: forms[type].title, command: insertRecord(type) },
  })
  const [usual, ...others] = recordsFor(section).map(addRecord)
  const blocks: Tool[] = [
    { id: 'table', label: m.editor_add_table(), command: insertTable() },
    { id: 'picture', label: m.editor_add_picture(), ask: 'picture' },
    { id: 'line', label: m.editor_add_line(), command: insertLine },
    { id: 'word-file', label: m.editor_add_word(), ask: 'word-file' },
  ]
  return { id: 'insert', label: m.editor_tool_add(), tools: () => [...(usual ? [usual] : []), ...blocks, ...others] }
}

export const TABLE_MENU: Menu = {
  id: 'table-menu',
  label: m.editor_tool_table(),
  tools: (state) =>
    isInTable(state)
      ? [
          { id: 'row-after', label: m.editor_table_row_below(), command: tableCommands.rowAfter },
          { id: 'row-before', label: m.editor_table_row_above(), command: tableCommands.rowBefore },
          { id: 'column-after', label: m.editor_table_column_after(), command: tableCommands.columnAfter },
          { id: 'column-before', label: m.editor_table_column_before(), command: tableCommands.columnBefore },
          { id: 'row-delete', label: m.editor_table_row_remove(), command: tableCommands.deleteRow },
          { id: 'column-delete', label: m.editor_table_column_remove(), command: tableCommands.deleteColumn },
          { id: 'header-row', label: m.editor_table_header_row(), command: tableCommands.headerRow },
          { id: 'header-column', label: m.editor_table_header_column(), command: tableCommands.headerColumn },
          { id: 'table-delete', label: m.editor_table_remove(), command: removeBox },
        ]
      : [],
}

/** Usual answers to the field with the cursor, and a way to be rid of the whole form. */
export const FORM_MENU: Menu = {
  id: 'form-menu',
  label: m.editor_tool_form(),
  tools: (state) => {
    if (!fieldAround(state)) return []
    const choices = (choicesAt(state) ?? []).map((choice) => ({
      id: `answer-${choice}`,
      label: m.editor_form_answer({ choice }),
      command: answer(choice),
    }))
    return [...choices, { id: 'form-delete', label: m.editor_form_remove(), command: removeBox }]
  },
}

/** Works in a text that is locked too: what is said beside it changes no word of it. */
export const COMMENT: Tool = {
  ...{ id: 'comment', label: m.editor_tool_comment(), keys: 'Control+Alt+M', ask: 'comment' },
}

/** Changes of one's own, which the group answers: on, or off. */
export const SUGGEST: Tool = {
  ...{ id: 'suggest', label: m.editor_tool_suggest(), keys: 'Control+Alt+S', ask: 'suggest' },
}

export const HELP: Tool = { id: 'help', label: m.editor_tool_help(), keys: 'Alt+0', ask: 'help' }

export const isEnabled = (tool: Tool, state: EditorState): boolean =>
  'command' in tool ? tool.command(state) : (tool.isEnabled?.(state) ?? true)
