import type { Session } from '../sessions/state.ts'
import type { Matter } from './state.ts'

/** Why something can't be asked now. */
export type Hurdle = 'asked' | 'rests' | 'moves-on' | 'decided' | 'over' | 'no-step'
type Of = Pick<Session, 'asking' | 'paused' | 'moving' | 'decided' | 'stepOver' | 'now'>

/** Null where the group can be asked. The same at the door and on pages. */
export function hurdleFor(session: Of, what: Matter): Hurdle | null {
  if (session.asking) return 'asked'
  if (session.paused) return 'rests'
  if (session.moving) return 'moves-on'
  if (session.decided?.includes(what)) return 'decided'
  if (what === 'appeal') return null
  if (session.stepOver) return 'over'
  return what === 'slow-down' && !session.now ? 'no-step' : null
}
