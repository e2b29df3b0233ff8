import { Link } from '@remix-run/react'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import type { LogPage, LogSummary } from './read-log.ts'
import styles from './summary.module.css'

/** The log in short, and how nobody needs to take our word for it. */
export function Summary({ summary, planId }: { summary: LogSummary; planId: string }) {
  const { entries, since, stopped, setAside } = summary
  return (
    <section className={styles.summary} aria-labelledby="in-short">
      <h2 id="in-short" className="only-heard">
        {m.log_page_in_short()}
      </h2>
      <dl className={styles.numbers}>
        <div>
          <dt>{m.log_page_entries()}</dt>
          <dd>{entries}</dd>
        </div>
        <div>
          <dt>{m.log_page_stopped()}</dt>
          <dd>{stopped}</dd>
        </div>
        <div>
          <dt>{m.log_page_set_aside()}</dt>
          <dd>{setAside}</dd>
        </div>
        {since ? (
          <div className={styles.since}>
            <dt>{m.log_page_since()}</dt>
            <dd>{since}</dd>
          </div>
        ) : null}
      </dl>
      {stopped + setAside > 0 ? (
        <p>
          <Link to="?topic=rules">{m.log_page_show_rules()}</Link>
        </p>
      ) : null}
      <p>
        <Rich
          text={m.log_page_check_yourself()}
          parts={{
            verify: (words) => <Link to="/verify">{words}</Link>,
            file: (words) => (
              <a href={`/api/v1/plans/${planId}/exports/json`} download>
                {words}
              </a>
            ),
          }}
        />
      </p>
    </section>
  )
}

/** The same bytes that are hashed and signed, for programs and for people who keep them. */
export function AsStored({ planId, checkpoint }: Pick<LogPage, 'planId' | 'checkpoint'>) {
  const api = `/api/v1/plans/${planId}`
  return (
    <section aria-labelledby="raw">
      <h2 id="raw">{m.log_page_raw_title()}</h2>
      <p>
        <Rich
          text={m.log_page_raw()}
          parts={{
            log: (words) => <a href={`${api}/log`}>{words}</a>,
            checkpoint: (words) => <a href={`${api}/checkpoint`}>{words}</a>,
          }}
        />
      </p>
      <details>
        <summary>{m.log_page_checkpoint_now()}</summary>
        <pre lang="en" dir="ltr" translate="no" data-content>
          {checkpoint}
        </pre>
      </details>
    </section>
  )
}
