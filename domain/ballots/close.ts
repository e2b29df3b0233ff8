import { AppError } from '../app-error.ts'
import { charterChangedBy } from '../charter/outcome.ts'
import { type Context, type Decider, type Decision, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import type { Json } from '../log/canonical.ts'
import { type Draft, draft } from '../log/entry.ts'
import type { Side } from '../members/state.ts'
import { ballotOf } from '../plan/state.ts'
import type { Refusal } from '../rules/rule.ts'
import type { AcceptGiven } from '../suggestions/decide.ts'
import { suggestionOf } from '../suggestions/state.ts'
import { DAY, later, MINUTE } from '../time.ts'
import { notEarly, QUORUM_RULES } from './closing-rules.ts'
import { countPapers, type Result, resultDigest } from './count.ts'
import { type Definition, definitionDigest } from './definition.ts'
import type { CloseGiven } from './entries.ts'
import type { Counts } from './method.ts'
import { envelopeOf, type Paper } from './paper.ts'
import { type Stand, splitGiven } from './sides.ts'
import { type Ballot, NOTICE_MINUTES, openObjections } from './state.ts'

/** The box as it is being closed: the only moment at which anybody sees papers. */
export type CloseFacts = CloseGiven & {
  definition: Definition
  box: Paper[]
  /** Participation marks of the seats that voted. */
  marks: string[]
  /** Hashes of keys that were lost (`domain/afresh`). */
  retired: string[]
  /** Of a vote that is closed already. */
  result: Result | null
  /** Of a vote on a suggested change: whether the words still fit into the text. */
  change: AcceptGiven
  /** How each side voted, where that was declared before. */
  stand: Stand | null
  /** How each side voted, where that is told with the result. */
  bySide: Record<Side, Counts> | null
}

/** As many envelopes or marks as fit into one entry of 64 kB with room to spare. */
const BATCH = 500

export const closeBallot: Decider<'ballot.close', CloseFacts> = (context, { type, ballotId }, facts) => {
  const { state, at, sha256 } = context
  const ballot = ballotOf(state, ballotId)
  if (ballot.state === 'cancelled') throw new AppError('invalid-input', (words) => words.errors_vote_called_off())
  // Two closes at once give one result: the second finds it.
  if (ballot.state === 'closed') return { entries: [], result: { result: facts.result as unknown as Json } }
  const { definition, box, marks, retired, change, stand, bySide, result: _none, ...counts } = facts
  const judged = (given: CloseGiven) =>
    judgeGate({ state, at, gate: type, subject: { ballot: ballot.id }, given, ballot: ballot.id })
  const { checks: before, refusals } = judged(counts)
  const binding = refusals.filter((refusal) => !QUORUM_RULES.includes(refusal.ruleId))
  if (binding.length > 0) return refused(context, type, binding, noticeIfDue(context, ballot, binding, counts))
  if (refusals.length > 0 && ballot.call === 1) return extend(context, ballot, before, refusals)
  const digest = definitionDigest(sha256, definition)
  const counting = {
    ...{ definition, definitionDigest: digest, papers: box, cast: counts.voters, call: ballot.call },
    openObjections: openObjections(state, ballot.id),
    bySide,
  }
  const first = countPapers(sha256, counting)
  // Nothing looks at how a side voted before it is certain that the vote ends now.
  const given = { ...counts, ...splitGiven(state, ballot, first.outcome, stand) }
  const { checks } = judged(given)
  const result = given.sidesSplit === 1 ? countPapers(sha256, { ...counting, sidesSplit: true }) : first
  const lowCitizenTurnout =
    ballot.kind === 'deciding' && ballot.call === 2 && given.voters.citizen * 2 < definition.roll.citizen
  const envelopes = box.map((paper) => envelopeOf(sha256, paper)).sort()
  const entries = [
    ...chunks(envelopes).map((some) =>
      draft('papers.batched', 'system', { ballot: ballot.id, definition: digest, envelopes: some }),
    ),
    ...chunks([...marks].sort()).map((some) =>
      draft('participation.published', 'system', { ballot: ballot.id, definition: digest, marks: some }),
    ),
    ...chunks([...new Set(retired)].sort()).map((keys) =>
      draft('ballot.keys-retired', 'system', { ballot: ballot.id, keys }),
    ),
    draft('ballot.closed', context.actor, {
      ...{ ballot: ballot.id, definition: digest, box: result.box, result: resultDigest(sha256, result) },
      ...{ outcome: result.outcome, lowCitizenTurnout, given, checks },
    }),
    ...changeOf(context, ballot, result, change),
    ...charterChangedBy(context.state, ballot.subject, result.outcome),
  ]
  return { entries, result: { result: result as unknown as Json }, counted: result }
}

/** The words that the group adopted go into the text in the same step, if their place is still there. */
function changeOf(
  { state, actor }: Context,
  { subject, kind }: Ballot,
  { outcome }: Result,
  change: AcceptGiven,
): Draft[] {
  if (subject.kind !== 'suggestion' || kind !== 'deciding' || outcome !== 'adopted') return []
  if (change?.place !== 'fits') return []
  const { id: suggestion, section } = suggestionOf(state, subject.suggestion)
  return [draft('suggestion.applied', actor, { suggestion, section, seq: change.seq })]
}

const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH))

