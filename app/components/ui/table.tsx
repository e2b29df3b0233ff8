import type { ReactNode } from 'react'
import styles from './table.module.css'

/** A table with its caption. Give real `<thead>` and `scope`s: they are what a screen reader walks by. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  )
}

/** A share as a line, 0 to 1. Decoration only: the number stands beside it. */
export function Bar({ share, tone = 'fill' }: { share: number; tone?: 'fill' | 'other' }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.track} width="100" height="10" />
      <rect className={styles[tone]} width={Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10} height="10" />
    </svg>
  )
}
