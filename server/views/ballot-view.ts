import type { BallotRow } from '#db/ballots.ts'
import type { Result } from '#domain/ballots/count.ts'
import { quorumOf } from '#domain/ballots/count.ts'
import type { Definition, Words as Question } from '#domain/ballots/definition.ts'
import { choiceExample, choiceLabel, methodExplanation, methodTitle } from '#domain/ballots/method-words.ts'
import type { VotePurpose } from '#domain/ballots/purposes.ts'
import { type Ballot, bySide } from '#domain/ballots/state.ts'
import { changeTitle } from '#domain/charter/words.ts'
import { judgeGate } from '#domain/gates.ts'
import { boxClosesAt } from '#domain/helping/post.ts'
import type { Instant, MemberId } from '#domain/ids.ts'
import type { Seal } from '#domain/log/seal.ts'
import { electors } from '#domain/members/state.ts'
import { memberOf, type PlanState } from '#domain/plan/state.ts'
import { sectionTitle } from '#domain/text/section-words.ts'
import { localeOf, type Words } from '#domain/words/words.ts'

import { type RoundView, roundView } from '../rounds/view.ts'
import { type TalkView, talkView } from './talk-view.ts'

export type BallotOption = { id: string; label: string; example: string }

/** A vote as a member may see it. `result` is there only once it is closed, for everybody, the guide too (LPF-36). */
export type BallotView = Pick<
  Ballot,
  | 'id'
  | 'kind'
  | 'subject'
  | 'method'
  | 'correction'
  | 'sections'
  | 'openedAt'
  | 'closesAt'
  | 'closesWhenAll'
  | 'noticeUntil'
  | 'call'
  | 'state'
  | 'closedAt'
  | 'outcome'
  | 'lowCitizenTurnout'
> & {
  definitionDigest: string
  textDigest: string
  /** What it is on, in a few words: the part's title, the plan, or the question. */
  about: string
  title: string
  explanation: string
  question: Question | null
  /** What would change in how the group works, if that is what the vote is on. */
  charter: string | null
  /** Everything that can change who wins, exactly as it was hashed. */
  definition: Definition
  options: BallotOption[]
  threshold: Definition['threshold']
  roll: { citizen: number; professional: number }
  /** Until when letters that were posted in time are taken; null once it is over, or where nobody votes by post. */
  postUntil: Instant | null
  /** Nobody can vote on a screen any more; the box may still wait for letters. */
  isVotingOver: boolean
  /** How many of those who had a vote in it have one now. */
  stillVoting: number
  onRoll: boolean
  youVoted: boolean
  /** Share of seats that have voted, in per cent; only where 25 or more have a seat (voting.md §4.6). */
  turnoutPercent: number | null
  quorumMet: boolean | null
  /** How many votes were started afresh because a key was lost; 0 while it is open. */
  retired: number
  result: Result | null
  talk: TalkView | null
  /** What it is for, if that was said, and why it is decided in another way than is proposed for that. */
  purpose: VotePurpose | null
  methodReason: string | null
  /** What can happen where somebody stopped it. */
  round: RoundView | null
}

/** Fewest seats for which turnout may be shown while a vote is open. */
const SHOW_TURNOUT_FROM = 25

export function ballotView(
  state: PlanState,
  ballot: Ballot,
  row: BallotRow,
  me: MemberId,
  voters: readonly MemberId[],
  { words, now, text }: { words: Words; now: Instant; text: (seal: Seal | null) => string | null },
): BallotView {
  const definition = JSON.parse(row.definition) as Definition
  const secret = judgeGate({ state, at: state.at, gate: 'ballot.result', subject: { ballot: ballot.id }, given: {} })
  const { id, kind, subject, correction, sections, openedAt, closesAt, closesWhenAll, noticeUntil, call, closedAt } =
    ballot
  const cast = bySide(voters.map((voter) => memberOf(state, voter)))
  const large = ballot.roll.length >= SHOW_TURNOUT_FROM
  const electorIds = new Set(electors(state).map((member) => member.id))
  const { all, citizen } = quorumOf(definition, cast, call)
  return {
    ...{
      id,
      kind,
      subject,
      method: ballot.method,
      correction,
      sections,
      openedAt,
      closesAt,
      closesWhenAll,
      noticeUntil,
      call,
      closedAt,
    },
    ...{ state: ballot.state, outcome: ballot.outcome, lowCitizenTurnout: ballot.lowCitizenTurnout },
    definitionDigest: ballot.definition,
    textDigest: ballot.text,
    about: aboutWords(definition, words),
    title: methodTitle(ballot.method, words),
    explanation: methodExplanation(ballot.method, words),
    question: definition.question,
    charter: charterWords(state, ballot, words),
    definition,
    options: definition.options.map((option) => ({
      id: option,
      label: choiceLabel(definition, option, words),
      example: choiceExample(definition, option, words),
    })),
    threshold: definition.threshold,
    roll: definition.roll,
    postUntil: ballot.state === 'open' && ballot.postDays ? boxClosesAt(ballot) : null,
    isVotingOver: ballot.state !== 'open' || now >= closesAt,
    stillVoting: ballot.roll.filter((id) => electorIds.has(id)).length,
    onRoll: ballot.roll.includes(me),
    youVoted: voters.includes(me),
    turnoutPercent: ballot.state === 'open' && large ? Math.round((100 * voters.length) / ballot.roll.length) : null,
    // Where yeses are counted, who took part says nothing about whether it counts.
    quorumMet:
      ballot.state === 'open' && !large && kind === 'deciding' && !definition.quorum.yes ? all && citizen : null,
    retired: ballot.retired ?? 0,
    result: secret.refusals.length === 0 && row.result ? (JSON.parse(row.drawn ?? row.result) as Result) : null,
    talk: talkView(state, ballot, me),
    purpose: ballot.purpose ?? null,
    methodReason: text(ballot.methodReason ?? null),
    round: roundView(state, ballot, now),
  }
}

function charterWords({ amendments }: PlanState, { subject }: Ballot, words: Words): string | null {
  const amendment = subject.kind === 'charter' ? amendments.get(subject.amendment) : undefined
  return amendment ? changeTitle(amendment.change, words) : null
}

function aboutWords({ subject, question }: Definition, words: Words): string {
  if (subject.kind === 'section') return sectionTitle(subject.section, words)
  if (subject.kind === 'suggestion') return words.rules_vote_a_change({ title: sectionTitle(subject.section, words) })
  if (subject.kind === 'charter') return words.rules_vote_charter()
  if (subject.kind === 'objection') return words.ballots_an_objection()
  if (subject.kind === 'plan') return words.rules_vote_whole_plan()
  const asked = localeOf(words) === 'cy' ? (question?.cy ?? question?.en) : question?.en
  return asked ?? words.rules_vote_a_question()
}
