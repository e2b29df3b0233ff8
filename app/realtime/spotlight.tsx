import { Link } from '@remix-run/react'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import type { ShownWords } from '#server/live/spotlight.ts'
import * as m from '#words'
import type { Meeting, Titles } from './meeting.ts'
import styles from './spotlight.module.css'

type Props = { meeting: Meeting; titles: Titles; shown: ShownWords | null }

/** The words that belong to what is shown; null while they are on their way. */
export function wordsOf({ meeting: { spotlight }, shown }: Omit<Props, 'titles'>): ShownWords | null {
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

/** What the guide shows to all, on one's own screen, so that nobody depends on seeing the wall. */
export function SpotlightCard({ planId, suggests, ...props }: Props & { planId: string; suggests: boolean }) {
  const { meeting, titles } = props
  const shown = wordsOf(props)
  if (!meeting.spotlight) return null
  const { section, block } = meeting.spotlight
  const part = `/plans/${planId}/sections/${section}`
  return (
    <section aria-labelledby="spotlight" className={styles.card}>
      <h2 id="spotlight">{m.spotlight_wall()}</h2>
      <p className="quiet">{m.spotlight_wall_says()}</p>
      <p className={styles.from}>{m.spotlight_part({ title: titles.parts[section] ?? section })}</p>
      {shown ? <Paragraphs shown={shown} /> : null}
      <p className={styles.links}>
        <Link to={part} discover="none">
          {m.spotlight_read()}
        </Link>{' '}
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
  if (!meeting.spotlight || !shown) return null
  const { section } = meeting.spotlight
  return (
    <section aria-labelledby="spotlight" className={styles.wall}>
      <h2 id="spotlight">{m.spotlight_part({ title: titles.parts[section] ?? section })}</h2>
      <Paragraphs shown={shown} />
    </section>
  )
}
