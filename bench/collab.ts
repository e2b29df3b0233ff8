import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { seeded } from '#tests/support/random.ts'
import { inventedTrace, readTrace, replayOf } from '#tests/support/trace.ts'
import { coldOpens } from './collab/cold-open.ts'
import { fsyncMilliseconds } from './collab/disk.ts'
import { memory } from './collab/memory.ts'
import { replayed } from './collab/replay.ts'
import { ours, peers, relay, type System } from './collab/systems.ts'
import { type Load, type Typed, type } from './collab/typing.ts'

// `npm run bench:collab`: writing together, beside other servers in the same run. Figures are printed, never asserted.
// Peers take part after `npm ci --prefix bench/peers`. BENCH_DIR is the disk to measure, EVENGROUND_TEST_DATA holds real typing.
const { values: given } = parseArgs({
  options: {
    seconds: { type: 'string', default: '12' },
    repeats: { type: 'string', default: '1' },
    only: { type: 'string', default: 'rooms,workshop,replay,memory,cold' },
  },
})
const [seconds, repeats] = [Number(given.seconds), Number(given.repeats)]
const wanted = new Set(given.only.split(','))

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const kilobytes = (bytes: number) => `${(bytes / 1e3).toFixed(1)} kB`

const evenground = ours('Evenground')
const systems: readonly System[] = [
  relay,
  evenground,
  ours('  every 10 ms', { tickMs: 10, maxTickMs: 10 }),
  ours('  each turn of the loop', { maxTickMs: 0 }),
  ...peers(),
]

async function typing(title: string, load: Load): Promise<void> {
  console.log(`\n${title}`)
  console.log(row('', 'CPU s per million', '× relay', 'p50', 'p99', 'dropped', 'on disk'))
  // One after the other and then again: what else the machine does hits all of them alike.
  const runs = new Map<System, Typed[]>(systems.map((system) => [system, []]))
  for (let run = 0; run < repeats; run++) {
    for (const system of systems) runs.get(system)!.push(await type(system, load, seconds))
  }
  const cpuOf = (system: System) => median(runs.get(system)!.map(({ cpuPerMillion }) => cpuPerMillion))
  for (const [system, all] of runs) {
    const milliseconds = (of: (typed: Typed) => number) => `${median(all.map(of)).toFixed(1)} ms`
    console.log(
      row(
        system.name,
        cpuOf(system).toFixed(1),
        (cpuOf(system) / cpuOf(relay)).toFixed(2),
        milliseconds(({ p50 }) => p50),
        milliseconds(({ p99 }) => p99),
        String(Math.max(...all.map(({ dropped }) => dropped))),
        system.durable,
      ),
    )
  }
}

function row(name: string, ...cells: string[]): string {
  const last = cells.pop()!
  return `${name.padEnd(28)}${cells.map((cell) => cell.padStart(18)).join('')}  ${last}`
}

const disk = fsyncMilliseconds()
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}; ` +
    `4 kB written and synced in ${disk.p50.toFixed(2)} ms (p99 ${disk.p99.toFixed(2)} ms)`,
)
if (peers().length === 0) console.log('Without other servers: run `npm ci --prefix bench/peers` first.')

if (wanted.has('rooms')) {
  const load = { documents: 20, typing: 3, perSecond: 8, reading: 17 }
  await typing('20 documents, in each 3 typing 8 letters a second and 17 reading (goal ≤ 1.1 × relay)', load)
}
if (wanted.has('workshop')) {
  const load = { documents: 1, typing: 60, perSecond: 5, reading: 140 }
  await typing('1 document, 60 typing 5 letters a second and 140 reading (goal ≤ 0.3 × relay, p99 ≤ 40 ms)', load)
}
if (wanted.has('replay')) {
  const real = readTrace()
  const replay = replayOf(real ?? inventedTrace(20_000, seeded(3)))
  const runs: number[] = []
  for (let run = 0; run < Math.max(repeats, 3); run++) runs.push(await replayed(evenground, replay))
  const what = `${real ? 'a real' : 'an invented'} text of two people, ${replay.steps.length} updates, the same at the end`
  console.log(`\n${what}: ${Math.round(median(runs))} updates a second (goal ≥ 5,000)`)
}
if (wanted.has('memory')) {
  const { before, after, bytesPerDocument, bytesPerReader } = await memory(evenground, 10_000)
  const growth = (100 * (after.heapBytes / before.heapBytes - 1)).toFixed(1)
  console.log(
    `\n10,000 documents, each opened, written in and left: ${megabytes(before.heapBytes)} before, ` +
      `${megabytes(after.heapBytes)} after (${growth} %, goal ≤ 10 %); ` +
      `of the process ${megabytes(before.rssBytes)} and ${megabytes(after.rssBytes)}`,
  )
  console.log(
    `an open document with one reader: ${kilobytes(bytesPerDocument)}; a reader: ${kilobytes(bytesPerReader)}`,
  )
}
if (wanted.has('cold')) {
  const { stateBytes, fresh, running, cpuMilliseconds } = await coldOpens(evenground, 1_000_000, 3)
  console.log(
    `\na section of 1,000,000 updates (state ${megabytes(stateBytes)}), opened cold: ${Math.round(median(running))} ms ` +
      `(${Math.round(median(cpuMilliseconds))} ms of processor time, collecting included), ` +
      `${Math.round(median(fresh))} ms by a server that has just started (goal ≤ 300 ms)`,
  )
}
process.exit() // sockets that were cut off linger
