import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import styles from './card.module.css'
import type { OpenLink } from './links.ts'
import { QrCode } from './qr-code.tsx'

/** One card a person, to be printed, cut and handed out. */
export function Cards({ links, title }: { links: OpenLink[]; title: string }) {
  return (
    <ul className={`wide ${styles.sheet}`}>
      {links.map(({ memberId, name, qr, site, code }) => (
        <li className={styles.card} key={memberId}>
          <QrCode qr={qr} label={m.people_card_qr()} />
          <div className={styles.words}>
            <p className={styles.plan}>
              <OwnWords>{title}</OwnWords>
            </p>
            <h2>
              <Rich text={m.people_card_for()} parts={{ name: () => <OwnWords>{name}</OwnWords> }} />
            </h2>
            <p>{m.people_card_scan()}</p>
          </div>
          <div className={styles.typed}>
            <p>
              <Rich text={m.people_card_type()} parts={{ site: () => <strong data-content>{site}</strong> }} />
            </p>
            <p className={styles.code} data-content>
              {code}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
