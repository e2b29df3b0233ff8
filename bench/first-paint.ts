import type { Browser } from 'playwright-core'
import type { Running } from '#server/server.ts'
import { launch } from '#tests/support/browsing.ts'
import { demoPlan } from '#tests/support/demo-stage.ts'
import { startTestServer } from '#tests/support/server.ts'
import { linkFor, use } from '#tests/support/stage.ts'

/** A phone of a few years ago on a poor connection: what Lighthouse calls slow 4G. */
const BITS_PER_SECOND = 1_600_000
const LATENCY_MS = 150
const CPU_SLOWED = 4
const RUNS = 5

export type FirstPaint = {
  /** Milliseconds to the first text, an empty cache, the median of five. */
  painted: number
  /** Bytes as they came over the wire, compressed, without headers. */
  bytes: Record<'document' | 'script' | 'style' | 'font', number>
  hosts: string[]
}

/** The plan page of the demo as a member opens it for the first time, in a real browser. */
export async function firstPaint(): Promise<FirstPaint> {
  const server = await startTestServer({ pages: true, now: Date.now })
  const browser = await launch()
  try {
    const { path, cookie } = await aMember(server)
    const runs: FirstPaint[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await open(browser, `${server.url}${path}`, cookie))
    const [middle] = runs.toSorted((a, b) => a.painted - b.painted).slice(Math.floor(RUNS / 2))
    return middle!
  } finally {
    await browser.close()
    await server.close()
  }
}

async function aMember({ deps, url }: Running): Promise<{ path: string; cookie: string }> {
  const planId = await demoPlan(deps)
  const { members } = await deps.states.read(deps.db, planId)
  const someone = [...members.values()].find(({ side, status }) => side === 'citizen' && status === 'joined')
  if (!someone) throw new Error('Nobody has joined the demo.')
  return { path: `/plans/${planId}`, cookie: await use(url, await linkFor(deps, planId, someone.id)) }
}

async function open(browser: Browser, address: string, cookie: string): Promise<FirstPaint> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  const session = await context.newCDPSession(page)
  const throughput = { downloadThroughput: BITS_PER_SECOND / 8, uploadThroughput: BITS_PER_SECOND / 8 }
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: LATENCY_MS, ...throughput })
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED })
  await page.goto(address, { waitUntil: 'networkidle' })
  const measured = await page.evaluate(measure)
  await context.close()
  return { ...measured, hosts: [...hosts] }
}

/** Runs in the page: what the browser itself has noted. */
function measure(): Omit<FirstPaint, 'hosts'> {
  const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const [html] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const sum = (ending: RegExp) =>
    files
      .filter(({ name }) => ending.test(new URL(name).pathname))
      .reduce((total, { encodedBodySize }) => total + encodedBodySize, 0)
  return {
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    bytes: {
      document: html?.encodedBodySize ?? 0,
      script: sum(/\.js$/),
      style: sum(/\.css$/),
      font: sum(/\.woff2$/),
    },
  }
}
