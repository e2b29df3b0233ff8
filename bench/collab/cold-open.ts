import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { openDatabase } from '#db/client.ts'
import { advance, ensureDocument, insertUpdates, type StoredUpdate, saveSnapshot } from '#db/documents.ts'
import { migrate } from '#db/migrate.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { DEFAULT_LIMITS } from '#server/documents/limits.ts'
import { firstText, startText } from '#tests/support/documents-clients.ts'
import { seeded } from '#tests/support/random.ts'
import { Seat } from './seat.ts'
import { emptyFolder, removeFolder } from './server-process.ts'
import type { System } from './systems.ts'
import { until } from './wait.ts'

const PLAN = 'old' as PlanId
const PEOPLE = 12
/** 30,000 words: the longest section that anybody writes. */
const CHARACTERS = 180_000
/** As many updates as there ever are after the last snapshot. */
const TAIL = 5 * DEFAULT_LIMITS.snapshotEvery

export type ColdOpen = { stateBytes: number; fresh: number[]; running: number[]; cpuMilliseconds: number[] }

/**
 * Milliseconds from asking for a section with a long history to having its text: from a server that has just started,
 * and from the same one after everybody had left the section again.
 */
export async function coldOpens(system: System, updates: number, runs: number): Promise<ColdOpen> {
  const folder = emptyFolder()
  const results: ColdOpen = {
    stateBytes: await writeHistory(join(folder, 'evenground.db'), updates),
    fresh: [],
    running: [],
    cpuMilliseconds: [],
  }
  for (let run = 0; run < runs; run++) {
    const server = await system.start(folder)
    results.fresh.push(await open(system, server.port))
    for (let again = 0; again < 3; again++) {
      await pause(500) // until it has left memory
      const before = await server.ask('usage')
      results.running.push(await open(system, server.port))
      const after = await server.ask('usage')
      results.cpuMilliseconds.push(1000 * (after.cpuSeconds - before.cpuSeconds))
    }
    await server.stop()
  }
  removeFolder(folder)
  return results
}

async function open(system: System, port: number): Promise<number> {
  let have = false
  const started = performance.now()
  const seat = await Seat.take(system, port, PLAN, 'ann')
  seat.onUpdate = () => {
    have = true
  }
  await until('the text', () => have)
  const milliseconds = performance.now() - started
  seat.socket.terminate()
  return milliseconds
}

/** A section that people have written and cut for years, a run of letters at a time; returns the size of its state. */
async function writeHistory(file: string, count: number): Promise<number> {
  const db = openDatabase({ file })
  await migrate(db)
  const doc = new Y.Doc()
  const random = seeded(5)
  let rows: StoredUpdate[] = []
  let seq = 0
  doc.on('update', (bytes: Uint8Array) =>
    rows.push({ seq: ++seq, memberId: 'm' as MemberId, bytes, at: seq, credits: null }),
  )
  const clientIds = Array.from({ length: PEOPLE }, () => Math.floor(random() * 2 ** 32))
  const save = () =>
    db.transaction().execute(async (trx) => {
      await ensureDocument(trx, PLAN, 'why')
      await advance(trx, PLAN, 'why', rows.length)
      await insertUpdates(trx, PLAN, 'why', rows)
      const snapshot = () => ({ state: Y.encodeStateAsUpdate(doc), credits: null, deleted: null })
      if (seq === count - TAIL) await saveSnapshot(trx, PLAN, 'why', seq, snapshot())
      rows = []
    })
  startText(doc)
  const text = firstText(doc)
  while (seq < count) {
    doc.clientID = clientIds[Math.floor(random() * PEOPLE)]!
    const cuts = random() < text.length / (2 * CHARACTERS)
    let at = Math.floor(random() * text.length)
    for (let left = 5 + random() * 40; left > 0 && seq < count; left--) {
      if (cuts && at < text.length) text.delete(at, 1)
      else text.insert(at++, String.fromCharCode(97 + Math.floor(random() * 26)))
      if (rows.length >= 20_000 || seq === count - TAIL) await save()
    }
  }
  await save()
  await db.destroy()
  return Y.encodeStateAsUpdate(doc).length
}
