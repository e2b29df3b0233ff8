import type { Instant, MemberId, SideMeetingId } from '../ids.ts'

export type SideMeetingEntries = {
  /** Members who were there, each once and in the order of their ids. Seals `matter`: what it was about. */
  'side-meeting.recorded': { meeting: SideMeetingId; heldAt: Instant; people: MemberId[] }
  /** By somebody who was there; seals `note`. */
  'side-meeting.noted': { meeting: SideMeetingId }
  /** By somebody who was named, and says that they were not there. */
  'side-meeting.denied': { meeting: SideMeetingId }
}
