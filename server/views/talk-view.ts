import type { Ballot } from '#domain/ballots/state.ts'
import { isHeld, mayCall, mayTakeBack } from '#domain/discussions/state.ts'
import type { MemberId } from '#domain/ids.ts'
import { may } from '#domain/permissions.ts'
import { memberOf, type PlanState } from '#domain/plan/state.ts'

/** Whether people talk once more about what a vote was on, and what its reader can do about that. */
export type TalkView = {
  /** `offer`: its reader may ask for it. */
  stands: 'offer' | 'due' | 'held' | 'over'
  by: MemberId | null
  mayTakeBack: boolean
}

export function talkView(state: PlanState, ballot: Ballot, me: MemberId): TalkView | null {
  const discussion = state.discussions.get(ballot.id)
  if (discussion && discussion.state !== 'taken-back') {
    const waits = isHeld(state, discussion) ? 'held' : 'due'
    return {
      stands: discussion.state === 'over' ? 'over' : waits,
      by: discussion.by,
      mayTakeBack: mayTakeBack(state, discussion, me),
    }
  }
  const mayAsk = may(memberOf(state, me).function, 'discussion.call') && mayCall(state, ballot, me)
  return mayAsk ? { stands: 'offer', by: null, mayTakeBack: false } : null
}
