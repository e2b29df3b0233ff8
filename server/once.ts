import { isConflict, isUniqueViolation, type Writer } from '#db/client.ts'
import { findCommand, insertCommand } from '#db/commands.ts'
import { AppError } from '#domain/app-error.ts'
import type { CommandId, MemberId, PlanId } from '#domain/ids.ts'
import type { Deps } from './deps.ts'

const ATTEMPTS = 10

/** What somebody asks for beside the log, under the id that their form carries. */
export type Asking<Request> = {
  deps: Deps
  planId: PlanId
  me: MemberId
  commandId: CommandId
  request: Request
}
/** Stores what came of it, in the transaction that did it. */
export type Keep<Done> = (trx: Writer, done: Done) => Promise<void>

/** "The same command twice is done once", for what isn't written into the log (`execute` has its own). */
export async function once<Request, Done extends object>(
  asking: Asking<Request>,
  act: (keep: Keep<Done>) => Promise<Done>,
): Promise<Done> {
  const { deps, planId, me, commandId } = asking
  const keep: Keep<Done> = (trx, done) =>
    insertCommand(trx, planId, commandId, {
      ...{ actor: me, fingerprint: fingerprintOf(asking), outcome: JSON.stringify(done), at: deps.now() },
    })
  for (let attempt = 1; ; attempt++) {
    try {
      return (await doneBefore<Request, Done>(asking)) ?? (await act(keep))
    } catch (error) {
      // The same command twice at once, or two people who are at the same rows at the same moment.
      if (attempt === ATTEMPTS || !(isUniqueViolation(error) || isConflict(error))) throw error
    }
  }
}

async function doneBefore<Request, Done>(asking: Asking<Request>): Promise<Done | undefined> {
  const { deps, planId, me, commandId } = asking
  const stored = await findCommand(deps.db, planId, commandId)
  if (!stored) return undefined
  if (stored.actor !== me || stored.fingerprint !== fingerprintOf(asking)) {
    throw new AppError('invalid-input', (words) => words.errors_command_id_used())
  }
  return JSON.parse(stored.outcome) as Done
}

const fingerprintOf = <Request>({ deps, me, request }: Asking<Request>): string =>
  Buffer.from(deps.secrets.mac('command', `${me} ${JSON.stringify(request)}`)).toString('base64url')
