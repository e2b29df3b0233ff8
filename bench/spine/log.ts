import { findHead, listEntryTexts } from '#db/log.ts'
import { evolve } from '#domain/evolve.ts'
import { BUNDLE_VERSION, signBundle } from '#domain/exports/bundle.ts'
import type { MemberId, SessionId } from '#domain/ids.ts'
import { type Entry, LOG_VERSION } from '#domain/log/entry.ts'
import { emptyState } from '#domain/plan/state.ts'
import { later, toInstant } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { openingPolicy } from '#domain/witnesses/policy.ts'
import { append } from '#server/append.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { logSigner } from '#server/keys.ts'
import { createStates } from '#server/states.ts'
import { english } from '#tests/support/words-of.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

type Group = Awaited<ReturnType<typeof fivePeople>>

/** Commands through the one door, on a file with `synchronous=FULL`, `at once` at a time; entries per second. */
export async function appended(count: number, atOnce: number): Promise<number> {
  const world = await createWorld()
  const plan = await world.start()
  const startsAt = toInstant(world.clock.now)
  const send = () =>
    plan.done(plan.guide, 'session.schedule', { kind: 'async', title: 'Meeting', startsAt, minutes: 60 })
  for (let i = 0; i < 50; i++) await send()
  const started = performance.now()
  for (let sent = 0; sent < count; sent += atOnce) await Promise.all(Array.from({ length: atOnce }, send))
  const seconds = (performance.now() - started) / 1000
  await world.close()
  return count / seconds
}

/** A long meeting: people ask to speak, get the floor and end their turns. Written to the database, signed once. */
async function longPlan(world: World, size: number): Promise<{ group: Group; texts: string[] }> {
  const group = await fivePeople(world.deps)
  const { sessionId } = await group.done(group.guide, 'session.schedule', {
    ...{ kind: 'live', title: 'A long day', startsAt: toInstant(world.clock.now), minutes: 90 },
  })
  await group.done(group.guide, 'session.open', { sessionId })
  for (const member of group.everybody) await group.done(member, 'attendance.join', { sessionId })
  const head = (await findHead(world.db, group.planId))!
  const state = await group.state()
  const entries = turns(group, sessionId as SessionId, head.size, size, state.at)
  const signer = logSigner(world.deps.secrets, head, state.origin)
  // In parts, because SQLite takes a limited number of values in one statement.
  for (let from = 0; from < entries.length; from += 5_000) {
    await world.db.transaction().execute(async (trx) => {
      const now = (await findHead(trx, group.planId))!
      await append(trx, now, entries.slice(from, from + 5_000), [], signer)
    })
  }
  return { group, texts: await listEntryTexts(world.db, group.planId, 0, size) }
}

function turns(group: Group, session: SessionId, from: number, size: number, at: Entry['at']): Entry[] {
  const entries: Entry[] = []
  const add = (kind: Entry['kind'], actor: MemberId, body: object) => {
    const seq = from + entries.length
    entries.push({ v: LOG_VERSION, seq, at: later(at, seq * 1000), actor, kind, body, seals: {} } as unknown as Entry)
  }
  for (let i = 0; from + entries.length + 3 <= size; i++) {
    const member = group.everybody[i % group.everybody.length]!
    add('queue.joined', member, { session, member })
    add('turn.granted', group.guide, { session, member })
    add('turn.ended', member, { session, member, seconds: 45 })
  }
  return entries
}

export async function folded(size: number): Promise<{ perSecond: number; openMilliseconds: number }> {
  const world = await createWorld()
  const { group, texts } = await longPlan(world, size)
  const entries = texts.map((text) => JSON.parse(text) as Entry)
  const runs: number[] = []
  for (let run = 0; run < 5; run++) {
    const started = performance.now()
    entries.reduce(evolve, emptyState())
    runs.push(performance.now() - started)
  }
  const opens: number[] = []
  for (let run = 0; run < 5; run++) {
    const started = performance.now()
    await createStates().read(world.db, group.planId)
    opens.push(performance.now() - started)
  }
  await world.close()
  const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[2]!
  return { perSecond: (1000 * entries.length) / median(runs), openMilliseconds: median(opens) }
}

/** The whole verifier on a bundle of that many entries; entries per second. */
export async function verified(size: number): Promise<number> {
  const world = await createWorld()
  const { group, texts } = await longPlan(world, size)
  const head = (await findHead(world.db, group.planId))!
  const state = await group.state()
  const current = await world.deps.texts.readAll(world.db, group.planId)
  const { text } = signBundle(
    nodeCrypto.sha256,
    {
      ...{ v: BUNDLE_VERSION, origin: state.origin, size: head.size, checkpoint: head.checkpoint, keys: state.keys },
      ...{ policy: openingPolicy(state.keys.log), entries: texts, sealed: [], definitions: {}, boxes: {}, results: {} },
      texts: Object.fromEntries(current.map((section) => [section.digest, section.text])),
      current: current.map(({ section, digest }) => ({ section, digest })),
    },
    logSigner(world.deps.secrets, head, state.origin),
  )
  await world.close()
  const runs: number[] = []
  for (let run = 0; run < 3; run++) {
    const started = performance.now()
    const report = verifyBundle(nodeCrypto, Buffer.from(text), english)
    if (!report.ok) throw new Error(report.summary)
    runs.push(performance.now() - started)
  }
  return (1000 * texts.length) / runs.toSorted((a, b) => a - b)[1]!
}
