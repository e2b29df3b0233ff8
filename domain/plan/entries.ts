import type { MethodId } from '../ballots/state.ts'
import type { Digest } from '../crypto.ts'
import type { BallotId } from '../ids.ts'
import type { Check, Measure } from '../rules/rule.ts'
import type { AgreeGiven } from './rules.ts'

/** Acts of facilitation: a step of these that rules stop is logged with its actor. Others are only counted. */
export const FACILITATION = [
  'member.invite',
  'member.reissue',
  'section.freeze',
  'section.thaw',
  'session.schedule',
  'session.open',
  'session.close',
  'step.start',
  'groups.make',
  'groups.move',
  'turn.grant',
  'ballot.open',
  'ballot.close',
  'ballot.cancel',
  'override.request',
  'plan.agree',
  'export.make',
] as const
export type FacilitationCommand = (typeof FACILITATION)[number]
export const isFacilitation = (type: string): type is FacilitationCommand =>
  (FACILITATION as readonly string[]).includes(type)

export type RefusedBody = {
  refusals: { rule: string; version: number; measured: Measure; threshold: Measure }[]
  /** How many identical refusals the last minute saw that were counted instead of written. */
  repeats: number
}

export type PlanEntries = {
  /** The first entry. `keys` are verifier keys (`name+id+key`), so that a log names who signs it. */
  'log.opened': { origin: string; keys: { log: string; receipts: string }; policy: Digest }
  /** Seals `title`, `place` and `question`. Without `edition`, the first edition of the rules holds. */
  'plan.started': { method: MethodId; facilitatorEmployedBySponsor: boolean; edition?: number }
  /** By `system`, after a release that brought rules: from here on, steps are judged by this edition. */
  'rules.adopted': { edition: number }
  /** What can and can't change and who decides in the end; seals `scope`. */
  'scope.stated': Record<string, never>
  /** The whole plan stands as `text`, agreed by these votes. */
  'plan.agreed': { text: Digest; ballots: BallotId[]; given: AgreeGiven; checks: Check[] }
} & { [K in `${FacilitationCommand}.refused`]: RefusedBody }
