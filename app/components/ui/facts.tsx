import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** Names and what they stand for, in two columns; below each other on a phone. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={styles.facts}>{children}</dl>

export const Fact = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
