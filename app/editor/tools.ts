import type { Command, EditorState } from 'prosemirror-state'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { RECORDS, type RecordType } from '#domain/text/record-fields.ts'
import { schema } from '#domain/text/schema.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { hasMark, hasStyle, isQuote, linkAround, MARKS, STYLES, setStyle, toggle, toggleQuote } from './blocks.ts'
import { insertLine, removeBox } from './insert.ts'
import { listAround, toggleList } from './lists.ts'
import { answer, choicesAt, fieldAround, insertRecord, recordsFor } from './records.ts'
import { insertTable, isInTable, tableCommands } from './tables.ts'

/** Something that can be done to the text. `ask` opens a dialog first. */
export type Tool = {
  id: string
  label: string
  /** As the help dialog and `aria-keyshortcuts` spell it. */
  keys?: string
  /** On or off, for tools that are switches. */
  isOn?: (state: EditorState) => boolean
} & ({ command: Command } | { ask: 'link' | 'picture' | 'help'; isEnabled?: (state: EditorState) => boolean })

export type Menu = { id: string; label: string; tools: (state: EditorState) => Tool[]; none: string }

const { bullet_list, ordered_list, task_list } = schema.nodes
const isIn = (type: typeof bullet_list) => (state: EditorState) => listAround(state)?.list.type === type

export const UNDO: Tool[] = [
  { id: 'undo', label: 'Undo', keys: 'Control+Z', command: undoCommand },
  { id: 'redo', label: 'Redo', keys: 'Control+Y', command: redoCommand },
]

export const STYLE_MENU: Menu = {
  id: 'style',
  label: 'Style',
  none: 'Put the cursor in a line of text first.',
  tools: () =>
    STYLES.map((style) => ({
      id: style.id,
      label: style.label,
      command: setStyle(style),
      isOn: (state) => hasStyle(state, style),
    })),
}

export const WORDS: Tool[] = [
  { id: 'bold', label: 'Bold', keys: 'Control+B', command: toggle(MARKS.bold), isOn: (s) => hasMark(s, MARKS.bold) },
  {
    id: 'italic',
    label: 'Italic',
    keys: 'Control+I',
    command: toggle(MARKS.italic),
    isOn: (s) => hasMark(s, MARKS.italic),
  },
  { id: 'code', label: 'Code', keys: 'Control+E', command: toggle(MARKS.code), isOn: (s) => hasMark(s, MARKS.code) },
  {
    id: 'link',
    label: 'Link',
    keys: 'Control+K',
    ask: 'link',
    isEnabled: ({ selection: { $from } }) => $from.parent.type.allowsMarkType(schema.marks.link),
    isOn: (state) => !!linkAround(state),
  },
]

export const LISTS: Tool[] = [
  { id: 'bullets', label: 'List', command: toggleList(bullet_list), isOn: isIn(bullet_list) },
  { id: 'numbers', label: 'Numbers', command: toggleList(ordered_list), isOn: isIn(ordered_list) },
  { id: 'tasks', label: 'Tasks', command: toggleList(task_list), isOn: isIn(task_list) },
  { id: 'quote', label: 'Quote', command: toggleQuote, isOn: isQuote },
]

const addRecord = (type: RecordType): Tool => ({
  id: `add-${type}`,
  label: RECORDS[type].title,
  command: insertRecord(type),
})

export const insertMenu = (section: SectionKey): Menu => {
  const [usual, ...others] = recordsFor(section).map(addRecord)
  const blocks: Tool[] = [
    { id: 'table', label: 'Table', command: insertTable() },
    { id: 'picture', label: 'Picture', ask: 'picture' },
    { id: 'line', label: 'Line across', command: insertLine },
  ]
  return { id: 'insert', label: 'Add', none: '', tools: () => [...(usual ? [usual] : []), ...blocks, ...others] }
}

export const TABLE_MENU: Menu = {
  id: 'table-menu',
  label: 'Table',
  none: 'Put the cursor in a table first.',
  tools: (state) =>
    isInTable(state)
      ? [
          { id: 'row-after', label: 'Add a row below', command: tableCommands.rowAfter },
          { id: 'row-before', label: 'Add a row above', command: tableCommands.rowBefore },
          { id: 'column-after', label: 'Add a column after', command: tableCommands.columnAfter },
          { id: 'column-before', label: 'Add a column before', command: tableCommands.columnBefore },
          { id: 'row-delete', label: 'Remove this row', command: tableCommands.deleteRow },
          { id: 'column-delete', label: 'Remove this column', command: tableCommands.deleteColumn },
          { id: 'header-row', label: 'First row is headings: on or off', command: tableCommands.headerRow },
          { id: 'header-column', label: 'First column is headings: on or off', command: tableCommands.headerColumn },
          { id: 'table-delete', label: 'Remove the table', command: removeBox },
        ]
      : [],
}

/** Usual answers to the field with the cursor, and a way to be rid of the whole form. */
export const FORM_MENU: Menu = {
  id: 'form-menu',
  label: 'Form',
  none: 'Put the cursor in a form first, such as a need or an action.',
  tools: (state) => {
    if (!fieldAround(state)) return []
    const choices = (choicesAt(state) ?? []).map((choice) => ({
      id: `answer-${choice}`,
      label: `Answer “${choice}”`,
      command: answer(choice),
    }))
    return [...choices, { id: 'form-delete', label: 'Remove this form', command: removeBox }]
  },
}

export const HELP: Tool = { id: 'help', label: 'Help', keys: 'Alt+0', ask: 'help' }

export const isEnabled = (tool: Tool, state: EditorState): boolean =>
  'command' in tool ? tool.command(state) : (tool.isEnabled?.(state) ?? true)
