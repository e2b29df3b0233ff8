import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import styles from './card.module.css'
import { CopyLink } from './copy-link.tsx'
import type { OpenLink } from './links.ts'
import { QrCode } from './qr-code.tsx'

/** One person's link: to be scanned, typed or sent. */
export function LinkCard({ open, as: Heading = 'h2' }: { open: OpenLink; as?: 'h2' | 'h3' }) {
  const { name, link, qr, site, code, until } = open
  const parts = { name: () => <OwnWords>{name}</OwnWords>, time: () => <Time at={until} /> }
  return (
    <>
      <Heading>
        <Rich text={m.people_card_for()} parts={parts} />
      </Heading>
      <div className={styles.beside}>
        <QrCode qr={qr} label={m.people_card_qr()} />
        <div>
          <p>{m.people_card_scan()}</p>
          <p>
            <Rich text={m.people_card_type()} parts={{ site: () => <strong data-content>{site}</strong> }} />
          </p>
          <p className={styles.code} data-content>
            {code}
          </p>
        </div>
      </div>
      <p>
        <Rich text={m.people_card_once()} parts={parts} /> {m.people_card_free()}
      </p>
      <p>
        {m.people_card_whole()}{' '}
        <span className={styles.link} data-content>
          {link}
        </span>
      </p>
      <CopyLink link={link} />
    </>
  )
}
