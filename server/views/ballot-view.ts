import type { BallotRow } from '#db/ballots.ts'
import type { Result } from '#domain/ballots/count.ts'
import { quorumOf } from '#domain/ballots/count.ts'
import type { Definition, Words } from '#domain/ballots/definition.ts'
import { METHODS } from '#domain/ballots/methods.ts'
import { type Ballot, bySide } from '#domain/ballots/state.ts'
import { judgeGate } from '#domain/gates.ts'
import type { MemberId } from '#domain/ids.ts'
import { memberOf, type PlanState } from '#domain/plan/state.ts'

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
  title: string
  explanation: string
  question: Words | null
  /** Everything that can change who wins, exactly as it was hashed. */
  definition: Definition
  options: BallotOption[]
  threshold: Definition['threshold']
  roll: { citizen: number; professional: number }
  onRoll: boolean
  youVoted: boolean
  /** Share of seats that have voted, in per cent; only where 25 or more have a seat (voting.md §4.6). */
  turnoutPercent: number | null
  quorumMet: boolean | null
  result: Result | null
}

/** Fewest seats for which turnout may be shown while a vote is open. */
const SHOW_TURNOUT_FROM = 25

export function ballotView(
  state: PlanState,
  ballot: Ballot,
  row: BallotRow,
  me: MemberId,
  voters: readonly MemberId[],
): BallotView {
  const definition = JSON.parse(row.definition) as Definition
  const method = METHODS[ballot.method]
  const secret = judgeGate({ state, at: state.at, gate: 'ballot.result', subject: { ballot: ballot.id }, given: {} })
  const { id, kind, subject, correction, sections, openedAt, closesAt, closesWhenAll, noticeUntil, call, closedAt } =
    ballot
  const cast = bySide(voters.map((voter) => memberOf(state, voter)))
  const large = ballot.roll.length >= SHOW_TURNOUT_FROM
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
    title: method.title,
    explanation: method.explanation,
    question: definition.question,
    definition,
    options: definition.options.map((option) => ({
      id: option,
      label: definition.labels[option]?.en ?? option,
      example: method.options.find((known) => known.id === option)?.example ?? '',
    })),
    threshold: definition.threshold,
    roll: definition.roll,
    onRoll: ballot.roll.includes(me),
    youVoted: voters.includes(me),
    turnoutPercent: ballot.state === 'open' && large ? Math.round((100 * voters.length) / ballot.roll.length) : null,
    quorumMet: ballot.state === 'open' && !large && kind === 'deciding' ? all && citizen : null,
    result: secret.refusals.length === 0 && row.result ? (JSON.parse(row.result) as Result) : null,
  }
}
