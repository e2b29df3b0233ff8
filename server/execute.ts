import { isConflict, isUniqueViolation, type Writer } from '#db/client.ts'
import { findCommand, insertCommand } from '#db/commands.ts'
import { findHead, HeadMoved, listEntryTexts } from '#db/log.ts'
import { AppError } from '#domain/app-error.ts'
import type { Command, Request } from '#domain/commands.ts'
import { decide, type Given } from '#domain/decide.ts'
import type { Context } from '#domain/decision.ts'
import { isTimeless } from '#domain/floor/entries.ts'
import type { CommandId, Instant } from '#domain/ids.ts'
import type { Json } from '#domain/log/canonical.ts'
import { decodeEntry, type Entry } from '#domain/log/entry.ts'
import { may, notAllowed, SYSTEM_MAY } from '#domain/permissions.ts'
import { EDITION } from '#domain/rules/edition.ts'
import { toInstant } from '#domain/time.ts'
import { append, seal } from './append.ts'
import type { Scope } from './commands/handlers.ts'
import { handlerOf } from './commands/registry.ts'
import { nodeCrypto } from './crypto.ts'
import type { Deps } from './deps.ts'
import { mustBeFor } from './devices/shared.ts'
import type { Caller } from './identity/caller.ts'
import { logSigner } from './keys.ts'
import { type Outcome, type ToldRefusal, toldIn } from './outcome.ts'
import { countRefusals } from './refusals.ts'
import { wordsIn } from './words/words-in.ts'

/** How long a crowd may queue before somebody is asked to try again, in milliseconds. */
const PATIENCE = 5_000

/**
 * THE door: every change to a plan, from whichever form, socket, timer or API call, comes through here. Reads the head,
 * loads facts, judges, decides, appends by compare-and-swap, and after the commit tells rooms and documents.
 */
export async function execute(deps: Deps, caller: Caller, request: Request): Promise<Outcome> {
  return inTurn(caller.planId, async () => {
    const patientUntil = performance.now() + PATIENCE
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptOnce(deps, caller, request)
      } catch (error) {
        if (error instanceof OlderEdition) {
          await attemptOnce(deps, { by: 'system', planId: caller.planId }, ADOPTION)
          continue
        }
        // Somebody was faster (another process, a typist, the same command twice): read again, decide again.
        const lostRace = error instanceof HeadMoved || isUniqueViolation(error) || isConflict(error)
        if (!lostRace) throw error
        if (performance.now() > patientUntil) {
          throw new AppError('busy', (words) => words.errors_busy(), {
            cause: error,
          })
        }
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt))
      }
    }
  })
}

/** A plan that was last written to by a release with fewer rules takes on today's before its next step. */
class OlderEdition extends Error {}
const ADOPTION: Request = { commandId: `edition-${EDITION}` as CommandId, command: { type: 'rules.adopt' } }

/** Commands of one plan queue in this process, so that a crowd waits in line instead of losing races. */
const lines = new Map<string, Promise<unknown>>()
async function inTurn<T>(planId: string, run: () => Promise<T>): Promise<T> {
  const before = lines.get(planId) ?? Promise.resolve()
  const mine = before.then(run, run)
  const settled = mine.catch(() => {})
  lines.set(planId, settled)
  try {
    return await mine
  } finally {
    if (lines.get(planId) === settled) lines.delete(planId)
  }
}

type Committed = { outcome: Outcome; written: Entry[]; after: (() => Promise<void> | void)[] }

async function attemptOnce(deps: Deps, caller: Caller, request: Request): Promise<Outcome> {
  const { outcome, written, after } = await deps.db.transaction().execute((trx) => inside(trx, deps, caller, request))
  if (written.length > 0) {
    deps.states.advance(caller.planId, written)
    const state = await deps.states.read(deps.db, caller.planId)
    deps.publish({ planId: caller.planId, entries: written, state })
  }
  for (const step of after) await step()
  return outcome
}

