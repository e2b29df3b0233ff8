import { findDocument } from '#db/documents.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Accepted } from './commit.ts'
import { inspect } from './inspect.ts'
import type { Refusal } from './refusal.ts'
import type { Room } from './room.ts'
import { memberKey, type UpdateTask } from './tasks.ts'
import type { Applied } from './text-doc.ts'

/** What became of an update: `applied` is committed, neither means that it held nothing new. */
export type Settled = { task: UpdateTask; applied?: Applied; refusal?: Refusal }

/** An update that is merged, but not committed yet. */
type Judged = Settled & { accepted?: Accepted }

/** What going through the whole document costs the member who made it necessary, in updates. */
const WHOLE_DOCUMENT = 20

/**
 * Checks and merges updates in order and commits them together. An update that turns out wrong only when merged, and a
 * commit that doesn't happen, leave a document in memory that nobody may see: it is built again from the database, and
 * all starts over. So nothing here is lost by a database that is away for a while: the updates wait until it is back.
 */
export async function settle(
  room: Room,
  tasks: readonly UpdateTask[],
): Promise<{ settled: Settled[]; commitMs: number }> {
  const broken = new Map<UpdateTask, Refusal>()
  for (let failures = 0; ; ) {
    try {
      if (room.frozen && tasks.length > 0) await lookWhetherThawed(room)
      const settled = judge(room, tasks, broken)
      if (!settled) {
        await room.rebuild()
        continue
      }
      const accepted = settled.flatMap((one) => one.accepted ?? [])
      if (accepted.length === 0) return { settled, commitMs: 0 }
      const started = performance.now()
      const outcome = await commit(room, accepted)
      if (outcome === 'committed') return { settled, commitMs: performance.now() - started }
      if (outcome === 'frozen') room.frozen = true
    } catch (error) {
      room.shared.log.error({ err: error, ...room.name }, 'updates could not be committed; they wait')
      await room.pause(Math.min(50 * 2 ** failures++, room.shared.limits.maxRetryMs))
    }
    await room.rebuild()
  }
}

/** Undefined if an update broke the document; it is in `broken` then, and won't be merged the next time. */
function judge(room: Room, tasks: readonly UpdateTask[], broken: Map<UpdateTask, Refusal>): Judged[] | undefined {
  const judged: Judged[] = []
  for (const task of tasks) {
    const known = broken.get(task)
    const one = known ? { task, refusal: known } : judgeSafely(task)
    if (one === 'broken') return undefined
    judged.push(one)
  }
  return judged

  function judgeSafely(task: UpdateTask): Judged | 'broken' {
    try {
      return room.shared.buckets.timed(memberKey(task.connection), () => judgeOne(room, task))
    } catch (error) {
      // A fault of ours that this update found: it must not come back with each attempt.
      room.shared.log.error({ err: error, ...room.name }, 'an update broke the server')
      broken.set(task, { code: 'malformed' })
      return 'broken'
    }
  }

  function judgeOne({ text, shared, awareness, frozen }: Room, task: UpdateTask): Judged | 'broken' {
    const { connection, update } = task
    const { memberId, writable } = connection.participant
    const ownerOf = (clientId: number) => awareness.ownerOf(clientId)
    const found = inspect(update, { doc: text.doc, memberId, ownerOf, limits: shared.limits })
    // Who may not write may still have what everybody has.
    if (found.kind === 'nothing-new') return { task }
    if (!writable.writable) return { task, refusal: { code: 'read-only' } }
    if (frozen) return { task, refusal: { code: 'frozen' } }
    if (found.kind === 'refused') return { task, refusal: found.refusal }
    const clientIds = [...found.ends.keys()].filter((clientId) => !text.owners.has(clientId))
    if (found.ends.size > 0 && isFull(room, task)) return { task, refusal: { code: 'document-full' } }
    if (hasTooManyIds(room, memberId, clientIds)) return { task, refusal: { code: 'too-large' } }

    const applied = text.apply(found.update, found.ends, memberId, { guarded: true })
    if ('refusal' in applied) {
      broken.set(task, applied.refusal)
      shared.buckets.spend(memberKey(connection), WHOLE_DOCUMENT)
      return 'broken'
    }
    if (applied.fault) shared.log.error({ err: applied.fault, ...room.name }, 'moved words could not be followed')
    for (const clientId of clientIds) text.owners.set(clientId, memberId)
    return { task, applied, accepted: { memberId, bytes: applied.bytes, clientIds, credits: applied.credits } }
  }
}

function isFull({ text, shared }: Room, { connection }: UpdateTask): boolean {
  const { documentBytes } = shared.limits
  if (text.size <= documentBytes) return false
  shared.buckets.spend(memberKey(connection), WHOLE_DOCUMENT)
  text.measure()
  return text.size > documentBytes
}

function hasTooManyIds({ text, shared }: Room, memberId: MemberId, clientIds: readonly number[]): boolean {
  if (clientIds.length === 0) return false
  let owned = clientIds.length
  for (const owner of text.owners.values()) if (owner === memberId) owned++
  return owned > shared.limits.clientsPerMember
}

async function commit(room: Room, accepted: readonly Accepted[]) {
  const { text, shared, name } = room
  const outcome = await shared.commit({ target: { ...name, seq: text.seq }, accepted, at: shared.now() })
  if (typeof outcome !== 'number') return outcome
  text.seq = outcome
  text.grow(accepted.reduce((bytes, update) => bytes + update.bytes.length, 0))
  return 'committed'
}

/** Nobody may have told us that writing is open again: another process may have done it. */
async function lookWhetherThawed(room: Room): Promise<void> {
  const head = await findDocument(room.shared.db, room.name.planId, room.name.section)
  if (head && head.frozenAt !== null) return
  room.frozen = false
  room.tellStatus()
}
