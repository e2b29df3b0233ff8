import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Checkboxes, type CheckboxGroup } from '#app/components/ui/checkboxes.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { makeSeatCards, replaceSeatCard } from '#app/forms/doors.ts'
import { inviteMember } from '#app/forms/members.ts'
import * as m from '#words'
import styles from './doors.module.css'
import type { DoorMeeting } from './read-doors.ts'

/** For the guide: cards for members with no device or no e-mail. Each is one seat with one vote. */
export function SeatCards({ meeting: { sessionId, people }, nextSeat }: { meeting: DoorMeeting; nextSeat: string }) {
  const without = people.filter(({ hasCard }) => !hasCard)
  const withCard = people.filter(({ hasCard }) => hasCard)
  const toPrint = withCard.filter(({ card }) => card).length
  const group = (title: string, hasJoined: boolean): CheckboxGroup => ({
    title,
    isContent: true,
    choices: without
      .filter((person) => person.hasJoined === hasJoined)
      .map(({ memberId, name }) => ({ value: memberId, label: name })),
  })
  const groups = [group(m.doors_not_joined(), false), group(m.doors_joined(), true)]
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{m.doors_seats()}</h2>
      <p>{m.doors_seats_words()}</p>
      {toPrint > 0 ? (
        <p>
          <ButtonLink to={`../seat-cards?meeting=${sessionId}`}>{m.doors_print_link({ n: toPrint })}</ButtonLink>
        </p>
      ) : null}
      {without.length > 0 ? (
        <CommandForm type={makeSeatCards.type} hidden={{ sessionId }}>
          <Checkboxes
            name="memberIds"
            legend={makeSeatCards.labels.memberIds}
            groups={groups.filter(({ choices }) => choices.length > 0)}
            value={without.filter(({ hasJoined }) => !hasJoined).map(({ memberId }) => memberId)}
          />
          <Button>{m.doors_cards_make()}</Button>
        </CommandForm>
      ) : null}
      <h3>{m.doors_unnamed()}</h3>
      <p>{m.doors_unnamed_words()}</p>
      <CommandForm type={inviteMember.type} hidden={{ name: nextSeat, function: 'member' }}>
        <Radios
          name="side"
          legend={m.doors_unnamed_side()}
          choices={[
            { value: 'citizen', label: m.doors_unnamed_citizen() },
            { value: 'professional', label: m.doors_unnamed_professional() },
          ]}
        />
        <Button look="second">{m.doors_unnamed_add()}</Button>
      </CommandForm>
      {withCard.length > 0 ? <Made people={withCard} sessionId={sessionId} /> : null}
    </section>
  )
}

function Made({ people, sessionId }: { people: DoorMeeting['people']; sessionId: string }) {
  return (
    <>
      <h3>{m.doors_made()}</h3>
      <p>{m.doors_lost_words()}</p>
      <ul className={styles.made}>
        {people.map(({ memberId, name, card }) => (
          <li key={memberId}>
            <span>
              <strong>
                <OwnWords>{name}</OwnWords>
              </strong>{' '}
              <span className="quiet">{card ? m.doors_card_waits() : m.doors_card_used()}</span>
            </span>
            <CommandForm type={replaceSeatCard.type} of={memberId} hidden={{ sessionId, memberId }}>
              <Button look="second">
                <span>
                  <Rich text={m.doors_replace()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />
                </span>
              </Button>
            </CommandForm>
          </li>
        ))}
      </ul>
    </>
  )
}
