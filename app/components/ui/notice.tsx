import type { ReactNode } from 'react'

type Kind = 'note' | 'good' | 'careful' | 'stop'
const WORDS: Record<Kind, string> = { note: 'Note', good: 'Done', careful: 'Please note', stop: 'Stopped' }

/** A box that stands out, and says in words what its colour says. */
export function Notice({ kind = 'note', title, children }: { kind?: Kind; title?: string; children: ReactNode }) {
  return (
    <div className={`notice ${kind}`}>
      <p className="notice-title">{title ?? WORDS[kind]}</p>
      {children}
    </div>
  )
}
