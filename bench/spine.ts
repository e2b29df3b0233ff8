import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { firstPaint } from './first-paint.ts'
import { appended, folded, verified } from './spine/log.ts'
import { planPage, scriptsOf } from './spine/plan-page.ts'

// `npm run bench`: the spine's figures, printed and never asserted. Machines are noisy: medians of several runs.

type Row = { what: string; figure: string; note?: string }
const rows: Row[] = []
const root = new URL('..', import.meta.url).pathname

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
const perSecond = (n: number) => `${Math.round(n).toLocaleString('en')} / s`

/** From starting the process to its first answered page, on an empty data folder, in milliseconds. */
async function coldStart(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-bench-'))
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'server/evenground.js'), 'start'], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (data: Buffer) => {
        const match = /ready: (\S+)/.exec(data.toString())
        if (match) resolve(match[1]!)
      })
    })
    await (await fetch(url)).text()
    return performance.now() - started
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Bytes of script, gzipped, that a page loads by itself. */
function scriptBytes(html: string): number {
  const bytes = (file: string) => gzipSync(readFileSync(join(root, 'build/en/client/assets', file))).length
  return scriptsOf(html).reduce((sum, file) => sum + bytes(file), 0)
}
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB gzip`

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}\n`,
)

await coldStart() // builds if needed
const starts: number[] = []
for (let i = 0; i < 5; i++) starts.push(await coldStart())
rows.push({
  what: 'cold start to the first answered page',
  figure: `${Math.round(median(starts))} ms`,
  note: 'goal ≤ 1,500 ms',
})

const page = await planPage(30_000)
rows.push({
  what: 'plan page, 30,000 words: server time p50 / p95',
  figure: `${page.p50.toFixed(1)} / ${page.p95.toFixed(1)} ms`,
  note: 'goal p95 ≤ 25 ms',
})
rows.push({ what: '  its first opening after a start', figure: `${page.first.toFixed(0)} ms` })
rows.push({ what: '  its HTML', figure: kilobytes(gzipSync(page.html).length) })
rows.push({ what: '  its script', figure: kilobytes(scriptBytes(page.html)), note: 'goal ≤ 105 kB' })
rows.push({
  what: 'section page: script before the editor is asked for',
  figure: kilobytes(scriptBytes(page.sectionHtml)),
})
rows.push({ what: '  the editor, loaded on demand', figure: kilobytes(page.editorBytes), note: 'goal ≤ 130 kB' })

const paint = await firstPaint()
const plain = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
rows.push({
  what: 'plan page of the demo, 4× slowed, 1.6 Mbit/s, 150 ms: first text',
  figure: `${Math.round(paint.painted)} ms`,
  note: 'goal ≤ 1,000 ms',
})
rows.push({ what: '  script that came over the wire', figure: plain(paint.bytes.script), note: 'goal ≤ 105 kB' })
rows.push({ what: '  style that came over the wire', figure: plain(paint.bytes.style), note: 'goal ≤ 25 kB' })
rows.push({ what: '  HTML and fonts', figure: `${plain(paint.bytes.document)}, ${plain(paint.bytes.font)}` })
rows.push({ what: '  hosts that were asked', figure: String(paint.hosts.length), note: 'goal 1' })

rows.push({ what: 'entries appended, one command at a time, durable', figure: perSecond(await appended(2_000, 1)) })
rows.push({ what: 'entries appended, 50 commands at once, durable', figure: perSecond(await appended(2_000, 50)) })
const fold = await folded(100_000)
rows.push({ what: 'entries folded', figure: perSecond(fold.perSecond), note: 'goal ≥ 500,000 / s' })
rows.push({
  what: '  a plan of 100,000 entries opened cold',
  figure: `${Math.round(fold.openMilliseconds)} ms`,
  note: 'goal ≤ 500 ms',
})
rows.push({
  what: 'entries verified (hashes, legality, rules)',
  figure: perSecond(await verified(100_000)),
  note: 'goal ≥ 100,000 / s',
})

const width = Math.max(...rows.map(({ what }) => what.length))
for (const { what, figure, note } of rows) console.log(`${what.padEnd(width)}  ${figure.padStart(16)}  ${note ?? ''}`)
