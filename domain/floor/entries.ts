import type { MemberId, SessionId } from '../ids.ts'
import type { Check } from '../rules/rule.ts'

/**
 * Entries about who speaks carry the time of the entry before them: with real times beside adjusted seconds, anybody
 * could work out somebody's private access factor (decision 18). Their order is what counts.
 */
export type FloorEntries = {
  /** `answer`: a direct answer. Seals `words` where they are to be read out. */
  'queue.joined': { session: SessionId; member: MemberId; answer?: true }
  'queue.left': { session: SessionId; member: MemberId }
  /** Seals `reason` where somebody was passed over. `held`: minutes since citizens fell far behind. */
  'turn.granted': { session: SessionId; member: MemberId; held?: number; checks?: Check[] }
  /** Whole seconds, divided by the speaker's own access factor. */
  'turn.ended': { session: SessionId; member: MemberId; seconds: number; checks?: Check[] }
  'turn.passed': { session: SessionId; member: MemberId }
  'turn.deferred': { session: SessionId; member: MemberId }
  /** Seals `reason` where one was given. */
  'turn.extended': { session: SessionId; member: MemberId; seconds: number }
  /** Who was interrupted. */
  'turn.interrupted': { session: SessionId; member: MemberId }
  'floor.invited': { session: SessionId }
}

/** Kinds that tell nothing of the time at which they happened. */
export const isTimeless = (kind: string): boolean =>
  kind.startsWith('queue.') ||
  kind === 'groups.asked' ||
  kind === 'conduct.paused' ||
  kind === 'conduct.resumed' ||
  kind === 'groups.spoken' ||
  (kind.startsWith('turn.') && !kind.endsWith('.refused'))
