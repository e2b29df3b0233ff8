import { Link } from '@remix-run/react'
import { Looks } from '#app/components/suggestions/looks.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import styles from './contributions.module.css'
import type { Line, Quote } from './lines.ts'

/** What became of something, in a sentence with the way there. */
export function Sentence({ line: { sentence, to, name, at } }: { line: Line }) {
  const parts = {
    place: (words: string) => <Link to={to}>{words}</Link>,
    name: () => <OwnWords>{name}</OwnWords>,
    time: () => <Time at={at} />,
  }
  return (
    <p>
      <Rich text={sentence} parts={parts} />
    </p>
  )
}

/** What somebody wrote, with its heading. */
export function Quoted({ of, isShort = false }: { of: Quote | null; isShort?: boolean }) {
  if (!of) return null
  return (
    <figure className={styles.quoted}>
      <figcaption>{of.title}</figcaption>
      <blockquote className={isShort ? styles.short : undefined} data-content dir="auto">
        {of.words}
      </blockquote>
      <Looks of={of.looks ?? []} />
    </figure>
  )
}
