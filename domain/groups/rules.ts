import { noLoneCitizen } from '../agenda/rules.ts'
import type { MemberId, SessionId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import { atLeastRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import { citizensAmongOthers } from './fitting.ts'
import { groupsNow, hereIn, kindOf, placeOf } from './state.ts'

/** Groups that are to be made. */
export type Making = { session: SessionId; groups: readonly (readonly MemberId[])[] }
/** Somebody who is to sit in another group. */
export type Moving = { session: SessionId; member: MemberId; to: number }
type None = Record<string, never>

const unit = 'citizens in a group with professionals'
const inGroup = {
  ...noLoneCitizen,
  name: 'no_lone_citizen_in_group',
  least: count(2, unit),
  ...{ loosest: count(2, unit), tightest: count(4, unit) },
  refusal:
    ({ num }: { num: number }) =>
    (words: Parameters<ReturnType<typeof noLoneCitizen.refusal>>[0]) =>
      words.refusals_no_lone_citizen_in_group({ n: num }),
} as const

/** The fewest citizens in any of these groups that has a professional; null where none has. */
function fewest(state: PlanState, groups: readonly (readonly MemberId[])[]) {
  const counts = groups.flatMap((group) => citizensAmongOthers(group, (id) => kindOf(state.members.get(id))) ?? [])
  return counts.length > 0 ? count(Math.min(...counts), unit) : null
}

export const noLoneCitizenInGroups = atLeastRule<Making, None>({
  ...inGroup,
  id: 'groups.make.no-lone-citizen',
  gate: 'groups.make',
  measure: ({ state, subject }) => fewest(state, subject.groups),
})

export const noLoneCitizenAfterMove = atLeastRule<Moving, None>({
  ...inGroup,
  id: 'groups.move.no-lone-citizen',
  gate: 'groups.move',
  measure: ({ state, subject: { session: id, member, to } }) => {
    const session = state.sessions.get(id)
    const grouping = session && groupsNow(session)
    if (!grouping) return null
    const from = grouping.groups[placeOf(grouping, member)]
    const target = grouping.groups[to]
    const kind = kindOf(state.members.get(member))
    // Only groups that the move makes worse: taking a professional out of a group can leave nobody more alone there.
    const left = from && kind === 'citizen' ? [hereIn(from, session).filter((one) => one !== member)] : []
    const joined = target && kind !== 'other' ? [[...hereIn(target, session), member]] : []
    return fewest(state, [...left, ...joined])
  },
})

export const makingRules = [noLoneCitizenInGroups] as const
export const movingRules = [noLoneCitizenAfterMove] as const
