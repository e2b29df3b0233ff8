import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Where nothing is yet: what will stand here, and how it gets here. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  )
}
