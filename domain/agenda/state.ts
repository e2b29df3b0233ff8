import type { GroupsHow } from '../groups/state.ts'
import type { AgendaItemId, Instant, MemberId, SessionId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { Side } from '../members/state.ts'

/** What people do in a part of a meeting. */
export const STEP_KINDS = [
  'arrive',
  'reading',
  'listening',
  'groups',
  'break',
  'discussion',
  'drafting',
  'ballot',
  'checkout',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** `item`: what somebody asked to talk about, where the step takes it up. `how`: of small groups, where it is not the usual way. */
export type Step = { kind: StepKind; minutes: number; item?: AgendaItemId; how?: Exclude<GroupsHow, 'groups'> }

/** The steps of a meeting; `words` seals what each is called, in the same order. */
export type Agenda = { steps: Step[]; words: Seal }

/** What somebody asks to talk about. `side` is theirs, so that the record tells who sets the agenda (LPF-27). */
export type AgendaItem = {
  id: AgendaItemId
  by: MemberId
  side: Side | null
  what: Seal
  /** The meeting that it is meant for; null for any. */
  session: SessionId | null
  withdrawn?: true
}

/** Where a meeting is in its agenda. `more`: minutes that the group added, because it wanted to go slower. */
export type Now = { step: number; since: Instant; more?: number }

/** Steps in which people talk about the plan or decide, so that nobody should be alone of their side (LPF-02). */
const TOGETHER: readonly StepKind[] = ['listening', 'groups', 'discussion', 'drafting', 'ballot']
export const isTogetherStep = (kind: StepKind): boolean => TOGETHER.includes(kind)

/** Steps in which everybody should have had their say before the next begins (LPF-22). */
export const isTopic = (kind: StepKind): boolean => kind === 'listening' || kind === 'discussion'

/** The longest stretch without a break, in minutes (LPF-08). */
export function longestStretch(steps: readonly Pick<Step, 'kind' | 'minutes'>[]): number {
  let longest = 0
  let running = 0
  for (const { kind, minutes } of steps) {
    running = kind === 'break' ? 0 : running + minutes
    longest = Math.max(longest, running)
  }
  return longest
}

export const minutesOf = (steps: readonly Pick<Step, 'minutes'>[]): number =>
  steps.reduce((all, { minutes }) => all + minutes, 0)
