import type { Writer } from '#db/client.ts'
import type { Head } from '#db/log.ts'
import type { CommandOf } from '#domain/commands.ts'
import type { Given } from '#domain/decide.ts'
import type { Decision } from '#domain/decision.ts'
import type { CommandId, Instant, PlanId } from '#domain/ids.ts'
import type { Json } from '#domain/log/canonical.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { Member } from '#domain/members/state.ts'
import type { CommandType } from '#domain/permissions.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'
import type { Caller } from '../identity/caller.ts'
import type { Outcome } from '../outcome.ts'

/** What is known before the log is read. */
export type Opening = {
  trx: Writer
  deps: Deps
  caller: Caller
  commandId: CommandId
  planId: PlanId
  /** Runs once the transaction has committed, and never if it is rolled back. */
  after: (step: () => Promise<void> | void) => void
}
export type Scope = Opening & {
  head: Head
  state: PlanState
  /** The acting member; undefined for the server itself. */
  me: Member | undefined
  at: Instant
}

type Extra = Record<string, Json>

/**
 * The part of a command that isn't in the log: facts it needs, and personal or secret rows it leaves. All of it runs
 * inside the command's transaction. Commands without a handler need neither.
 */
export type Handler<T extends CommandType> = {
  /** Locks a row before the head is read. */
  lock?: (opening: Opening, command: CommandOf<T>) => Promise<void>
  given?: (scope: Scope, command: CommandOf<T>) => Promise<Given<T>>
  /** After the entries are appended, unless rules said no. What it returns joins the result. */
  effects?: (
    scope: Scope,
    command: CommandOf<T>,
    decision: Decision,
    entries: Entry[],
  ) => Promise<Extra | undefined> | Promise<void>
  /** For entries that are written although rules said no (a vote that is extended instead of closed). */
  onRefused?: (scope: Scope, command: CommandOf<T>, entries: Entry[]) => Promise<void>
  /** For a retry: derives again what was too secret to store. `result` is what was stored. */
  restore?: (scope: Scope, command: CommandOf<T>, result: Extra) => Promise<Extra | undefined> | Promise<void>
  /** Its id and outcome must not be stored beside the person; `replay` finds an earlier outcome in its own place. */
  secret?: true
  replay?: (scope: Scope, command: CommandOf<T>) => Promise<Outcome | undefined>
}
export type Handlers = { [T in CommandType]?: Handler<T> }
