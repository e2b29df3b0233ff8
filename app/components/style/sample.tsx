import type { ReactNode } from 'react'

/** One component: its name as it is imported, and its states below. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  const id = `sample-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`
  return (
    <section aria-labelledby={id} data-content>
      <h3 id={id}>{name}</h3>
      {children}
    </section>
  )
}
