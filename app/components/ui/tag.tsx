import type { ReactNode } from 'react'

/** A state in a word or two. The word says it; the colour only helps. */
export function Tag({ tone = '', children }: { tone?: string; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>
}
