import styles from './disc.module.css'

/** Somebody's initials in a disc, to find a name again at a glance. The name always stands beside it. */
export const Disc = ({ name }: { name: string }) => (
  <span className={styles.disc} data-initials={initials(name)} aria-hidden="true" />
)

/** "AP" for Ann Price, "M" for Maureen. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase()
}
