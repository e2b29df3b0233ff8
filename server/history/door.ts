import { isConflict, isUniqueViolation, type Writer } from '#db/client.ts'
import { findCommand, insertCommand } from '#db/commands.ts'
import { findDocument } from '#db/documents.ts'
import type { Membership } from '#db/identity.ts'
import { answerLoss } from '#db/lost-words.ts'
import { countVersions, insertVersion } from '#db/versions.ts'
import { AppError } from '#domain/app-error.ts'
import type { HistoryRequest } from '#domain/history/commands.ts'
import { type CommandId, idOf, type VersionId } from '#domain/ids.ts'
import { mayWrite } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Deps } from '../deps.ts'
import { writableFor } from '../views/writable.ts'
import { wordsIn } from '../words/words-in.ts'
import { bringBack, openLoss } from './bring-back.ts'
import { restoreText } from './restore.ts'

/** What was made: a version that has a name now, or the number of the text that was brought back. */
export type HistoryDone = { versionId?: VersionId; seq?: number }

/** Far more than anybody can tell apart; without a limit, names could fill a database. */
const MAX_VERSIONS = 1_000
const ATTEMPTS = 10

type Asking = { deps: Deps; me: Membership; section: SectionKey; commandId: CommandId; request: HistoryRequest }
type Keep = (trx: Writer, done: HistoryDone) => Promise<void>

/**
 * The door for what is done with a section's past. Nothing of it decides anything, so nothing goes into the log; who
 * may, and "the same command twice is done once" hold as at the other doors. The caller has joined.
 */
export async function history(
  deps: Deps,
  me: Membership,
  section: SectionKey,
  commandId: CommandId,
  request: HistoryRequest,
): Promise<HistoryDone> {
  const asking = { deps, me, section, commandId, request }
  for (let attempt = 1; ; attempt++) {
    try {
      return (await doneBefore(asking)) ?? (await act(asking))
    } catch (error) {
      // The same command twice at once: what the first one did may be why the second can't be done.
      const done = error instanceof AppError ? await doneBefore(asking) : undefined
      if (done) return done
      if (attempt === ATTEMPTS || !(isUniqueViolation(error) || isConflict(error))) throw error
    }
  }
}

async function doneBefore(asking: Asking): Promise<HistoryDone | undefined> {
  const { deps, me, commandId } = asking
  const stored = await findCommand(deps.db, me.planId, commandId)
  if (!stored) return undefined
  if (stored.actor !== me.memberId || stored.fingerprint !== fingerprintOf(asking)) {
    throw new AppError('invalid-input', (words) => words.errors_command_id_used())
  }
  return JSON.parse(stored.outcome) as HistoryDone
}

const fingerprintOf = ({ deps, me, section, request }: Asking): string =>
  Buffer.from(deps.secrets.mac('command', `${me.memberId} ${section} ${JSON.stringify(request)}`)).toString('base64url')

async function act(asking: Asking): Promise<HistoryDone> {
  const { deps, me, section, commandId, request } = asking
  const { planId, memberId } = me
  const keep: Keep = (trx, done) =>
    insertCommand(trx, planId, commandId, {
      ...{ actor: memberId, fingerprint: fingerprintOf(asking), outcome: JSON.stringify(done), at: deps.now() },
    })
  switch (request.type) {
    case 'version.name':
      return nameVersion(asking, request, keep)
    case 'version.restore': {
      await mustWrite(asking)
      const { seq, paragraph } = request
      const which = { planId, section, memberId, seq, ...(paragraph ? { paragraph } : {}) }
      return { seq: await restoreText(deps, which, (trx, now) => keep(trx, { seq: now })) }
    }
    case 'words.return': {
      const loss = await openLoss(deps, { planId, memberId, lostId: request.lostId })
      await mustWrite({ ...asking, section: loss.section })
      await bringBack(deps, me, loss, (trx) => keep(trx, {}))
      return {}
    }
    case 'words.fine': {
      const { id } = await openLoss(deps, { planId, memberId, lostId: request.lostId })
      await deps.db.transaction().execute(async (trx) => {
        await answerLoss(trx, planId, id, 'fine')
        await keep(trx, {})
      })
      return {}
    }
  }
}

/** As for whoever types: whether they may write here now, and if not, why. */
async function mustWrite({ deps, me: { planId, memberId }, section }: Asking): Promise<void> {
  const state = await deps.states.read(deps.db, planId)
  if (writableFor(state, section, memberId, wordsIn('en')).writable) return
  throw new AppError('not-allowed', (words) => writableFor(state, section, memberId, words).reason)
}

type Naming = Extract<HistoryRequest, { type: 'version.name' }>

async function nameVersion({ deps, me, section }: Asking, { seq, name }: Naming, keep: Keep): Promise<HistoryDone> {
  const { planId, memberId } = me
  const { function: fn } = memberOf(await deps.states.read(deps.db, planId), memberId)
  // A name changes nothing of the text, so a text that is locked can have one too.
  if (!mayWrite(fn)) throw new AppError('not-allowed', (words) => words.errors_only_electors())
  const head = await findDocument(deps.db, planId, section)
  if (seq > (head?.seq ?? 0)) throw new AppError('not-found', (words) => words.errors_no_such_version())
  if ((await countVersions(deps.db, planId, section)) >= MAX_VERSIONS) {
    throw new AppError('too-many', (words) => words.errors_too_many_versions())
  }
  const id = idOf('version', deps.newId())
  const done = { versionId: id }
  await deps.db.transaction().execute(async (trx) => {
    await insertVersion(trx, planId, {
      ...{ id, section, seq, kind: 'named', name, about: null, memberId, at: deps.now() },
    })
    await keep(trx, done)
  })
  return done
}
