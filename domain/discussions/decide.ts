import { AppError } from '../app-error.ts'
import { actorId, type Decider } from '../decision.ts'
import { draft } from '../log/entry.ts'
import { ballotOf } from '../plan/state.ts'
import { mayCall, mayTakeBack } from './state.ts'

export const callDiscussion: Decider<'discussion.call'> = (context, { ballotId }) => {
  const { state, actor } = context
  const ballot = ballotOf(state, ballotId)
  if (!mayCall(state, ballot, actorId(context))) {
    throw new AppError('invalid-input', (words) => words.errors_discussion_not_now())
  }
  return { entries: [draft('discussion.called', actor, { ballot: ballot.id })] }
}

export const takeDiscussionBack: Decider<'discussion.take-back'> = (context, { ballotId }) => {
  const { state, actor } = context
  const discussion = state.discussions.get(ballotId)
  if (!discussion || !mayTakeBack(state, discussion, actorId(context))) {
    throw new AppError('invalid-input', (words) => words.errors_discussion_no_way_back())
  }
  return { entries: [draft('discussion.taken-back', actor, { ballot: discussion.ballot })] }
}
