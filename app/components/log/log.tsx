import { Link } from '@remix-run/react'
import { Empty } from '#app/components/ui/empty.tsx'
import * as m from '#words'
import { LogEntry } from './entry.tsx'
import styles from './log.module.css'
import type { LogPage } from './read-log.ts'
import { useEntryInAddress } from './use-entry-in-address.ts'
import { useLocalDays } from './use-local-days.ts'

/** What happened, day by day, the newest first. */
export function Timeline({ planId, at, days: inUtc, calendar, said, pages }: LogPage) {
  useEntryInAddress()
  const { days, zone } = useLocalDays(inUtc, calendar)
  if (days.length === 0) return <NothingFits isCutShort={pages.isCutShort !== false} />
  return (
    <div className={`wide ${styles.timeline}`}>
      {days.map(({ words, lines }) => (
        <section key={words} className={styles.day} aria-labelledby={`day-${lines[0]?.seq}`}>
          <h2 id={`day-${lines[0]?.seq}`}>{words}</h2>
          <ol className={styles.entries}>
            {lines.map((line) => (
              <LogEntry
                key={line.seq}
                line={line}
                zone={zone}
                planId={planId}
                isWanted={line.seq === at}
                isAlone={said.length > 0}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

const NothingFits = ({ isCutShort }: { isCutShort: boolean }) => (
  <Empty title={isCutShort ? m.log_page_none_so_far() : m.log_page_none()}>
    <p>{isCutShort ? m.log_page_none_so_far_words() : m.log_page_none_words()}</p>
  </Empty>
)

export function Pages({ pages: { newest, newer, older, isCutShort } }: Pick<LogPage, 'pages'>) {
  if (!newest && !newer && !older) return null
  return (
    <nav aria-label={m.log_page_pages()} className={styles.pages}>
      {newest ? <Link to={newest}>{m.log_page_newest()}</Link> : null}
      {newer ? <Link to={newer}>{isCutShort === 'newer' ? m.log_page_look_further() : m.log_page_newer()}</Link> : null}
      {older ? <Link to={older}>{isCutShort === 'older' ? m.log_page_look_further() : m.log_page_older()}</Link> : null}
    </nav>
  )
}
