import * as Y from 'yjs'
import type { Sentence } from '#domain/words/words.ts'
import { wordsIn } from '../words/words-in.ts'
import { MALFORMED } from './close-codes.ts'
import type { Connection } from './connection.ts'
import { frameOf } from './frame.ts'
import { awarenessMessage, step1Message, step2Message, updateMessage } from './messages.ts'
import type { Refusal, RefusalCode } from './refusal.ts'
import type { Room } from './room.ts'
import { type Settled, settle } from './settle.ts'
import { saveSnapshot } from './snapshot.ts'
import { memberKey, type Step1Task, type Task } from './tasks.ts'

/**
 * Does what waits in a room: commits the updates in one transaction, then sends them to the others, then acknowledges
 * them, then answers who asked for the text.
 */
export async function drain(room: Room, batch: readonly Task[]): Promise<void> {
  const updates = batch.filter((task) => task.kind === 'update')
  if (batch.some((task) => task.kind === 'refresh')) await room.rebuild()
  const { settled, commitMs } = await settle(room, updates)
  if (commitMs > 0) room.shared.pulse.rest(room.connections.size, commitMs)
  relay(room, settled)
  const resync = acknowledge(room, settled)
  const stateVector = once(() => Y.encodeStateVector(room.text.doc))
  for (const connection of new Set(updates.map((task) => task.connection))) connection.reportSaved(stateVector)
  for (const task of batch) {
    if (task.kind === 'hello') greet(room, task.connection)
    if (task.kind === 'hello' || task.kind === 'resync') resync.add(task.connection)
    if (task.kind === 'step1' || task.kind === 'update') task.connection.done(task.size)
  }
  answer(
    room,
    batch.filter((task) => task.kind === 'step1'),
  )
  for (const connection of resync) connection.send(step1Message(stateVector()))
  if (settled.some(({ applied }) => applied)) {
    room.tellCommitted()
    tellLost(room, settled)
    await saveSnapshot(room, 5 * room.shared.limits.snapshotEvery)
  }
}

/** Whoever lost words to somebody else may have to hear of it, later: here it costs a look at what is known anyhow. */
function tellLost({ shared, name, text }: Room, settled: readonly Settled[]): void {
  const applied = settled.flatMap((one) => one.applied ?? [])
  const lost = applied.flatMap((one) => one.lost.filter(({ by, author }) => by !== author))
  if (lost.length > 0) shared.onLost?.({ ...name, before: text.seq - applied.length, lost })
}

/**
 * Sends on what is committed, as one message. Where several people wrote, they get it too: a message of its own for each
 * of them would cost more than reading again what one wrote, which changes nothing.
 */
function relay(room: Room, settled: readonly Settled[]): void {
  const changes = settled.flatMap(({ task, applied }) => (applied ? [{ connection: task.connection, applied }] : []))
  const [first, ...others] = changes
  if (!first) return
  const bytes = changes.map(({ applied }) => applied.bytes)
  const message = updateMessage(others.length === 0 ? first.applied.bytes : Y.mergeUpdates(bytes))
  const isOneSender = others.every(({ connection }) => connection === first.connection)
  room.broadcast(message, isOneSender ? first.connection : undefined)
  if (!isOneSender) return
  for (const { applied } of changes) if (applied.tidied) first.connection.send(updateMessage(applied.tidied))
}

/** Counts what is durable and what was refused, per socket. Returns whom to ask for everything they have. */
function acknowledge(room: Room, settled: readonly Settled[]): Set<Connection> {
  const resync = new Set<Connection>()
  for (const { task, refusal } of settled) {
    const { connection, nth, isStep2 } = task
    if (!refusal) {
      connection.settled(nth, isStep2)
      if (isStep2) resync.delete(connection)
      continue
    }
    connection.refused()
    refuse(room, connection, refusal)
    // The client is ahead of us now, and whatever it sends next would show a gap. A step 2 holds all that it has: if
    // even the one that we asked for is refused, asking again would go on for ever.
    if (!isStep2 || !connection.resyncing) resync.add(connection)
  }
  for (const connection of resync) connection.resyncing = true
  return resync
}

function refuse(room: Room, connection: Connection, { code, detail }: Refusal): void {
  const { refused, log } = room.shared
  refused[code]++
  if (code === 'read-only' || code === 'frozen') return void connection.sendStatus(room.statusOf(connection), true)
  // A gap follows every other refusal. What no honest client sends is worth a line; what it was stays out of the log.
  if (code !== 'gap' && connection.isNews(code)) {
    log.warn({ code, memberId: connection.participant.memberId, ...room.name }, 'an update was refused')
  }
  if (code === 'malformed' && detail === 'undecodable')
    connection.close(MALFORMED, (words) => words.errors_no_yjs_update())
  const reason = REASONS[code]
  const words = wordsIn(connection.participant.locale)
  if (reason) connection.sendStatus({ ...room.statusOf(connection), reason: reason(words) }, true)
}

/** What somebody reads who may write, but whose last change could not be taken; the others are no honest client's. */
const REASONS: Partial<Record<RefusalCode, Sentence>> = {
  'document-full': (words) => words.errors_text_full(),
  'too-large': (words) => words.errors_change_too_large(),
  schema: (words) => words.errors_page_outdated(),
}

function greet(room: Room, connection: Connection): void {
  connection.sendStatus(room.statusOf(connection), true)
  const states = room.awareness.all()
  if (states.length > 0) connection.send(awarenessMessage(states))
}

/**
 * Answers who asked for the text. After a restart everybody comes back at once and asks the same: then the answer is
 * made once.
 */
function answer(room: Room, tasks: readonly Step1Task[]): void {
  const made = new Map<string, Buffer>()
  for (const { connection, stateVector } of tasks) {
    if (!connection.open) continue
    const question = Buffer.from(stateVector).toString('latin1')
    try {
      const frame =
        made.get(question) ??
        room.shared.buckets.timed(memberKey(connection), () =>
          frameOf(step2Message(Y.encodeStateAsUpdate(room.text.doc, stateVector))),
        )
      made.set(question, frame)
      connection.sendFrame(frame)
    } catch {
      connection.close(MALFORMED, (words) => words.errors_no_state_vector())
    }
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
