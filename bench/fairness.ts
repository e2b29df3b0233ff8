import { availableParallelism, cpus } from 'node:os'
import { findSeries } from '#domain/availability/series.ts'
import { judgeGate } from '#domain/gates.ts'
import { encodeEntry } from '#domain/log/entry.ts'
import { createFindings } from '#domain/verify/report.ts'
import { rootOfTexts } from '#domain/verify/root.ts'
import { walk } from '#domain/verify/walk.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { seeded } from '#tests/support/random.ts'
import { english } from '#tests/support/words-of.ts'
import { bigGroup, openingOf, yearsOfWork } from './fairness/groups.ts'

// `npm run bench:fairness`: what the rules cost, printed and never asserted. Medians, on one core.

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** Milliseconds of one run, the median of several. */
function timed(runs: number, run: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return median(times)
}

const row = (what: string, figure: string, goal: string) =>
  console.log(`${what.padEnd(66)}${figure.padStart(14)}  ${goal && `goal ${goal}`}`)

console.log(`${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.versions.node}\n`)

const group = bigGroup(500)
const passage = openingOf(group)
const { checks } = judgeGate(passage)
const judging = timed(2_000, () => judgeGate(passage))
row(`all ${checks.length} rules before a vote on the plan, 500 members`, `${judging.toFixed(2)} ms`, '≤ 2 ms')

const chance = seeded(7)
const people = Array.from({ length: 40 }, (_, i) => ({ citizen: i < 24 }))
const candidates = Array.from({ length: 200 }, () => ({ free: people.map(() => chance() < 0.7), fair: chance() < 0.6 }))
const series = timed(5, () => findSeries(people, candidates, 10))
row('fair times for 10 meetings, 40 people, 200 times', `${Math.round(series)} ms`, '≤ 1,000 ms')

const size = Number(process.argv[2] ?? 1_000_000)
const texts = yearsOfWork(size).map(encodeEntry)
const [started, before] = [performance.now(), process.cpuUsage()]
const findings = createFindings(english)
const { complete } = walk(texts, new Set(), findings)
rootOfTexts(nodeCrypto.sha256, texts)
const seconds = (performance.now() - started) / 1000
const used = process.cpuUsage(before)
// On a machine with other work, the clock says more than what the replay needs.
const cpuSeconds = (used.user + used.system) / 1e6
const faults = findings.checks.filter(({ status }) => status === 'failed')
if (!complete || faults.length > 0) throw new Error(faults[0]?.sentence ?? 'the log could not be replayed')
row(`${texts.length.toLocaleString('en')} entries replayed and hashed`, `${seconds.toFixed(1)} s`, '≤ 20 s')
row('  of processor time', `${cpuSeconds.toFixed(1)} s`, '')
