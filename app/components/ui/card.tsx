import type { ReactNode } from 'react'
import styles from './card.module.css'

type Props = {
  children: ReactNode
  id?: string
  /** The one thing that this reader should see first. */
  warm?: boolean
  as?: 'div' | 'li' | 'section' | 'article'
  labelledBy?: string
}

/** A sheet of paper on the table: one thing, with everything that belongs to it. */
export function Card({ children, id, warm = false, as: Element = 'div', labelledBy }: Props) {
  return (
    <Element id={id} className={`${styles.card} ${warm ? styles.warm : ''}`} aria-labelledby={labelledBy}>
      {children}
    </Element>
  )
}

/** Cards beside each other where there is room. */
export const CardGrid = ({ children }: { children: ReactNode }) => <ul className={styles.grid}>{children}</ul>
