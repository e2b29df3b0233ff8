import type { ReactNode } from 'react'
import styles from './tag.module.css'

export type Tone = '' | 'good' | 'careful' | 'stop' | 'note'

/** A state in a word or two. The word says it; the colour only helps. */
export function Tag({ tone = '', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.tag} ${tone ? styles[tone] : ''}`}>{children}</span>
}
