import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Digest } from '#app/components/ui/digest.tsx'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { inviteMember } from '#app/forms/members.ts'
import * as m from '#words'
import type { CallPage, PersonLine } from './read-recruitment.ts'

/** Those who were chosen and those who wait, by name for the guide and by number for all others. */
export function Chosen({ call, guides }: { call: CallPage; guides: boolean }) {
  if (call.chosen.length === 0 && !call.drawn) return null
  return (
    <>
      <section aria-labelledby="chosen">
        <h2 id="chosen">{call.drawn ? m.recruitment_drawn_title() : m.recruitment_applied_title()}</h2>
        <People people={call.chosen} guides={guides} />
      </section>
      {call.drawn ? (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{m.recruitment_waiting_title()}</h2>
          <p className="quiet">{m.recruitment_waiting_lead()}</p>
          {guides && call.waiting.length > 0 ? (
            <People people={call.waiting} guides={guides} />
          ) : (
            <p>{call.waitingCount}</p>
          )}
        </section>
      ) : null}
    </>
  )
}

const People = ({ people, guides }: { people: readonly PersonLine[]; guides: boolean }) => (
  <Rows>
    {people.map((person) => (
      <Row key={person.key}>{guides ? <Person person={person} /> : m.recruitment_number({ key: person.number })}</Row>
    ))}
  </Rows>
)

function Person({ person }: { person: PersonLine }) {
  const { key, number, name, reach, side, profile, isInvited } = person
  const email = reach?.includes('@') ? reach : null
  return (
    <>
      <p>
        <strong>{name ? <OwnWords>{name}</OwnWords> : m.recruitment_nameless()}</strong>{' '}
        <span className="quiet">{m.recruitment_number({ key: number })}</span>
      </p>
      {profile ? (
        <p>
          <OwnWords>{profile}</OwnWords>
        </p>
      ) : null}
      {reach ? (
        <p>
          {m.recruitment_reach()} <OwnWords>{reach}</OwnWords>
        </p>
      ) : null}
      {isInvited ? <Tag tone="good">{m.recruitment_invited()}</Tag> : null}
      {!isInvited && name ? (
        <CommandForm
          type={inviteMember.type}
          of={key}
          hidden={{ name, email, side, function: 'member', candidate: key }}
        >
          <Button look="second">{m.recruitment_invite()}</Button>
        </CommandForm>
      ) : null}
    </>
  )
}

/** All that it takes to draw again. */
export const CheckDraw = ({ check }: { check: NonNullable<CallPage['check']> }) => (
  <details>
    <summary>{m.recruitment_check()}</summary>
    <p>{m.recruitment_check_lead()}</p>
    <Facts>
      <Fact name={m.recruitment_check_promise()}>
        <Digest digest={check.promise} whole />
      </Fact>
      <Fact name={m.recruitment_check_secret()}>
        <Digest digest={check.secret} whole />
      </Fact>
      <Fact name={m.recruitment_check_numbers()}>{check.numbers}</Fact>
      <Fact name={m.recruitment_check_order()}>{check.order}</Fact>
    </Facts>
  </details>
)