/** Asked to close, and everybody has voted: the ten minutes in which people may still change their mind begin. */
function noticeIfDue({ at }: Context, ballot: Ballot, refusals: Refusal[], given: CloseGiven): Draft[] {
  const early = refusals.some((refusal) => refusal.ruleId === notEarly.id)
  return early && isNoticeDue(ballot, given.allVoted === 1) ? [noticeEntry(ballot, at)] : []
}

const isNoticeDue = (ballot: Ballot, allVoted: boolean) =>
  ballot.state === 'open' && ballot.closesWhenAll && allVoted && ballot.noticeUntil === null

function noticeEntry(ballot: Ballot, at: Context['at']): Draft {
  const until = later(at, NOTICE_MINUTES * MINUTE)
  const closesAt = until < ballot.closesAt ? until : ballot.closesAt
  return draft('ballot.noticed', 'system', { ballot: ballot.id, closesAt })
}

export const noticeBallot: Decider<'ballot.notice', { allVoted: 0 | 1 }> = (
  { state, at },
  { ballotId },
  { allVoted },
) => {
  const ballot = ballotOf(state, ballotId)
  return { entries: isNoticeDue(ballot, allVoted === 1) ? [noticeEntry(ballot, at)] : [] }
}

function extend(
  context: Context,
  ballot: Ballot,
  checks: ReturnType<typeof judgeGate>['checks'],
  refusals: Refusal[],
): Decision {
  const closesAt = later(ballot.closesAt > context.at ? ballot.closesAt : context.at, 7 * DAY)
  const entry = draft('ballot.extended', 'system', { ballot: ballot.id, closesAt, checks })
  return { ...refused(context, 'ballot.close', refusals, [entry]), result: { closesAt } }
}

export const cancelBallot: Decider<'ballot.cancel'> = (context, { type, ballotId, reason }) => {
  const { state, at, actor } = context
  const ballot = ballotOf(state, ballotId)
  if (ballot.state !== 'open') throw new AppError('invalid-input', (words) => words.errors_vote_is_over())
  const { checks, refusals } = judgeGate({
    state,
    at,
    gate: type,
    subject: { ballot: ballot.id },
    given: {},
    ballot: ballot.id,
  })
  if (refusals.length > 0) return refused(context, type, refusals)
  const seals = { reason: { value: reason, audience: 'members' as const } }
  return { entries: [draft('ballot.cancelled', actor, { ballot: ballot.id, checks }, seals)] }
}
