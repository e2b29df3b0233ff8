import { spawnSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { shareBudget, shareEqually } from '#domain/ballots/counting/equal-shares.ts'
import { countApprovals } from '#domain/ballots/methods/approval.ts'
import { countRanks } from '#domain/ballots/methods/ranked.ts'
import { countRunoff } from '#domain/ballots/methods/ranked-irv.ts'
import { countScores } from '#domain/ballots/methods/score.ts'
import { castings, checkedPerSecond } from './ballots/casting.ts'
import { asRanks, optionsOf, randomBudget, randomNumbers, randomOrders } from './ballots/profiles.ts'

// `npm run bench:ballots`: what counting takes, beside `votes` 3 (after npm ci --prefix bench/peers) and belenios-tool
// where they are there. Printed and never asserted; medians, one core. Papers are given as columns, as they are read.

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
function timed(runs: number, run: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return median(times)
}
const row = (what: string, milliseconds: number, goal = '') =>
  console.log(
    `${what.padEnd(66)}${`${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`.padStart(12)}  ${goal && `goal ≤ ${goal}`}`,
  )

const load = loadavg()[0]!.toFixed(1)
console.log(
  `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.versions.node}, load ${load}\n`,
)

const MILLION = 1_000_000
const options = optionsOf(20)
const rules = { statusQuo: null, unranked: 'tied-last', least: 0, bars: {} } as const
const runoff = { shared: 'exhaust', lowest: 'one' } as const
{
  const orders = randomOrders(MILLION, 20, 1)
  row(
    'ranked: matrix and Schulze, 1,000,000 papers × 20',
    timed(5, () => countRanks(options, rules, orders)),
    '1,500 ms',
  )
  row(
    'ranked-irv, the same papers',
    timed(5, () => countRunoff(options, runoff, orders)),
    '500 ms',
  )
  const approvals = randomNumbers(MILLION, 20, 1, 2)
  row(
    'approval, 1,000,000 × 20',
    timed(5, () => countApprovals(options, { winners: 1, bar: null }, approvals)),
    '100 ms',
  )
  const scores = randomNumbers(MILLION, 20, 5, 3)
  row(
    'score, 1,000,000 × 20',
    timed(5, () => countScores(options, { runoff: false }, scores)),
    '100 ms',
  )
  row(
    'score with a run-off',
    timed(5, () => countScores(options, { runoff: true }, scores)),
  )
}
{
  const shares = randomBudget(MILLION, 50, 8, 20_000_000, 4)
  row(
    'budget-es, one run, 1,000,000 × 50',
    timed(3, () => shareEqually(shares, 20, shares.items)),
    '500 ms',
  )
  // As large as the three city budgets that were counted by equal shares; whom they favour is invented.
  for (const [name, people, items, approved, budget] of [
    ['Assen', 600, 20, 6, 80_000],
    ['Świecie', 4_000, 30, 5, 1_100_000],
    ['Wieliczka', 6_586, 64, 8, 1_000_000],
  ] as const) {
    const city = randomBudget(people, items, approved, budget, people)
    const found = shareBudget(city, budget, people, true, city.items)
    const milliseconds = timed(5, () => shareBudget(city, budget, people, true, city.items))
    row(
      `budget-es as large as ${name}, ${found.runs} runs of Add1, ${found.closeCalls} close calls`,
      milliseconds,
      '100 ms',
    )
  }
}

// Theirs can count for more than one; ours have no such thing, so its name stands here as text.
type Ballots = object[]
type Peers = {
  Schulze: new (matrix: object) => { ranking: () => string[][] }
  InstantRunoff: new (given: { candidates: string[]; ballots: Ballots }) => { ranking: () => string[][] }
  utils: { matrixFromBallots: (ballots: Ballots, candidates: string[]) => object }
}
const path = new URL('./peers/node_modules/votes/dist/index.js', import.meta.url).href
const peers: Peers | null = await import(path).catch(() => null)
console.log('')
if (!peers) console.log('votes is not installed: npm ci --prefix bench/peers')
const hasBelenios = spawnSync('belenios-tool', ['--version']).status === 0
if (!hasBelenios) console.log('belenios-tool is not on the PATH: not measured')
for (const many of [1_000, 10_000]) {
  const orders = randomOrders(many, 20, many)
  const ranks = asRanks(orders, options)
  row(
    `ranked, ${many} papers × 20`,
    timed(5, () => countRanks(options, rules, orders)),
  )
  const ballots = ranks.map((ranking) =>
    Object.fromEntries(Object.entries({ ranking }).concat([['weight', 1 as never]])),
  )
  if (peers) {
    const count = () => new peers.Schulze(peers.utils.matrixFromBallots(ballots, options)).ranking()
    row('  votes 3: matrix and Schulze', timed(3, count))
  }
  if (hasBelenios)
    row(
      '  belenios-tool: Schulze, a process of its own',
      timed(3, () => belenios(orders.columns, many)),
    )
  row(
    `ranked-irv, ${many} papers × 20`,
    timed(5, () => countRunoff(options, runoff, orders)),
  )
  if (peers) {
    const count = () => new peers.InstantRunoff({ candidates: options, ballots }).ranking()
    row('  votes 3: instant run-off', timed(1, count))
  }
}

console.log('')
const checked = [1, 2, 3].map(() => checkedPerSecond(5_000))
console.log(
  `signed papers checked, one core: ${Math.round(median(checked)).toLocaleString('en')} a second  goal ≥ 6,000`,
)
const { assisted, signed } = await castings()
for (const [how, { p50, p99, accepted, sent }] of Object.entries({ 'by the server': assisted, 'at home': signed })) {
  console.log(`${sent} votes within 2 s, papers signed ${how}: ${accepted} accepted, each on disk before its receipt`)
  row('  to the receipt, median', p50)
  row('  to the receipt, 99 of 100', p99, '150 ms')
}

/** Ranks from 1, a list for each paper, as belenios-tool reads them. */
function belenios(columns: readonly ArrayLike<number>[], many: number): void {
  const papers = Array.from({ length: many }, (_, paper) => columns.map((column) => column[paper]! + 1))
  const { status } = spawnSync('belenios-tool', ['method', 'schulze', '--nchoices', '20'], {
    input: JSON.stringify(papers),
  })
  if (status !== 0) throw new Error('belenios-tool could not count')
}
