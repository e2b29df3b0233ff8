import { buttonClass } from '#app/components/ui/button.tsx'
import { CommandForm, Hidden } from '#app/components/ui/command-form.tsx'
import field from '#app/components/ui/field.module.css'
import type { MemberId } from '#domain/ids.ts'
import { CHANNELS } from '#domain/sessions/state.ts'
import * as m from '#words'
import type { Copy } from './fold.ts'
import styles from './live.module.css'
import { guidesNow, type Member, whoCouldBeHere } from './who-is-here.ts'
import { CHANNEL_WORDS } from './words.ts'

type Props = { copy: Copy; me: MemberId; inPlace: { ready: number; all: number } | null }

/** For whoever guides: who has come and how, one tap a person; and how much of what people need is in place. */
export function CheckIn({ copy, me, inPlace }: Props) {
  const session = copy.state.openSession
  if (!session || !guidesNow(copy, me)) return null
  const people = whoCouldBeHere(copy)
  const here = people.filter(({ isHere }) => isHere).length
  return (
    <section aria-labelledby="check-in">
      <h2 id="check-in">{m.doors_check_in()}</h2>
      <p>{m.doors_check_in_count({ here, all: people.length })}</p>
      {inPlace ? <p>{inPlace.all > 0 ? m.doors_provisions(inPlace) : m.doors_provisions_none()}</p> : null}
      <p className="quiet">{m.doors_check_in_words()}</p>
      <ul className={styles.checkIn}>
        {people.map((person) => (
          <li key={person.id}>
            <Person person={person} session={session} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Person({ person: { id, name, isHere, channel }, session }: { person: Member; session: string }) {
  return (
    <CommandForm
      type={isHere ? 'attendance.leave' : 'attendance.join'}
      of={`check-in ${id}`}
      className={styles.checkInRow}
    >
      <Hidden name="sessionId" value={session} />
      <Hidden name="memberId" value={id} />
      <strong data-content>{name}</strong>
      {isHere ? (
        <span>{channel ? CHANNEL_WORDS[channel] : null}</span>
      ) : (
        <select name="channel" className={field.box} aria-label={m.doors_check_in_how({ name })} defaultValue="room">
          {CHANNELS.map((one) => (
            <option key={one} value={one}>
              {CHANNEL_WORDS[one]}
            </option>
          ))}
        </select>
      )}
      <button type="submit" className={buttonClass(isHere ? 'plain' : 'second')}>
        {isHere ? m.doors_check_in_left() : m.doors_check_in_here()}{' '}
        <span className="only-heard" data-content>
          {name}
        </span>
      </button>
    </CommandForm>
  )
}
