import { checkSet } from '../counting/checks.ts'
import { byOption, type Columns, setColumns, sums } from '../counting/columns.ts'
import { type Bar, bar, orNull, readFields, whole } from '../counting/parameters.ts'
import { type Tallied, tally } from '../counting/tally.ts'
import { fillSeats, inOrder, tiersBy } from '../counting/ties.ts'
import { reaches } from '../threshold.ts'

/** `winners`: how many win. `bar`: the share of papers that must approve, where one is asked for. `most`: names a paper may hold. */
export type ApprovalParameters = { winners: number; bar: Bar | null; most: number }

/** Most approvals win. */
export const approval = tally<ApprovalParameters>({
  id: 'approval',
  kind: 'binding',
  shape: 'set',
  purposes: ['choose-several', 'choose-one', 'choose-people'],
  options: null,
  parameters: (given, options) =>
    readFields<ApprovalParameters>(given, {
      winners: { read: whole(1, Math.max(1, options.length)), otherwise: 1 },
      bar: { read: orNull(bar), otherwise: null },
      most: { read: whole(1, Math.max(1, options.length)), otherwise: Math.max(1, options.length) },
    }),
  check: (choice, options, { most }) => checkSet(choice, options, most),
  count: ({ options, parameters, groups, lot }) =>
    countApprovals(options, parameters, setColumns(options, groups), lot),
})

/** The same from columns of zeros and ones, for a million papers. */
export function countApprovals(
  options: readonly string[],
  { winners, bar }: Omit<ApprovalParameters, 'most'>,
  profile: Columns,
  lot?: readonly string[],
): Tallied {
  const approvals = byOption(options, sums(profile))
  const ranking = tiersBy(options, (option) => approvals[option]!)
  const enough = (option: string) => !bar || reaches(approvals[option]!, profile.papers, bar, bar.strict)
  const settled = fillSeats(
    ranking.map((tier) => tier.filter(enough)).filter((tier) => tier.length > 0),
    winners,
    lot,
  )
  return {
    ...settled,
    winners: inOrder(settled.winners, options),
    outcome: settled.tied.length > 0 ? 'tie' : settled.winners.length > 0 ? 'winner' : 'not-adopted',
    counts: approvals,
    ranking,
    path: { below: options.filter((option) => !enough(option)) },
    yes: null,
  }
}
