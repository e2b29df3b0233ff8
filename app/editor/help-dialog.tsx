import { buttonClass } from '#app/components/ui/button.tsx'
import * as m from '#words'
import styles from './dialog.module.css'
import { Choices, Dialog } from './dialog.tsx'

const KEYS: readonly [keys: string, does: string][] = [
  [m.editor_help_leave_keys(), m.editor_help_leave()],
  ['Alt + F10', m.editor_help_tools()],
  ['Ctrl + B', m.editor_tool_bold()],
  ['Ctrl + I', m.editor_tool_italic()],
  ['Ctrl + K', m.editor_tool_link()],
  ['Ctrl + Alt + M', m.editor_tool_comment()],
  ['Ctrl + Alt + S', m.editor_help_suggest()],
  ['Ctrl + Z', m.editor_help_undo()],
  ['Ctrl + Y', m.editor_help_redo()],
  ['Tab, Shift + Tab', m.editor_help_tab()],
  ['Ctrl + Enter', m.editor_help_tick()],
  ['Ctrl + Shift + Enter', m.editor_help_before()],
  ['Alt + 0', m.editor_help_this()],
]

const TYPED: readonly [typed: string, makes: string][] = [
  [m.editor_help_and_space({ typed: '#' }), m.editor_help_heading()],
  [m.editor_help_and_space({ typed: '-' }), m.editor_help_list()],
  [m.editor_help_and_space({ typed: '1.' }), m.editor_help_numbers()],
  [m.editor_help_and_space({ typed: '[ ]' }), m.editor_help_tasks()],
  [m.editor_help_and_space({ typed: '>' }), m.editor_help_quote()],
]

export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={m.editor_help()} onClose={onClose}>
      <p>{m.editor_help_intro()}</p>
      <Table caption={m.editor_help_keys()} head={[m.editor_help_press(), m.editor_help_does()]} rows={KEYS} />
      <Table caption={m.editor_help_line()} head={[m.editor_help_type(), m.editor_help_get()]} rows={TYPED} />
      <Choices>
        <button type="button" className={buttonClass('first')} onClick={onClose}>
          {m.editor_close()}
        </button>
      </Choices>
    </Dialog>
  )
}

type Rows = { caption: string; head: [string, string]; rows: readonly (readonly [string, string])[] }

function Table({ caption, head, rows }: Rows) {
  return (
    <table className={styles.keys}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([keys, does]) => (
          <tr key={keys}>
            <th scope="row">{keys}</th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
