import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Tag, type Tone } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { closeSession, joinMeeting, leaveMeeting, openSession } from '#app/forms/sessions.ts'
import { may } from '#domain/permissions.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import { howLong, KIND_CHOICES } from './words.ts'

type Session = PlanView['sessions'][number]
type Person = { id: string; name: string }
type Props = { session: Session; me: Pick<PlanView['me'], 'id' | 'function' | 'guides'>; people: Person[] }

const STATE: Record<Session['state'], { word: string; tone: Tone }> = {
  scheduled: { word: 'Planned', tone: 'note' },
  open: { word: 'Open now', tone: 'good' },
  closed: { word: 'Over', tone: '' },
}

export function Meeting({ session, me, people }: Props) {
  const { id, title, kind, startsAt, minutes, state, attended } = session
  const { word, tone } = STATE[state]
  const runs = may(me.function, 'session.open')
  return (
    <li id={id}>
      <h3>
        {title} <Tag tone={tone}>{word}</Tag>
      </h3>
      <p>
        <Time at={startsAt} />, {howLong(minutes)}. {KIND_CHOICES.find((choice) => choice.value === kind)?.label}.
      </p>
      {state === 'closed' ? (
        <p className="quiet">{attended === 1 ? 'One person was there.' : `${attended} people were there.`}</p>
      ) : null}
      {state === 'open' ? <Attendance session={session} me={me} people={people} /> : null}
      {runs && state === 'scheduled' ? (
        <CommandForm type={openSession.type} of={id} hidden={{ sessionId: id }}>
          <Button>Open this meeting</Button>
        </CommandForm>
      ) : null}
      {runs && state === 'open' ? (
        <CommandForm type={closeSession.type} of={id} hidden={{ sessionId: id }}>
          <Button look="second">Close this meeting</Button>
        </CommandForm>
      ) : null}
    </li>
  )
}

function Attendance({ session, me, people }: Props) {
  const { id, present } = session
  const isHere = present.some((member) => member === me.id)
  const nameOf = (member: string) => people.find((person) => person.id === member)?.name ?? 'A former member'
  const absent = people.filter((person) => !present.some((member) => member === person.id) && person.id !== me.id)
  return (
    <>
      <ButtonLink to="../live">Go into the live meeting</ButtonLink>
      <p>{present.length === 0 ? 'Nobody is here yet.' : `Here now: ${present.map(nameOf).join(', ')}.`}</p>
      <CommandForm type={isHere ? leaveMeeting.type : joinMeeting.type} of={id} hidden={{ sessionId: id }}>
        <Button look="second">{isHere ? 'I am leaving' : 'I am here'}</Button>
      </CommandForm>
      {me.guides && (absent.length > 0 || present.length > 0) ? (
        <details>
          <summary>Note who is here, for people without a device</summary>
          <ul className="people">
            {absent.map((person) => (
              <li key={person.id}>
                <CommandForm
                  type={joinMeeting.type}
                  of={`${id} ${person.id}`}
                  hidden={{ sessionId: id, memberId: person.id }}
                >
                  <Button look="second">{person.name} is here</Button>
                </CommandForm>
              </li>
            ))}
            {present
              .filter((member) => member !== me.id)
              .map((member) => (
                <li key={member}>
                  <CommandForm
                    type={leaveMeeting.type}
                    of={`${id} ${member}`}
                    hidden={{ sessionId: id, memberId: member }}
                  >
                    <Button look="second">{nameOf(member)} has left</Button>
                  </CommandForm>
                </li>
              ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
