import type { MemberId, SessionId } from '../ids.ts'
import type { Side } from '../members/state.ts'
import type { Check } from '../rules/rule.ts'

export type DoorEntries = {
  /** Whoever reads it may come into this meeting as a guest. The code itself is in no log. */
  'join-code.made': { session: SessionId }
  /** By the guest, who is nobody before. Seals `identity`. */
  'guest.joined': { session: SessionId; side: Side }
  /** By this card the member can take their own seat at this meeting, on any device. */
  'seat-card.made': { session: SessionId; member: MemberId; checks: Check[] }
  /** The old card, links and devices are void; every member sees it. */
  'seat-card.replaced': { session: SessionId; member: MemberId; checks: Check[] }
  /** By the member: one more device knows them. So nobody uses another person's card unseen. */
  'seat-card.used': { session: SessionId }
}
