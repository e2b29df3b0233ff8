import { buttonClass } from '#app/components/ui/button.tsx'
import styles from './dialog.module.css'
import { Choices, Dialog } from './dialog.tsx'

const KEYS: readonly [keys: string, does: string][] = [
  ['Esc, then Tab', 'Leave the text'],
  ['Alt + F10', 'Go to the tools. Esc comes back'],
  ['Ctrl + B', 'Bold'],
  ['Ctrl + I', 'Italic'],
  ['Ctrl + K', 'Link'],
  ['Ctrl + Z', 'Undo. It only takes back what you did yourself'],
  ['Ctrl + Y', 'Do it again'],
  ['Tab, Shift + Tab', 'In a list: further in, further out. In a table or form: next field, field before'],
  ['Ctrl + Enter', 'Tick a task. In a table or form: go on writing behind it'],
  ['Ctrl + Shift + Enter', 'In a table or form: write before it'],
  ['Alt + 0', 'This help'],
]

const TYPED: readonly [typed: string, makes: string][] = [
  ['# and a space', 'a heading. ## and ### are smaller'],
  ['- and a space', 'a list'],
  ['1. and a space', 'a numbered list'],
  ['[ ] and a space', 'a list of tasks'],
  ['> and a space', 'a quote'],
]

export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Help with writing" onClose={onClose}>
      <p>Everybody writes in the same text. What you write is saved as you go. On a Mac, use ⌘ where it says Ctrl.</p>
      <Table caption="Keys" head={['Press', 'What it does']} rows={KEYS} />
      <Table caption="At the start of a line" head={['Type', 'What you get']} rows={TYPED} />
      <Choices>
        <button type="button" className={buttonClass('first')} onClick={onClose}>
          Close
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
