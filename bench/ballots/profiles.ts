import type { Columns } from '#domain/ballots/counting/columns.ts'
import type { Shares } from '#domain/ballots/counting/equal-shares.ts'
import { seeded } from '#tests/support/random.ts'

export const optionsOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `o${i}`)

/** Columns of one number for each paper. */
function columnsOf(rows: number, n: number, fill: (put: (option: number, value: number) => void) => void): Columns {
  const columns = Array.from({ length: n }, () => new Uint8Array(rows))
  for (let row = 0; row < rows; row++) {
    fill((option, value) => {
      columns[option]![row] = value
    })
  }
  return { rows, papers: rows, columns, times: null }
}

/** Complete strict orders, every one as likely as any other: the hardest case, since no two papers are equal. */
export function randomOrders(rows: number, n: number, seed: number): Columns {
  const chance = seeded(seed)
  const order = Array.from({ length: n }, (_, i) => i)
  return columnsOf(rows, n, (put) => {
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(chance() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (let rank = 0; rank < n; rank++) put(order[rank]!, rank)
  })
}

export function randomNumbers(rows: number, n: number, most: number, seed: number): Columns {
  const chance = seeded(seed)
  return columnsOf(rows, n, (put) => {
    for (let option = 0; option < n; option++) put(option, Math.floor(chance() * (most + 1)))
  })
}

/** The same papers as ranks of names, best first. */
export function asRanks({ rows, columns }: Columns, options: readonly string[]): string[][][] {
  return Array.from({ length: rows }, (_, row) => {
    const ranks: string[][] = []
    for (const [i, column] of columns.entries()) ranks[column[row]!] = [options[i]!]
    return ranks
  })
}

/** Items that cost from 1 to 20 parts of a hundred of the budget, and people who approve of some of them. */
export function randomBudget(people: number, items: number, approved: number, budget: number, seed: number): Shares {
  const chance = seeded(seed)
  const costs = Array.from({ length: items }, () => Math.ceil(budget * (0.01 + 0.19 * chance() ** 2)))
  const liking = Array.from({ length: items }, () => chance() ** 1.5 * 2 * (approved / items))
  const rows = Array.from({ length: items }, (): number[] => [])
  for (let person = 0; person < people; person++) {
    for (let item = 0; item < items; item++) if (chance() < liking[item]!) rows[item]!.push(person)
  }
  const approvers = rows.map((some) => Int32Array.from(some))
  return {
    items: optionsOf(items),
    costs,
    approvers,
    approvals: approvers.map(({ length }) => length),
    papers: null,
    rows: people,
  }
}
