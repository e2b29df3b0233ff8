import cards from '#app/components/people/card.module.css'
import { QrCode } from '#app/components/people/qr-code.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import styles from './doors.module.css'
import type { DoorMeeting } from './read-doors.ts'

/** One card a seat, eight to a sheet of A4, to be cut along the lines. */
export function PrintedCards({ people, title }: { people: DoorMeeting['people']; title: string }) {
  return (
    <ul className={`wide ${cards.sheet}`}>
      {people.map(({ memberId, name, card }) =>
        card ? (
          <li className={cards.card} key={memberId}>
            <QrCode qr={card.qr} label={m.doors_qr()} />
            <div className={cards.words}>
              <p className={cards.plan}>
                <OwnWords>{title}</OwnWords>
              </p>
              <h2>
                <Rich text={m.doors_card_for()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />
              </h2>
              <p>{m.doors_card_how()}</p>
            </div>
            <div className={cards.typed}>
              <p>
                <Rich text={m.doors_type()} parts={{ site: () => <strong data-content>{card.site}</strong> }} />
              </p>
              <p className={styles.code} data-content>
                {card.code}
              </p>
            </div>
          </li>
        ) : null,
      )}
    </ul>
  )
}
