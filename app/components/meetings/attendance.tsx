import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { joinMeeting, leaveMeeting } from '#app/forms/sessions.ts'
import * as m from '#words'
import styles from './meeting.module.css'
import type { Meetings, Session } from './read-meetings.ts'

type Props = { session: Session } & Pick<Meetings, 'me' | 'people'>

/** Who is here; your own word on it; and for the guide, the word for people who have no device with them. */
export function Attendance({ session: { id, present }, me, people }: Props) {
  const isHere = present.some((member) => member === me.id)
  const nameOf = (member: string) => people.find((person) => person.id === member)?.name ?? m.meetings_former_member()
  return (
    <>
      <p>
        {present.length === 0
          ? m.meetings_nobody_yet()
          : m.meetings_here_now({ names: present.map(nameOf).join(', ') })}
      </p>
      <CommandForm type={isHere ? leaveMeeting.type : joinMeeting.type} of={id} hidden={{ sessionId: id }}>
        <Button look="second">{isHere ? m.meetings_i_leave() : m.meetings_i_am_here()}</Button>
      </CommandForm>
      {me.guides && people.length > 1 ? (
        <details>
          <summary>{m.meetings_note_others()}</summary>
          <ul className={styles.people}>
            {people
              .filter((person) => person.id !== me.id)
              .map((person) => {
                const wasHere = present.some((member) => member === person.id)
                return (
                  <li key={person.id}>
                    <CommandForm
                      type={wasHere ? leaveMeeting.type : joinMeeting.type}
                      of={`${id} ${person.id}`}
                      hidden={{ sessionId: id, memberId: person.id }}
                    >
                      <Button look="second">
                        {wasHere
                          ? m.meetings_has_left({ name: person.name })
                          : m.meetings_is_here({ name: person.name })}
                      </Button>
                    </CommandForm>
                  </li>
                )
              })}
          </ul>
        </details>
      ) : null}
    </>
  )
}
