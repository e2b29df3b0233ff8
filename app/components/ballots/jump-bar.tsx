import type { ReactNode } from 'react'
import styles from './jump-bar.module.css'

/** Stands at the foot of the window while a long text is read, as the last child of what holds the text. */
export const JumpBar = ({ to, children }: { to: string; children: ReactNode }) => (
  <p className={`${styles.jump} no-print`}>
    <a href={to}>{children}</a>
  </p>
)
