import type { Ballot } from '../ballots/state.ts'
import type { Instant } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { ballotOf, memberOf, type PlanState, sectionOf } from '../plan/state.ts'
import type { DiscussionEntries } from './entries.ts'
import { agreedBy, isSameMatter, mayCall, mayTakeBack, newDiscussion } from './state.ts'

export const evolveDiscussions: Evolvers<DiscussionEntries> = {
  'discussion.called': (state, { body, actor, at }) => {
    const by = memberOf(state, actor).id
    const ballot = ballotOf(state, body.ballot)
    if (!mayCall(state, ballot, by)) illegal('calls_a_second_discussion_that_nobody_may_call')
    const reopened = agreedBy(state, ballot)
    for (const key of reopened) Object.assign(sectionOf(state, key), { state: 'frozen', ballot: null, since: at })
    state.discussions.set(ballot.id, newDiscussion(state, { ballot: ballot.id, by, calledAt: at, reopened }))
  },
  'discussion.taken-back': (state, { body, actor }) => {
    const discussion = state.discussions.get(body.ballot)
    if (!discussion || !mayTakeBack(state, discussion, memberOf(state, actor).id)) {
      illegal('takes_back_a_discussion_that_is_not_there')
    }
    for (const key of discussion.reopened) {
      Object.assign(sectionOf(state, key), { state: 'agreed', ballot: discussion.ballot })
    }
    discussion.state = 'taken-back'
  },
}

/** The same was voted on again, and so was each part that was open again: what people talked about is settled. */
export function endDiscussions(state: PlanState, ballot: Ballot): void {
  if (ballot.kind !== 'deciding' || ballot.outcome === 'no-quorum') return
  for (const discussion of state.discussions.values()) {
    if (discussion.state !== 'due' || discussion.ballot === ballot.id) continue
    const before = state.ballots.get(discussion.ballot)
    const parts = before?.sections ?? []
    const isCovered =
      parts.length > 0 && parts.every((part) => ballot.sections.some((own) => own.section === part.section))
    if (before && (isSameMatter(before, ballot) || isCovered)) discussion.state = 'over'
  }
}

/** The vote itself asks for it, where its sides were far apart. */
export function discussSplit(state: PlanState, ballot: Ballot, at: Instant): void {
  if (ballot.outcome !== 'sides-split') return
  if (!ballot.sidesCompared) illegal('finds_sides_split_that_were_not_compared')
  const split = { ballot: ballot.id, by: null, calledAt: at, reopened: [] }
  state.discussions.set(ballot.id, newDiscussion(state, split))
}
