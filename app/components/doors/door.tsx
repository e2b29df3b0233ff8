import { Button } from '#app/components/ui/button.tsx'
import { CommandForm, Hidden } from '#app/components/ui/command-form.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import { Radios } from '#app/components/ui/radios.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { DOOR } from '#app/forms/doors.ts'
import type { DoorPage } from '#server/doors/pages.ts'
import * as m from '#words'

type Props = { door: DoorPage; isOther: boolean; commandId: string }

/** At the door of a meeting: what it is, as whom one comes in, and one press. */
export function Door({ door, isOther, commandId }: Props) {
  const { seat, planTitle, place, meeting, open, startsAt } = door
  const own = (words: string) => () => <OwnWords>{words}</OwnWords>
  const parts = { plan: own(planTitle), place: own(place), meeting: own(meeting), name: own(seat?.name ?? '') }
  return (
    <Page
      title={<Rich text={m.doors_title()} parts={parts} />}
      lead={<Rich text={m.doors_lead()} parts={parts} />}
      commandId={commandId}
      next={<p>{seat ? m.doors_next_seat() : m.doors_next_guest()}</p>}
    >
      {isOther ? (
        <Notice kind="careful">
          <p>{m.doors_other_here()}</p>
        </Notice>
      ) : null}
      {open ? (
        <CommandForm type={DOOR}>
          {seat ? <Seat seat={seat} /> : <Guest />}
          <Button>{seat?.isTaken ? <Rich text={m.doors_continue_as()} parts={parts} /> : m.doors_come_in()}</Button>
        </CommandForm>
      ) : (
        <Notice kind="careful" title={m.doors_shut()}>
          <p>
            <Rich text={m.doors_shut_words()} parts={{ time: () => <Time at={startsAt} /> }} />
          </p>
        </Notice>
      )}
    </Page>
  )
}

function Guest() {
  return (
    <>
      <Name />
      <Hidden name="asksSide" value="yes" />
      <Radios
        name="side"
        legend={m.doors_side()}
        hint={m.doors_side_hint()}
        choices={[
          { value: 'citizen', label: m.doors_side_citizen() },
          { value: 'professional', label: m.doors_side_professional() },
        ]}
      />
      <p>{m.doors_guest_may()}</p>
    </>
  )
}

function Seat({ seat: { name, side, isTaken } }: { seat: NonNullable<DoorPage['seat']> }) {
  const as = side === 'professional' ? m.doors_seat_professional() : m.doors_seat_citizen()
  if (!isTaken) {
    return (
      <>
        <p>{as}</p>
        <Name value={name} />
      </>
    )
  }
  return (
    <p>
      <Rich text={m.doors_seat_of()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />
    </p>
  )
}

const Name = ({ value }: { value?: string }) => (
  <Field
    name="name"
    label={m.doors_name()}
    hint={m.doors_name_hint()}
    autoComplete="off"
    maxLength={80}
    {...(value === undefined ? {} : { value })}
  />
)
