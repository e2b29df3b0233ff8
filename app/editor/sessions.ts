import { type EditingSession, openSession, type SessionOptions } from './session.ts'

type Held = { session: EditingSession; users: number }

/** By plan and section. */
const held = new Map<string, Held>()

const keyOf = ({ planId, section }: SessionOptions) => `${planId}/${section}`

/**
 * The session of this section; whoever takes it gives it back by `release`. One that nobody uses any more goes on until
 * what was written in it is saved: leaving the page inside the app must not lose words, and coming back finds them.
 */
export function acquire(options: SessionOptions): EditingSession {
  const key = keyOf(options)
  const known = held.get(key) ?? { session: openSession(options), users: 0 }
  known.users++
  held.set(key, known)
  return known.session
}

export function release(options: SessionOptions): void {
  const key = keyOf(options)
  const known = held.get(key)
  if (!known) return
  known.users--
  const endIfDone = () => {
    if (known.users > 0 || (known.session.hasUnsaved() && !known.session.snapshot().ended)) return
    if (held.get(key) === known) held.delete(key)
    known.session.destroy()
  }
  known.session.subscribe(endIfDone)
  endIfDone()
}
