import { Rich } from '#app/components/ui/rich.tsx'
import type { Difference } from '#domain/text/word-changes.ts'
import * as m from '#words'
import styles from './suggestions.module.css'

/** Words with their changes marked: by lines and weight for the eye, by words for the ear, never by colour alone. */
export const Differences = ({ of }: { of: readonly Difference[] }) => (
  <p className={styles.words} dir="auto">
    {of.map((difference, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name than their place
      <Stretch key={index} {...difference} />
    ))}
  </p>
)

function Stretch({ kind, text }: Difference) {
  const words = <span data-content>{text}</span>
  if (kind === 'same') return words
  const Element = kind === 'out' ? 'del' : 'ins'
  return (
    <Element className={kind === 'out' ? styles.out : styles.in}>
      <Rich
        text={kind === 'out' ? m.suggest_mark_out() : m.suggest_mark_in()}
        parts={{ words: () => words, heard: (said) => <span className="only-heard">{said}</span> }}
      />
    </Element>
  )
}

/** Somebody's words as they stand, with their lines. */
export const Words = ({ children }: { children: string }) => (
  <p className={styles.words} data-content dir="auto">
    {children}
  </p>
)
