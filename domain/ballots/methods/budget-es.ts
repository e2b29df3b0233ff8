import { checkSet } from '../counting/checks.ts'
import { byOption } from '../counting/columns.ts'
import { type Shares, type SharesResult, shareBudget } from '../counting/equal-shares.ts'
import { flag, forEach, readFields, whole } from '../counting/parameters.ts'
import { type PaperGroup, tally } from '../counting/tally.ts'
import { acrossOrders, inOrder } from '../counting/ties.ts'

/** All in whole units. `raise`: whether everybody gets a unit more while it fits (Add1). */
export type BudgetEsParameters = { budget: number; costs: Record<string, number>; raise: boolean }

/** Equal shares: everybody has an equal part of the budget, and what is bought is paid for by those who want it. */
export const budgetEs = tally<BudgetEsParameters>({
  id: 'budget-es',
  kind: 'binding',
  shape: 'set',
  purposes: ['divide-money'],
  options: null,
  parameters: (given, options) =>
    readFields<BudgetEsParameters>(given, {
      budget: { read: whole(1, 1e13) },
      costs: { read: forEach(options, whole(1, 1e13), true) },
      raise: { read: flag, otherwise: true },
    }),
  check: (choice, options) => checkSet(choice, options),
  count: ({ options, parameters: { budget, costs, raise }, groups, lot }) => {
    const shares = sharesOf(options, costs, groups)
    const people = groups.reduce((sum, { papers }) => sum + papers, 0)
    const { first, possible, orderMatters } = acrossOrders<SharesResult>(lot ?? options, (order) => {
      const result = shareBudget(shares, budget, people, raise, order)
      return {
        winners: inOrder(
          result.bought.map(({ item }) => options[item]!),
          options,
        ),
        tied: result.tied,
        result,
      }
    })
    const sure = options.filter((option) => possible.every((winners) => winners.includes(option)))
    const isTie = !lot && possible.length > 1
    const { result } = first
    return {
      outcome: isTie ? 'tie' : first.winners.length > 0 ? 'winner' : 'not-adopted',
      winners: isTie ? sure : first.winners,
      tied: isTie
        ? inOrder(
            possible.flat().filter((option) => !sure.includes(option)),
            options,
          )
        : [],
      counts: byOption(options, shares.approvals),
      ranking: [],
      path: {
        people,
        endowment: { first: result.first, last: result.endowment },
        runs: result.runs,
        steps: result.bought.map(({ item, payAll, payShare }) => ({
          item: options[item]!,
          cost: costs[options[item]!]!,
          payAll,
          payShare,
        })),
        spent: result.spent,
        unspent: budget - result.spent,
        closeCalls: result.closeCalls,
      },
      lotUsed: lot !== undefined && result.tied.length > 0,
      orderMatters,
      yes: null,
    }
  },
  variants: (parameters) => [
    {
      rule: 'raise',
      instead: parameters.raise ? 'none' : 'add1',
      parameters: { ...parameters, raise: !parameters.raise },
    },
  ],
})

/** Rows of those who approve of each item. */
export function sharesOf(
  items: readonly string[],
  costs: Record<string, number>,
  groups: readonly PaperGroup[],
): Shares {
  const rows = new Map<string, number[]>(items.map((item) => [item, []]))
  for (const [row, { choice }] of groups.entries()) for (const item of choice as string[]) rows.get(item)!.push(row)
  const papers = Float64Array.from(groups, (group) => group.papers)
  const approvers = items.map((item) => Int32Array.from(rows.get(item)!))
  return {
    items,
    costs: items.map((item) => costs[item]!),
    approvers,
    approvals: approvers.map((of) => of.reduce((sum, row) => sum + papers[row]!, 0)),
    papers: papers.every((some) => some === 1) ? null : papers,
    rows: groups.length,
  }
}