async function inside(trx: Writer, deps: Deps, caller: Caller, { commandId, command }: Request): Promise<Committed> {
  const { planId } = caller
  const handler = handlerOf(command.type)
  const after: Committed['after'] = []
  // A vote's own row orders casting and closing, so it is locked before anything is read.
  const scopeless = {
    trx,
    deps,
    caller,
    commandId,
    planId,
    after: (step: () => Promise<void> | void) => after.push(step),
  }
  await handler.lock?.(scopeless, command as never)

  const head = await findHead(trx, planId)
  if (!head) throw new AppError('not-found', (words) => words.errors_no_such_plan())
  const state = await deps.states.read(trx, planId, head.size)
  if (state.edition < EDITION && command.type !== 'rules.adopt') throw new OlderEdition()
  const me = caller.by === 'system' ? undefined : state.members.get(caller.memberId)
  checkPermission(caller, me, { commandId, command })
  const scope: Scope = { ...scopeless, head, state, me, at: timeOf(deps, state.at) }

  const fingerprint = Buffer.from(
    deps.secrets.mac('command', `${actorText(caller)} ${JSON.stringify(command)}`),
  ).toString('base64url')
  const earlier = handler.secret
    ? await handler.replay?.(scope, command as never)
    : await replay(scope, command, await findCommand(trx, planId, commandId), fingerprint)
  if (earlier) return { outcome: earlier, written: [], after }

  const given = (await handler.given?.(scope, command as never)) as Given<typeof command.type>
  const context: Context = {
    ...{ state, at: scope.at, me, newId: deps.newId(), sha256: nodeCrypto.sha256 },
    actor: caller.by === 'system' ? 'system' : caller.memberId,
  }
  const decision = await countRefusals(
    scope,
    command.type,
    fingerprint,
    decide(context, command as never, given as never),
  )
  const refusals = decision.refusals && toldIn(wordsIn(caller.locale ?? 'en'), decision.refusals)
  const at = decision.entries.every(({ kind }) => isTimeless(kind)) ? state.at : scope.at
  const { entries, sealed } = seal(decision.entries, head.size, at)
  if (entries.length > 0) await append(trx, head, entries, sealed, logSigner(deps.secrets, head, state.origin))

  if (decision.refusals) await handler.onRefused?.(scope, command as never, entries)
  const extra = decision.refusals
    ? undefined
    : ((await handler.effects?.(scope, command as never, decision, entries)) ?? undefined)
  const told = { result: decision.result, refusals }
  const outcome = outcomeOf(told, entries, extra)
  if (!handler.secret) await remember(scope, fingerprint, told, entries)
  return { outcome, written: entries, after }
}

/** The log's clock never runs backwards, whatever the machine's does. */
function timeOf({ now }: Deps, last: Instant): Instant {
  const at = toInstant(now())
  return at < last ? last : at
}

const actorText = (caller: Caller) => (caller.by === 'system' ? 'system' : caller.memberId)

function checkPermission(caller: Caller, me: Scope['me'], { commandId, command: { type } }: Request): void {
  if (caller.by === 'system') {
    if (!SYSTEM_MAY.includes(type)) throw new Error(`The server itself may not ${type}.`)
    return
  }
  if (caller.by === 'invitation') {
    if (type !== 'member.join') throw new AppError('not-allowed', (words) => words.errors_join_first_with_this_link())
    return
  }
  if (caller.by === 'code') {
    const own = caller.isSeat ? 'seat-card.use' : 'guest.join'
    if (type !== own) throw new AppError('not-allowed', (words) => words.errors_join_first())
    return
  }
  if (caller.by === 'session' && caller.isShared) mustBeFor(commandId, caller.memberId)
  if (!me || me.status === 'left') throw new AppError('not-allowed', (words) => words.errors_you_left_nothing_changed())
  if (!may(me.function, type)) throw new AppError('not-allowed', notAllowed(type))
}

function outcomeOf({ result, refusals }: Told, entries: Entry[], extra?: Record<string, Json>): Outcome {
  if (refusals) return { ok: false, refusals, entries }
  const all = { ...result, ...extra }
  return Object.keys(all).length > 0 ? { ok: true, entries, result: all } : { ok: true, entries }
}

type Told = { result?: Record<string, Json> | undefined; refusals?: ToldRefusal[] | undefined }
type Remembered = Told & { from: number; count: number }

/** Stored without secrets: tokens and links are derived again when a retry asks (see `handler.restore`). */
async function remember(scope: Scope, fingerprint: string, { result, refusals }: Told, entries: Entry[]) {
  const remembered: Remembered = {
    ...(result ? { result } : {}),
    ...(refusals ? { refusals } : {}),
    from: scope.head.size,
    count: entries.length,
  }
  const row = { actor: actorText(scope.caller), fingerprint, outcome: JSON.stringify(remembered), at: scope.deps.now() }
  await insertCommand(scope.trx, scope.planId, scope.commandId, row)
}

/** A retry gets the first outcome and writes nothing. The same id for something else is a mistake that is told. */
async function replay(
  scope: Scope,
  command: Command,
  stored: Awaited<ReturnType<typeof findCommand>>,
  fingerprint: string,
): Promise<Outcome | undefined> {
  if (!stored) return undefined
  if (stored.actor !== actorText(scope.caller) || stored.fingerprint !== fingerprint) {
    throw new AppError('invalid-input', (words) => words.errors_command_id_used())
  }
  const { result, refusals, from, count } = JSON.parse(stored.outcome) as Remembered
  const texts = count > 0 ? await listEntryTexts(scope.trx, scope.planId, from, count) : []
  const entries = texts.map(decodeEntry)
  const extra = refusals
    ? undefined
    : ((await handlerOf(command.type).restore?.(scope, command as never, result ?? {})) ?? undefined)
  return outcomeOf({ result, refusals }, entries, extra)
}
