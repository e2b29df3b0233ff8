import { AppError } from '../app-error.ts'
import { mustBeChoice } from '../ballots/cast.ts'
import type { CastGiven } from '../ballots/casting-rules.ts'
import type { Choices } from '../ballots/choosing/choices.ts'
import { objectionEntry } from '../ballots/objections.ts'
import type { CommandOf } from '../commands.ts'
import { actorId, type Context, type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import type { Instant } from '../ids.ts'
import { isElector } from '../members/state.ts'
import { may } from '../permissions.ts'
import { ballotOf, memberOf } from '../plan/state.ts'
import { DAY, later, MINUTE } from '../time.ts'
import type { Sentence } from '../words/words.ts'
import { startOfDay } from './post.ts'
import { type HelpGiven, helperAgreed } from './rules.ts'
import type { Helping } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** Kept outside the log: who is helped, and by whom, is theirs alone. */
export const agreeHelper: Decider<'helper.agree'> = (context, { helperId, memberId, waives }) => {
  const { state, actor, me } = context
  const member = memberOf(state, memberId ?? actorId(context))
  const helper = memberOf(state, helperId)
  const isOwn = member.id === actor
  if (!isOwn && me?.function !== 'facilitator') {
    throw new AppError('not-allowed', (words) => words.errors_helper_own_only())
  }
  if (!isElector(member) || member.status === 'left') throw wrong((words) => words.errors_helper_no_vote())
  if (member.id === helper.id) throw wrong((words) => words.errors_helper_yourself())
  if (helper.status !== 'joined' || !may(helper.function, 'ballot.assist')) {
    throw wrong((words) => words.errors_helper_cannot())
  }
  if (!isOwn && waives.length > 0) {
    throw new AppError('not-allowed', (words) => words.errors_helper_waiver_own())
  }
  return { entries: [] }
}

/** `helping`: what stands between the two now, if anything. */
export type HelpingGiven = { helping: Helping | null }

/** Whoever is helped, whoever helps, and a guide who recorded it. Others are not told whether there is anything to end. */
export const endHelper: Decider<'helper.end', HelpingGiven> = ({ actor, me }, _command, { helping }) => {
  const recorded = me?.function === 'facilitator' && helping !== null && helping.recordedBy !== helping.member
  if (!helping || (helping.member !== actor && helping.helper !== actor && !recorded)) {
    throw new AppError('not-found', (words) => words.errors_helper_none())
  }
  return { entries: [] }
}

export const declareHelper: Decider<'helper.declare', HelpingGiven> = (_context, _command, { helping }) => {
  if (!helping) throw new AppError('not-found', (words) => words.errors_helper_none())
  return { entries: [] }
}

export type AssistFacts = Omit<CastGiven, 'help'> & {
  choices: Choices
  helping: Helping | null
  /** Staff of an organisation that could gain or lose, by what they declared to all. */
  hasInterest: boolean
}

/**
 * A member’s vote, entered by their helper: judged by the rules of casting and by those of helping. Like casting it
 * writes no entry; what the member objects to is said openly, without a name.
 */
export const assistVote: Decider<'ballot.assist', AssistFacts> = (context, command, facts) => {
  const { state, at, newId } = context
  const ballot = ballotOf(state, command.ballotId)
  const voter = memberOf(state, command.memberId)
  const { choices, helping, hasInterest, ...given } = facts
  const help = helpOf(context, command, { helping, hasInterest })
  const { refusals } = judgeGate({
    ...{ state, at, gate: 'ballot.cast', ballot: ballot.id },
    ...{ subject: { ballot: ballot.id, voter: voter.id }, given: { ...given, help } },
  })
  // Without a yes, nothing about this person’s vote is anybody’s business.
  const told = help.agreed ? refusals : refusals.filter(({ ruleId }) => ruleId === helperAgreed.id)
  if (told.length > 0) return refused(context, command.type, told)
  mustBeAfter(help, ballot.openedAt, at)
  mustBeChoice(choices, command.choice)
  if (!command.objection) return { entries: [] }
  const said = { ballot: ballot.id, author: voter.id, text: command.objection, actor: 'system' as const }
  return { entries: [objectionEntry(newId, said)] }
}

type Between = Pick<AssistFacts, 'helping' | 'hasInterest'>

function helpOf({ at, actor }: Context, command: CommandOf<'ballot.assist'>, { helping, hasInterest }: Between) {
  const { way, confirmed, givenAt = at, arrivedAt = at } = command
  return {
    way,
    agreed: helping !== null && helping.helper === actor && helping.ways.includes(way),
    isFree: helping?.paid === false && !hasInterest,
    isConfirmed: confirmed !== undefined,
    // A postmark is a day: posted on the last day is posted in time.
    givenAt: way === 'paper' ? startOfDay(givenAt) : givenAt,
    arrivedAt: way === 'paper' ? arrivedAt : givenAt,
    waives: helping?.waives ?? [],
  } satisfies HelpGiven
}

/** Nobody answers a question before it is asked, or after now. */
function mustBeAfter({ way, givenAt, arrivedAt }: HelpGiven, openedAt: Instant, at: Instant): void {
  // Of a letter the day is known, of a call the minute.
  const latest = later(givenAt, way === 'paper' ? DAY : MINUTE)
  if (latest <= openedAt) throw wrong((words) => words.errors_answer_before_vote())
  if (givenAt > at || arrivedAt > at || arrivedAt < givenAt) throw wrong((words) => words.errors_answer_not_yet())
}
