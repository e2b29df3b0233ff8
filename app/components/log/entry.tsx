import { Link } from '@remix-run/react'
import { Fact, Facts } from '#app/components/ui/facts.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import * as m from '#words'
import { clockWords } from './days.ts'
import type { Line } from './lines.ts'
import styles from './log.module.css'
import { MeasuredTable } from './measured.tsx'

type Props = {
  line: Line
  /** In which times are shown; null for UTC. */
  zone: string | null
  planId: string
  /** The one that a link leads to. */
  isWanted: boolean
  /** Shown without its neighbours, because of a filter. */
  isAlone: boolean
}

/** One line of the log: when and what; it unfolds to what it rests on. */
export function LogEntry({ line, zone, planId, isWanted, isAlone }: Props) {
  const { seq, at, tone, tag, sentence, reason, measured } = line
  const classes = [styles.entry, tone === 'plain' ? '' : styles[tone], isWanted ? styles.wanted : '']
  return (
    <li id={`entry-${seq}`} className={classes.filter(Boolean).join(' ')} aria-current={isWanted || undefined}>
      <time className={styles.time} dateTime={at}>
        {zone ? clockWords(at, zone) : `${at.slice(11, 16)} UTC`}
      </time>
      <div className={styles.what}>
        <details className={styles.details}>
          <summary>
            <span>
              {tag ? (
                <>
                  <Tag tone={tag.tone}>{tag.words}</Tag>{' '}
                </>
              ) : null}
              <span data-content>{sentence}</span>
              {measured.length > 0 ? (
                <span className="quiet"> {m.log_page_rules_asked({ n: measured.length })}</span>
              ) : null}
            </span>
          </summary>
          {measured.length > 0 ? (
            <>
              <MeasuredTable rows={measured} number={seq} />
              <details>
                <summary>{m.log_page_for_checking()}</summary>
                <ForChecking line={line} planId={planId} isAlone={isAlone} />
              </details>
            </>
          ) : (
            <>
              <p className={styles.caption}>{m.log_page_for_checking()}</p>
              <ForChecking line={line} planId={planId} isAlone={isAlone} />
            </>
          )}
        </details>
        {reason ? (
          <blockquote dir="auto" data-content>
            {reason}
          </blockquote>
        ) : null}
      </div>
    </li>
  )
}

const ForChecking = ({ line: { seq, at, text }, planId, isAlone }: Pick<Props, 'line' | 'planId' | 'isAlone'>) => (
  <>
    <Facts>
      <Fact name={m.log_page_number()}>{seq}</Fact>
      <Fact name={m.log_page_time_in_utc()}>
        <span className="figures">{at}</span>
      </Fact>
    </Facts>
    <p className={styles.links}>
      <Link to={`?at=${seq}#entry-${seq}`}>{isAlone ? m.log_page_among_others() : m.log_page_link_to_it()}</Link>
      <a href={`/api/v1/plans/${planId}/log?after=${seq}&limit=1`}>{m.log_page_as_stored()}</a>
    </p>
    {text ? (
      <>
        <p>{m.log_page_json()}</p>
        <pre className={styles.json} lang="en" dir="ltr" translate="no" data-content>
          {text}
        </pre>
      </>
    ) : (
      <p>{m.log_page_json_too_long()}</p>
    )}
  </>
)
