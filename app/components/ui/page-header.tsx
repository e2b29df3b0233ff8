import type { ReactNode } from 'react'
import * as m from '#words'
import styles from './page-header.module.css'

export function PageHeader({ title, lead }: { title: ReactNode; lead?: ReactNode }) {
  return (
    <div className={styles.header}>
      <h1 id="title">{title}</h1>
      {lead ? <div className={styles.lead}>{typeof lead === 'string' ? <p>{lead}</p> : lead}</div> : null}
    </div>
  )
}

/** Every page ends with it. */
export function WhatNext({ children }: { children: ReactNode }) {
  return (
    <aside className={styles.next} aria-labelledby="what-next">
      <h2 id="what-next">{m.common_what_next()}</h2>
      {children}
    </aside>
  )
}
