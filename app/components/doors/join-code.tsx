import card from '#app/components/people/card.module.css'
import { QrCode } from '#app/components/people/qr-code.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { makeJoinCode } from '#app/forms/doors.ts'
import * as m from '#words'
import styles from './doors.module.css'
import type { DoorMeeting } from './read-doors.ts'

/** The code by which anybody comes in as a guest: as a picture, in large letters, and where to type it. */
export function JoinCode({ meeting: { sessionId, guests, open }, guides }: { meeting: DoorMeeting; guides: boolean }) {
  return (
    <Card as="section" warm labelledBy="guests">
      <h2 id="guests">{m.doors_guests()}</h2>
      <p>{m.doors_guests_words()}</p>
      {guests ? (
        <div className={card.beside}>
          <QrCode qr={guests.qr} label={m.doors_qr()} />
          <div>
            <p>
              <Rich text={m.doors_type()} parts={{ site: () => <strong data-content>{guests.site}</strong> }} />
            </p>
            <p className={styles.code} data-content>
              {guests.code}
            </p>
          </div>
        </div>
      ) : (
        <p>{open ? m.doors_guests_none() : m.doors_guests_later()}</p>
      )}
      {guides && open ? (
        <CommandForm type={makeJoinCode.type} hidden={{ sessionId }}>
          <Button look={guests ? 'second' : 'first'}>{guests ? m.doors_guests_renew() : m.doors_guests_make()}</Button>
        </CommandForm>
      ) : null}
      {guides && guests ? <p className="quiet">{m.doors_guests_renew_why()}</p> : null}
    </Card>
  )
}
