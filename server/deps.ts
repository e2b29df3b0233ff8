import type { Logger } from 'pino'
import type { Db } from '#db/client.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Texts } from './documents/texts.ts'
import type { Taken } from './history/losses.ts'
import type { Mailer } from './mail/transport.ts'
import type { Secrets } from './secrets.ts'
import type { States } from './states.ts'

/** What was just committed; told to rooms, documents and jobs, in this order and never before the commit. */
export type Published = { planId: PlanId; entries: readonly Entry[]; state: PlanState }

/** The running things that commands need, handed in so that tests choose clock and chance. */
export type Deps = {
  db: Db
  secrets: Secrets
  /** Milliseconds since 1970. */
  now: () => number
  /** 128 random bits in Crockford's base 32. */
  newId: () => string
  log: Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>
  /** The address that people type, without a slash at its end. */
  publicUrl: string
  states: States
  texts: Texts
  publish: (published: Published) => void
  /** A vote may be due now: somebody cast, so all may have voted. */
  wake: () => void
  /** The server itself has changed what stands in a document: show whoever has it open. */
  wrote: (planId: PlanId, section: SectionKey) => void
  /** Tells whoever speaks, and whoever guides, how many seconds are left of a turn. Never logged. */
  remind: (planId: PlanId, reminder: { member: MemberId; left: number }) => void
  /** Cards of the open meeting have changed: show them. Never logged. */
  showCards: (planId: PlanId) => void
  /** Somebody answered what the group is asked: show whoever guides whom there is still to ask. Never logged. */
  showHands: (planId: PlanId) => void
  /** There is something about conduct for these members to read: each is told so, and nobody else. Never logged. */
  showConduct: (planId: PlanId, members: readonly MemberId[]) => void
  /** Words that one member took from a text and another wrote: told to the latter if they don't come back. */
  lost: (taken: Taken) => void
  /** Who may start a plan. */
  planCreation: 'open' | 'invited'
  /** Sends mail; null where the deployer has set no mail server. */
  mailer: Mailer | null
  /** Witnesses' hosts that may be asked although they are not public or speak no HTTPS. */
  witnessHosts: readonly string[]
  /** Whether visitors may look round in the demo. */
  demo: 'on' | 'off'
  /** This member's links and devices stopped working: close what is open. */
  revoked: (planId: PlanId, memberId: MemberId) => void
  /** This member left a device that others use too: close what is open; their own devices come back by themselves. */
  away: (planId: PlanId, memberId: MemberId) => void
}
