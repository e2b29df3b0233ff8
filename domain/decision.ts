import { AppError } from './app-error.ts'
import type { Result } from './ballots/count.ts'
import type { Definition } from './ballots/definition.ts'
import type { CommandOf } from './commands.ts'
import type { Sha256 } from './crypto.ts'
import type { Actor, Instant, MemberId } from './ids.ts'
import type { Json } from './log/canonical.ts'
import type { Draft } from './log/entry.ts'
import { draft } from './log/entry.ts'
import type { Member } from './members/state.ts'
import type { CommandType } from './permissions.ts'
import type { FacilitationCommand, RefusedBody } from './plan/entries.ts'
import { isFacilitation } from './plan/entries.ts'
import type { PlanState } from './plan/state.ts'
import type { Refusal } from './rules/rule.ts'

/** What a decider knows besides command and facts. `newId` is fresh chance, made outside. */
export type Context = {
  state: PlanState
  at: Instant
  actor: Actor
  /** The member who acts; undefined for the server itself. */
  me: Member | undefined
  newId: string
  sha256: Sha256
}

/** What is to be written, and what the caller is told. With `refusals` the step was stopped. */
export type Decision = {
  entries: Draft[]
  result?: Record<string, Json>
  refusals?: Refusal[]
  /** Documents that the entries name by digest and that are kept beside the log. */
  definition?: Definition
  counted?: Result
}

export type Decider<T extends CommandType, Given = undefined> = (
  context: Context,
  command: CommandOf<T>,
  given: Given,
) => Decision

/** Stopped by rules. An act of facilitation is logged with its actor; anything else leaves no entry (only a count). */
export function refused(context: Context, type: CommandType, refusals: Refusal[], also: Draft[] = []): Decision {
  const entries = isFacilitation(type) ? [refusedEntry(context.actor, type, refusals)] : []
  return { entries: [...entries, ...also], refusals }
}

function refusedEntry(actor: Actor, type: FacilitationCommand, refusals: Refusal[]): Draft {
  const body: RefusedBody = {
    refusals: refusals.map(({ ruleId: rule, version, measured, threshold }) => ({
      rule,
      version,
      measured,
      threshold,
    })),
    repeats: 0,
  }
  return draft(`${type}.refused`, actor, body)
}

/** The acting member's id; the server has none, and no command that needs one is open to it. */
export function actorId({ me }: Context): MemberId {
  if (!me) throw new AppError('not-allowed', (words) => words.errors_members_only())
  return me.id
}
