import { availableParallelism, cpus } from 'node:os'
import { charactersIn } from '#domain/text/authorship/standing.ts'
import { largeText } from './authorship/large-text.ts'
import { replay } from './authorship/trace.ts'
import { BOB, KINDS, record, timePerUpdate } from './authorship/updates.ts'

// `npm run bench:authorship`: what following moved words costs, with and without, side by side. With TRACE=file.json.gz
// (a concurrent trace of github.com/josephg/editing-traces) a text that two people really wrote is replayed too.

const RUNS = 7
const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
const micro = (number: number) => `${number.toFixed(1)} µs`

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}\n`,
)

for (const deletions of [0, 3_000]) {
  console.log(`An update checked, merged and ready to be stored; after ${deletions} deletions:`)
  const rows = KINDS.map((kind) => {
    const recorded = record(kind)
    const without: number[] = []
    const following: number[] = []
    for (let run = 0; run < RUNS; run++) {
      without.push(timePerUpdate(recorded, false, deletions))
      following.push(timePerUpdate(recorded, true, deletions))
    }
    const [plain, followed] = [median(without), median(following)]
    return {
      what: kind.what,
      without: micro(plain),
      'with the ledger': micro(followed),
      'the ledger': micro(followed - plain),
    }
  })
  console.table(rows)
}

const { fragment, authorsOf, items, characters } = largeText()
const counts: number[] = []
for (let run = 0; run < RUNS; run++) {
  const started = performance.now()
  if (charactersIn(fragment, authorsOf).get(BOB) === undefined) throw new Error('Nothing was counted.')
  counts.push(performance.now() - started)
}
console.log(`Counting ${characters} characters in ${items} items by author: ${median(counts).toFixed(1)} ms`)

const { TRACE } = process.env
if (TRACE) {
  for (const follows of [false, true]) {
    const { updates, isEqual, seconds, scores } = replay(TRACE, follows)
    console.log(
      `\n${follows ? 'With' : 'Without'} the ledger: ${updates} updates, ${Math.round(updates / seconds)}/s, ` +
        `the text is ${isEqual ? 'the trace’s' : 'ANOTHER ONE'}`,
    )
    for (const { typed, credited, both } of scores) {
      console.log(`  typed ${typed}: precision ${(both / credited).toFixed(4)}, recall ${(both / typed).toFixed(4)}`)
    }
  }
}
