import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { emptyFolder, removeFolder, startServer } from './collab/server-process.ts'
import { type Measured, measure, type Percentiles } from './room/measure.ts'
import { discussion, type Hall, type Message, repeating } from './room/speakers.ts'

// `npm run bench:room`: a hall in which everybody has the meeting on their screen, beside a bare Socket.IO server that
// broadcasts the same messages to as many. Figures are printed, never asserted. BENCH_DIR is the disk to measure,
// BENCH_PROFILE a folder for processor profiles.
const { values: given } = parseArgs({
  options: {
    members: { type: 'string', default: '500' },
    rate: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '60' },
    repeats: { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
  },
})
const members = Number(given.members)
const load = { rate: Number(given.rate), seconds: Number(given.seconds), processes: Number(given.processes) }

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
const times = ({ p50, p99, most }: Percentiles) => [p50, p99, most].map((time) => time.toFixed(0)).join(' / ')
const row = (name: string, ...cells: string[]) =>
  console.log(name.padEnd(14) + cells.map((cell) => cell.padStart(20)).join(''))

async function ours(folder: string, heard: (message: Message) => void): Promise<Measured> {
  const server = await startServer('room/servers/ours.ts', [folder, given.members])
  const hall = JSON.parse(readFileSync(join(folder, 'hall.json'), 'utf8')) as Hall
  const measured = await measure(server, hall, (url) => discussion(url, hall, heard), load)
  await server.stop()
  return measured
}

async function bare(messages: readonly Message[]): Promise<Measured> {
  const server = await startServer('room/servers/bare.ts', [])
  const seats = { tokens: Array.from({ length: members }, () => ''), planId: null }
  const measured = await measure(server, seats, (url) => repeating(url, messages), load)
  await server.stop()
  return measured
}

function show(name: string, measured: Measured): void {
  const { entries, lost, asked, cpuPerDelivered, fromMessage, fromCommand, heapPerMember, memoryPerMember } = measured
  row(
    ...([name, `${entries}, ${lost} lost`, String(asked), `${cpuPerDelivered.toFixed(1)} µs`] as const),
    ...[`${times(fromMessage)} ms`, `${times(fromCommand)} ms`],
    `${(heapPerMember / 1e3).toFixed(1)} / ${(memoryPerMember / 1e3).toFixed(1)} kB`,
  )
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}, ` +
    `load ${loadavg()[0]!.toFixed(1)}; ${members} members, ${load.rate} entries a second for ${load.seconds} s`,
)
row('', 'entries', 'asked for', 'CPU per delivery', 'p50/p99/max', 'from the command', 'heap/memory each')
const folder = emptyFolder()
// The plan is made by a server that then ends, so that what making it took is not counted as memory of the hall.
await (await startServer('room/servers/ours.ts', [folder, given.members])).stop()
const ratios: number[] = []
const p99s: number[] = []
for (let run = 0; run < Number(given.repeats); run++) {
  const messages: Message[] = []
  const hall = await ours(folder, (message) => messages.push(message))
  show('Evenground', hall)
  const yardstick = await bare(messages)
  show('bare Socket.IO', yardstick)
  ratios.push(hall.cpuPerDelivered / yardstick.cpuPerDelivered)
  p99s.push(hall.fromMessage.p99)
}
removeFolder(folder)
console.log(
  `CPU per delivery ${median(ratios).toFixed(2)} × bare Socket.IO (goal ≤ 1.5); ` +
    `p99 ${median(p99s).toFixed(0)} ms (goal ≤ 250 ms); medians of ${ratios.length}`,
)
process.exit()
