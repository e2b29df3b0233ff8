import * as Y from 'yjs'
import { MALFORMED } from './close-codes.ts'
import type { Connection } from './connection.ts'
import { awarenessMessage, step1Message, step2Message, updateMessage } from './messages.ts'
import type { Refusal } from './refusal.ts'
import type { Room } from './room.ts'
import { type Settled, settle } from './settle.ts'
import { memberKey, type Task, type UpdateTask } from './tasks.ts'

/**
 * Does what waits in a room: commits the updates in one transaction, then sends them to the others, then acknowledges
 * them, then answers who asked for the text. Returns how many milliseconds the commit took.
 */
export async function drain(room: Room, batch: readonly Task[]): Promise<number> {
  const updates = batch.filter((task): task is UpdateTask => task.kind === 'update')
  if (batch.some((task) => task.kind === 'refresh')) await room.rebuild()
  const { settled, commitMs } = await settle(room, updates)
  relay(room, settled)
  const resync = acknowledge(room, settled)
  const stateVector = once(() => Y.encodeStateVector(room.text.doc))
  for (const connection of new Set(updates.map((task) => task.connection))) connection.reportSaved(stateVector)
  for (const task of batch) {
    if (task.kind === 'hello') greet(room, task.connection)
    if (task.kind === 'hello' || task.kind === 'resync') resync.add(task.connection)
    if (task.kind === 'step1') answer(room, task.connection, task.stateVector)
    if (task.kind === 'step1' || task.kind === 'update') task.connection.done(task.size)
  }
  for (const connection of resync) connection.send(step1Message(stateVector()))
  const { planId, section } = room.name
  if (settled.some(({ applied }) => applied)) {
    room.shared.onCommitted?.(planId, section, room.text.seq)
    await room.saveSnapshot(5 * room.shared.limits.snapshotEvery)
  }
  return commitMs
}

function relay(room: Room, settled: readonly Settled[]): void {
  for (const { task, applied } of settled) {
    if (!applied) continue
    room.broadcast(updateMessage(applied.bytes), task.connection)
    if (applied.tidied) task.connection.send(updateMessage(applied.tidied))
  }
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
  // No honest client gets here. What it sent stays out of the log: it may be anything.
  if (connection.isNews(code))
    log.warn({ code, memberId: connection.participant.memberId, ...room.name }, 'an update was refused')
  if (code === 'malformed' && detail === 'undecodable') connection.close(MALFORMED, 'That was no Yjs update.')
  if (code === 'document-full') connection.sendStatus({ ...room.statusOf(connection), reason: FULL }, true)
}

const FULL = 'This text has no room left. Please shorten it: what was added last is not kept.'

function greet(room: Room, connection: Connection): void {
  connection.sendStatus(room.statusOf(connection), true)
  const states = room.awareness.all()
  if (states.length > 0) connection.send(awarenessMessage(states))
}

function answer(room: Room, connection: Connection, stateVector: Uint8Array): void {
  if (!connection.open) return
  try {
    room.shared.buckets.timed(memberKey(connection), () => {
      connection.send(step2Message(Y.encodeStateAsUpdate(room.text.doc, stateVector)))
    })
  } catch {
    connection.close(MALFORMED, 'That was no Yjs state vector.')
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
