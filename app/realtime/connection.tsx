import { Link } from '@remix-run/react'
import styles from './live.module.css'
import type { RoomSnapshot } from './room.ts'

/** Whether this page follows what happens. Says nothing without JavaScript, where it doesn't, and says so elsewhere. */
export function Connection({ snapshot: { status, reason }, planId }: { snapshot: RoomSnapshot; planId: string }) {
  const again = `/plans/${planId}/live`
  return (
    <>
      <noscript>
        <p className={styles.connection}>
          This page shows how things were when it was opened. <Link to={again}>Show how they are now</Link>
        </p>
      </noscript>
      <p className={styles.connection} role="status" data-room={status}>
        {wordsFor(status, reason)}
        {status === 'outdated' ? (
          <>
            {' '}
            <Link to={again} reloadDocument>
              Load the page again
            </Link>
          </>
        ) : null}
      </p>
    </>
  )
}

function wordsFor(status: RoomSnapshot['status'], reason: string): string {
  switch (status) {
    case 'connecting':
      return ''
    case 'live':
      return 'This page follows the meeting by itself.'
    case 'away':
      return 'No connection. This page may be behind. We keep trying.'
    case 'outdated':
      return 'This page is too old to follow the meeting.'
    case 'ended':
      return reason
  }
}
