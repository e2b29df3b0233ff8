import type { Ballot, BallotSubject } from '../ballots/state.ts'
import { sameSubject } from '../ballots/state.ts'
import type { Digest } from '../crypto.ts'
import type { BallotId, Instant, MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { SectionKey } from '../text/sections.ts'

/** What a vote is on. A question is known by its words. */
export type Matter = { subject: BallotSubject; text: Digest }

/** People talk once more about what a vote decided, before the same is put to the vote again (LPF-38). */
export type Discussion = {
  /** The vote that it follows. */
  ballot: BallotId
  /** Who asked for it; null where the vote itself did, because its sides were far apart. */
  by: MemberId | null
  calledAt: Instant
  /** How many meetings had ended by then. Once another has, people have talked. */
  meetingsBefore: number
  /** Agreed parts that are open to another vote because of it. */
  reopened: SectionKey[]
  /** Over, once the same was voted on again. */
  state: 'due' | 'over' | 'taken-back'
}

export const isSameMatter = (a: Matter, b: Matter): boolean =>
  sameSubject(a.subject, b.subject) ||
  (a.subject.kind === 'question' && b.subject.kind === 'question' && a.text === b.text)

const endedMeetings = ({ sessions }: PlanState): number =>
  [...sessions.values()].filter((session) => session.state === 'closed').length

const matterOf = ({ ballots }: PlanState, { ballot }: Discussion): Ballot | undefined => ballots.get(ballot)

/** Discussions of this matter, whatever became of them. */
export const discussionsOf = (state: PlanState, matter: Matter): Discussion[] =>
  [...state.discussions.values()].filter((discussion) => {
    const ballot = matterOf(state, discussion)
    return !!ballot && isSameMatter(ballot, matter)
  })

/** The split, or a member, made people talk about it once: nothing stops the same a second time. */
export const wasTalkedAbout = (state: PlanState, matter: Matter): boolean =>
  discussionsOf(state, matter).some((discussion) => discussion.state !== 'taken-back')

/** A meeting, or a round in people's own time, has ended since it was asked for. */
export const isHeld = (state: PlanState, { meetingsBefore }: Discussion): boolean =>
  endedMeetings(state) > meetingsBefore

/** What people still have to talk about before this may be put to the vote, or any of these parts. */
export const dueBefore = (state: PlanState, matter: Matter, sections: readonly SectionKey[]): Discussion[] =>
  [...state.discussions.values()].filter((discussion) => {
    if (discussion.state !== 'due' || isHeld(state, discussion)) return false
    const ballot = matterOf(state, discussion)
    if (!ballot) return false
    return isSameMatter(ballot, matter) || ballot.sections.some(({ section }) => sections.includes(section))
  })

/** Second discussions of the plan's own words that no vote has followed yet. */
export const openDiscussions = (state: PlanState): Discussion[] =>
  [...state.discussions.values()].filter((discussion) => {
    const kind = matterOf(state, discussion)?.subject.kind
    return discussion.state === 'due' && (kind === 'section' || kind === 'plan')
  })

/** Parts that this vote agreed and that are agreed by it still. */
export const agreedBy = (state: PlanState, ballot: Ballot): SectionKey[] =>
  ballot.sections
    .map(({ section }) => section)
    .filter((key) => {
      const section = state.sections.get(key)
      return section?.state === 'agreed' && section.ballot === ballot.id
    })

/** May this person ask that people talk about it once more? */
export function mayCall(state: PlanState, ballot: Ballot, me: MemberId): boolean {
  const isDecided = ballot.state === 'closed' && ballot.kind === 'deciding' && ballot.outcome === 'adopted'
  const before = discussionsOf(state, ballot).some(({ state: how, by }) => how !== 'taken-back' || by === me)
  return isDecided && !before && !state.agreed && agreedBy(state, ballot).length > 0
}

/** Nobody has begun to change the words, or to vote on them again, since this was asked for. */
export const mayTakeBack = (state: PlanState, { by, reopened, ...discussion }: Discussion, me: MemberId): boolean =>
  by === me && discussion.state === 'due' && reopened.every((key) => state.sections.get(key)?.state === 'frozen')

export const newDiscussion = (
  state: PlanState,
  about: Pick<Discussion, 'ballot' | 'by' | 'calledAt' | 'reopened'>,
): Discussion => ({ ...about, meetingsBefore: endedMeetings(state), state: 'due' })
