import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** Names and what they stand for, in two columns; below each other on a phone. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={styles.facts}>{children}</dl>

export const Fact = ({ name, children, id }: { name: ReactNode; children: ReactNode; id?: string }) => (
  <div id={id}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
