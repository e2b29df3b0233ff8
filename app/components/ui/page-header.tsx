import type { ReactNode } from 'react'

export function PageHeader({ title, lead }: { title: ReactNode; lead?: ReactNode }) {
  return (
    <div className="page-header">
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
    </div>
  )
}

/** Every page ends with it. */
export function WhatNext({ children }: { children: ReactNode }) {
  return (
    <aside className="what-next" aria-labelledby="what-next">
      <h2 id="what-next">What happens next</h2>
      {children}
    </aside>
  )
}
