import { Link } from '@remix-run/react'
import { clockWords } from '#app/components/log/days.ts'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import * as m from '#words'
import styles from './history.module.css'
import type { HistoryLine } from './read-history.ts'

type Props = {
  line: HistoryLine /** The plan's address. */
  plan: string /** Of the history. */
  at: string
  /** In which times are shown; null for UTC. */
  zone: string | null
  now: number
}

/** One moment of a text: why it is told, what happened until then, and how to look at it. */
export function Moment({ line, plan, at, now, zone }: Props) {
  const { seq, since, when, kept, said, names } = line
  const parts = { heard: (words: string) => <span className="only-heard">{words}</span> }
  return (
    <li className={styles.moment}>
      {kept.length === 0 ? (
        <p>
          <strong>{since === 0 ? m.history_first() : m.history_day()}</strong>
        </p>
      ) : null}
      {kept.map((version) => (
        <p key={version.id}>
          <strong>
            <Why {...version} plan={plan} />
          </strong>
        </p>
      ))}
      <p className="quiet">
        <time dateTime={line.at}>{zone ? clockWords(line.at, zone) : `${line.at.slice(11, 16)} UTC`}</time>{' '}
        {seq >= now ? <Tag tone="note">{m.history_now()}</Tag> : null}
      </p>
      <p>{said.join(' ')}</p>
      {names ? (
        <p>
          <Rich text={m.history_by()} parts={{ names: () => <OwnWords>{names}</OwnWords> }} />
        </p>
      ) : null}
      <p className={`${styles.links} no-print`}>
        <Link to={`${at}/compare?old=${since}&new=${seq}`}>
          <Rich text={m.history_changed({ when })} parts={parts} />
        </Link>
        {seq < now ? (
          <Link to={`${at}/compare?old=${seq}`}>
            <Rich text={m.history_compare_now({ when })} parts={parts} />
          </Link>
        ) : null}
      </p>
    </li>
  )
}

type Kept = HistoryLine['kept'][number]

function Why({ kind, name, by, title, about, plan }: Kept & { plan: string }) {
  if (kind === 'named') {
    const parts = { name: () => <OwnWords>{by}</OwnWords>, label: () => <OwnWords>{name}</OwnWords> }
    return <Rich text={m.history_named()} parts={parts} />
  }
  if (kind === 'session')
    return <Rich text={m.history_session()} parts={{ title: () => <OwnWords>{title}</OwnWords> }} />
  if (kind === 'vote') {
    const vote = (words: string) => (about ? <Link to={`${plan}/ballots/${about}`}>{words}</Link> : words)
    return <Rich text={m.history_vote()} parts={{ vote }} />
  }
  if (kind === 'agreed') return m.history_agreed()
  return kind === 'restore' ? m.history_restore() : m.history_frozen()
}
