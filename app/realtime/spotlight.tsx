import { Link } from '@remix-run/react'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import type { Spotlight } from '#domain/spotlight/state.ts'
import type { ShownWords } from '#server/live/spotlight.ts'
import * as m from '#words'
import type { Meeting, Titles } from './meeting.ts'
import styles from './spotlight.module.css'

type Props = { meeting: Meeting; titles: Titles; shown: ShownWords | null }

/** What is on the screens: what the guide shows, else the part that a step of writing is about. */
export function litNow({ spotlight, steps, now, stepOver }: Meeting, shown: ShownWords | null): Spotlight | null {
  const isDrafting = steps[now?.step ?? -1]?.kind === 'drafting' && !stepOver
  if (spotlight || !isDrafting || !shown || shown.block) return spotlight
  return { section: shown.section }
}

/** The words that belong to what is shown; null while they are on their way. */
export function wordsOf({ meeting, shown }: Omit<Props, 'titles'>): ShownWords | null {
  const spotlight = litNow(meeting, shown)
  if (!spotlight || !shown) return null
  const isSame = shown.section === spotlight.section && shown.block === (spotlight.block ?? null)
  return isSame ? shown : null
}

/** The words themselves, as they stand now. */
export function Paragraphs({ shown }: { shown: ShownWords }) {
  const { paragraphs, block, more } = shown
  if (paragraphs.length === 0) return <p>{block ? m.spotlight_gone() : m.spotlight_empty()}</p>
  return (
    <>
      {paragraphs.map((words, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text have no other name than their place
        <p key={i} className={styles.words}>
          <OwnWords>{words}</OwnWords>
        </p>
      ))}
      {more ? <p className="quiet">{m.spotlight_more()}</p> : null}
    </>
  )
}

type CardProps = Props & { planId: string; suggests: boolean; writes: boolean }

/** What the guide shows to all, on one's own screen, so that nobody depends on seeing the wall. */
export function SpotlightCard({ planId, suggests, writes, ...props }: CardProps) {
  const { meeting, titles } = props
  const shown = wordsOf(props)
  const lit = litNow(meeting, props.shown)
  if (!lit) return null
  const { section, block } = lit
  const part = `/plans/${planId}/sections/${section}`
  return (
    <section aria-labelledby="spotlight" className={styles.card}>
      <h2 id="spotlight">{meeting.spotlight ? m.spotlight_wall() : m.spotlight_step()}</h2>
      <p className="quiet">{meeting.spotlight ? m.spotlight_wall_says() : m.spotlight_step_says()}</p>
      <p className={styles.from}>{m.spotlight_part({ title: titles.parts[section] ?? section })}</p>
      {shown ? <Paragraphs shown={shown} /> : null}
      <p className={styles.links}>
        <Link to={part} discover="none">
          {m.spotlight_read()}
        </Link>{' '}
        {writes ? (
          <Link to={`/plans/${planId}/live?part=${section}#part`} discover="none">
            {m.spotlight_write()}
          </Link>
        ) : null}{' '}
        {suggests ? (
          <Link to={`${part}/suggest${block ? `?block=${block}` : ''}`} discover="none">
            {m.spotlight_suggest()}
          </Link>
        ) : null}
      </p>
    </section>
  )
}

/** The same large, for the back of a hall. */
export function SpotlightOnWall(props: Props) {
  const { meeting, titles } = props
  const shown = wordsOf(props)
  const lit = litNow(meeting, props.shown)
  if (!lit || !shown) return null
  const { section } = lit
  return (
    <section aria-labelledby="spotlight" className={styles.wall}>
      <h2 id="spotlight">{m.spotlight_part({ title: titles.parts[section] ?? section })}</h2>
      <Paragraphs shown={shown} />
    </section>
  )
}
