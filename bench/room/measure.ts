import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from '#bench/collab/server-process.ts'
import { Crowd } from './crowd.ts'
import type { Report } from './messages.ts'
import type { Speakers } from './speakers.ts'

export type Load = { rate: number; seconds: number; processes: number }
export type Seats = { tokens: readonly string[]; planId: string | null }

export type Measured = {
  /** Of the server’s process, for each entry that reached somebody, in microseconds. */
  cpuPerDelivered: number
  /** From the time of the message to somebody having it on screen, in milliseconds. */
  fromMessage: Percentiles
  /** From sending the command, that is before it was committed, in milliseconds. */
  fromCommand: Percentiles
  entries: number
  lost: number
  /** How often anybody had to ask for what was missing. */
  asked: number
  /** What the server’s heap and its process grew by for each member who came in. */
  heapPerMember: number
  memoryPerMember: number
}
export type Percentiles = { p50: number; p99: number; most: number }

/** After so long, what has not come counts as lost. */
const PATIENCE_SECONDS = 10
/** A server that has run for an hour has had its code compiled; here that takes some hurried seconds. */
const WARM_UP = { seconds: 5, faster: 3 }

/** Seats a crowd at a server, has things happen at a rate, and looks at when each of them was on whose screen. */
export async function measure(
  server: ServerProcess,
  { tokens, planId }: Seats,
  open: (url: string) => Promise<Speakers>,
  { rate, seconds, processes }: Load,
): Promise<Measured> {
  const url = `http://127.0.0.1:${server.port}`
  const empty = await server.ask('settled')
  const crowd = new Crowd(processes)
  await crowd.sit({ url, tokens, planId })
  const full = await server.ask('settled')
  const speakers = await open(url)
  await speakFor(speakers, rate * WARM_UP.faster, WARM_UP.seconds)
  await pause(1_000)
  await crowd.forget()
  const before = await server.ask('usage')
  const sent = await speakFor(speakers, rate, seconds)
  let reports = await reportsOn(crowd, sent)
  for (let i = 0; i < PATIENCE_SECONDS && lostOf(reports, sent, tokens.length) > 0; i++) {
    await pause(1_000)
    reports = await reportsOn(crowd, sent)
  }
  const after = await server.ask('usage')
  speakers.close()
  await crowd.go()
  const seen = reports.reduce((sum, { seqs }) => sum + seqs.length, 0) + speakers.listening * sent.size
  return {
    cpuPerDelivered: ((after.cpuSeconds - before.cpuSeconds) / seen) * 1e6,
    fromMessage: percentiles(reports.flatMap(({ at, clocks }) => [...at].map((when, i) => when - clocks[i]!))),
    fromCommand: percentiles(reports.flatMap(({ at, seqs }) => [...at].map((when, i) => when - sent.get(seqs[i]!)!))),
    entries: sent.size,
    lost: lostOf(reports, sent, tokens.length),
    asked: reports.reduce((sum, { asked }) => sum + asked, 0),
    heapPerMember: (full.heapBytes - empty.heapBytes) / tokens.length,
    memoryPerMember: (full.rssBytes - empty.rssBytes) / tokens.length,
  }
}

/** When which entry was asked for. Whoever is late for one makes up for it with the next. */
async function speakFor({ speak }: Speakers, rate: number, seconds: number): Promise<Map<number, number>> {
  const sent = new Map<number, number>()
  const started = performance.now()
  for (let i = 0; i < rate * seconds; i++) {
    const early = started + (1000 * i) / rate - performance.now()
    if (early > 0) await pause(early)
    const at = performance.timeOrigin + performance.now()
    for (const seq of await speak()) sent.set(seq, at)
  }
  return sent
}

/** What the crowd saw of these entries; those of the warm-up may have come late. */
async function reportsOn(crowd: Crowd, sent: ReadonlyMap<number, number>): Promise<Report[]> {
  return (await crowd.reports()).map(({ seqs, at, clocks, ...rest }) => {
    const isMeant = (_: number, i: number) => sent.has(seqs[i]!)
    return { ...rest, seqs: seqs.filter(isMeant), at: at.filter(isMeant), clocks: clocks.filter(isMeant) }
  })
}

/** Entries that somebody did not get, or got twice; and whoever’s copy has not come as far as the log. */
function lostOf(reports: readonly Report[], sent: ReadonlyMap<number, number>, members: number): number {
  const times = new Map<number, number>()
  for (const { seqs } of reports) for (const seq of seqs) times.set(seq, (times.get(seq) ?? 0) + 1)
  const wrong = [...sent.keys()].reduce((sum, seq) => sum + Math.abs(members - (times.get(seq) ?? 0)), 0)
  const head = Math.max(...sent.keys()) + 1
  return wrong + reports.flatMap(({ sizes }) => sizes).filter((size) => size !== head).length
}

function percentiles(all: number[]): Percentiles {
  const sorted = Float64Array.from(all).sort()
  return { p50: sorted[sorted.length >> 1]!, p99: sorted[Math.floor(sorted.length * 0.99)]!, most: sorted.at(-1)! }
}
