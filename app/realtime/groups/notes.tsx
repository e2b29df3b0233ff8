import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Select, TextArea } from '#app/components/ui/field.tsx'
import { noteInGroup } from '#app/forms/groups.ts'
import * as m from '#words'
import styles from './groups.module.css'
import type { NoteView, Table } from './view.ts'

export type Parts = readonly { key: string; title: string }[]

type ListProps = { notes: readonly NoteView[]; parts: Parts; withTable?: boolean }

/** What was written down, the latest last. */
export function NoteList({ notes, parts, withTable = false }: ListProps) {
  if (notes.length === 0) return <p className="quiet">{m.groups_notes_none()}</p>
  const titleOf = (section: string | null) => parts.find(({ key }) => key === section)?.title
  return (
    <ul className={styles.notes}>
      {notes.map(({ key, place, by, text, section }) => (
        <li key={key}>
          {withTable ? <strong>{m.groups_table({ n: place + 1 })}</strong> : null}
          {text === null ? (
            <p className="quiet">{m.groups_note_erased()}</p>
          ) : (
            <p className={styles.words} data-content dir="auto">
              {text}
            </p>
          )}
          <p className="quiet">
            {m.groups_note_by({ name: by.name })}
            {titleOf(section) ? ` ${m.groups_note_about({ part: titleOf(section)! })}` : null}
          </p>
        </li>
      ))}
    </ul>
  )
}

type FormProps = { parts: Parts; of: string; sent: number; tables?: readonly Table[] }

/**
 * `sent`: how many notes its writer has sent, so that the form begins anew after each and keeps what is being typed while
 * others send theirs. `tables`: for the guide, who types for a table without a device.
 */
export const NoteForm = ({ parts, of, sent, tables }: FormProps) => (
  <CommandForm key={sent} type={noteInGroup.type} of={of}>
    {tables ? (
      <Select
        name="group"
        label={noteInGroup.labels.group}
        empty={m.groups_note_table_choose()}
        groups={[{ label: m.groups_tables(), options: tables.map(({ place }) => tableOption(place)) }]}
      />
    ) : null}
    <TextArea name="text" label={noteInGroup.labels.text} hint={m.groups_note_hint()} rows={3} />
    <Select
      name="section"
      label={noteInGroup.labels.section}
      empty={m.groups_note_part_none()}
      groups={[
        { label: m.groups_note_parts(), options: parts.map(({ key, title }) => ({ value: key, label: title })) },
      ]}
    />
    <Button>{m.groups_note_send()}</Button>
  </CommandForm>
)

export const tableOption = (place: number) => ({ value: String(place), label: m.groups_table({ n: place + 1 }) })
