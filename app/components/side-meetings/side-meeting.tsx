import { Words } from '#app/components/suggestions/differences.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { denySideMeeting, noteSideMeeting } from '#app/forms/side-meetings.ts'
import * as m from '#words'
import type { SideMeetingLine } from './read-side-meetings.ts'

/** One side meeting: what it was about, who was there, and what they say was said. */
export function SideMeeting({ meeting }: { meeting: SideMeetingLine }) {
  const { heldAt, matter, people, toldBy, notes } = meeting
  return (
    <>
      <h3>{matter === null ? m.side_erased() : <OwnWords>{matter}</OwnWords>}</h3>
      <NoteState meeting={meeting} />
      <p>
        <Rich text={m.side_when()} parts={{ time: () => <Time at={heldAt} /> }} />{' '}
        {people.length === 0 ? (
          m.side_nobody()
        ) : (
          <Rich text={m.side_there()} parts={{ people: () => <People people={people} /> }} />
        )}
      </p>
      <p className="quiet">
        <Rich text={m.side_told_by()} parts={{ name: () => <OwnWords>{toldBy}</OwnWords> }} />
      </p>
      {notes.map(({ by, at, text, isLate }) => (
        <div key={`${by} ${at}`}>
          <p>
            <Rich
              text={m.side_note_by()}
              parts={{ name: () => <OwnWords>{by}</OwnWords>, time: () => <Time at={at} /> }}
            />{' '}
            {isLate ? <Tag tone="careful">{m.side_note_late()}</Tag> : null}
          </p>
          {text === null ? <p className="quiet">{m.side_note_erased()}</p> : <Words>{text}</Words>}
        </div>
      ))}
      <OwnSay meeting={meeting} />
    </>
  )
}

const People = ({ people }: Pick<SideMeetingLine, 'people'>) =>
  people.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 ? ', ' : ''}
      <OwnWords>{name}</OwnWords>
    </span>
  ))

function NoteState({ meeting: { due, isLate, notes } }: { meeting: SideMeetingLine }) {
  if (due === null) {
    const has = notes.length > 0
    return (
      <p>
        <Tag tone={has ? 'good' : ''}>{has ? m.side_has_note() : m.side_free()}</Tag>
      </p>
    )
  }
  return (
    <p>
      <Tag tone={isLate ? 'stop' : 'careful'}>{isLate ? m.side_late() : m.side_due()}</Tag>{' '}
      <Rich text={isLate ? m.side_late_since() : m.side_due_by()} parts={{ time: () => <Time at={due} /> }} />
    </p>
  )
}

/** For whoever was there, or was said to be. */
function OwnSay({ meeting: { id, wasThere, mayDeny, notes } }: { meeting: SideMeetingLine }) {
  if (!wasThere) return null
  const hidden = { sideMeetingId: id }
  return (
    <>
      <FormDetails
        summary={notes.length === 0 ? m.side_write() : m.side_add()}
        {...{ type: noteSideMeeting.type, of: id }}
      >
        <CommandForm type={noteSideMeeting.type} of={id} hidden={hidden}>
          <TextArea name="note" label={noteSideMeeting.labels.note} hint={m.side_note_hint()} rows={6} />
          <Button>{m.side_note_send()}</Button>
        </CommandForm>
      </FormDetails>
      {mayDeny ? (
        <CommandForm type={denySideMeeting.type} of={id} hidden={hidden}>
          <Button look="second">{m.side_deny()}</Button>
        </CommandForm>
      ) : null}
    </>
  )
}
