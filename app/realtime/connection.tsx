import { Link } from '@remix-run/react'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import styles from './live.module.css'
import type { RoomSnapshot } from './room.ts'

/** Whether this page follows what happens. Without JavaScript it doesn't, and says so. */
export function Connection({ snapshot: { status, reason }, planId }: { snapshot: RoomSnapshot; planId: string }) {
  const again = `/plans/${planId}/live`
  return (
    <>
      <noscript>
        <p className={styles.connection}>
          <Rich text={m.meetings_live_still()} parts={{ again: (words) => <Link to={again}>{words}</Link> }} />
        </p>
      </noscript>
      <p className={styles.connection} role="status" data-room={status}>
        <Rich
          text={wordsFor(status, reason)}
          parts={{
            again: (words) => (
              <Link to={again} reloadDocument>
                {words}
              </Link>
            ),
          }}
        />
      </p>
    </>
  )
}

function wordsFor(status: RoomSnapshot['status'], reason: string): string {
  switch (status) {
    case 'connecting':
      // Said by the server as well, which doesn't know whether anything connects.
      return ''
    case 'live':
      return m.meetings_live_follows()
    case 'away':
      return m.meetings_live_away()
    case 'outdated':
      return m.meetings_live_outdated()
    case 'ended':
      return reason
  }
}
