import { beginCharterVote, endCharterVote } from '../charter/voting.ts'
import { discussSplit, endDiscussions } from '../discussions/evolve.ts'
import { POST_DAYS } from '../helping/post.ts'
import type { BallotId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import type { Seal } from '../log/seal.ts'
import { askForHalves, takeLot } from '../lots/evolve.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import { memberOf, type PlanState, sectionOf } from '../plan/state.ts'
import { beginTest, checkRound, endRound, endTest } from '../rounds/evolve.ts'
import { beginVote, endVote } from '../suggestions/voting.ts'
import { isChoosing } from './choosing/methods.ts'
import { endedBy } from './closing-rules.ts'
import type { BallotEntries } from './entries.ts'
import { needsReason, PURPOSES } from './purposes.ts'
import { type Ballot, bySide, rollFor } from './state.ts'
import { isYesQuorum } from './yes-quorum.ts'

function openBallotOf(state: PlanState, id: BallotId): Ballot {
  const ballot = state.ballots.get(id)
  if (ballot?.state !== 'open') illegal('changes_a_vote_that_is_not_open')
  return ballot
}

/** Gives the text back: agreed if the vote adopted it, else as it was before. */
function release(state: PlanState, ballot: Ballot): void {
  for (const { section: key, digest, seq } of ballot.sections) {
    const section = sectionOf(state, key)
    if (ballot.outcome === 'adopted' && ballot.kind === 'deciding') {
      Object.assign(section, { state: 'agreed', text: { digest, seq }, ballot: ballot.id, before: null })
    } else {
      Object.assign(section, section.before, { before: null })
    }
  }
}

/** What whoever opened the vote said besides: each only where it may be said. */
function checkDeclared(state: PlanState, body: BallotEntries['ballot.opened'], seals: Record<string, Seal>): void {
  const { purpose, yesQuorum, breakdown, method, kind } = body
  const isOther = purpose !== undefined && needsReason(state, purpose, method)
  if (purpose !== undefined && !PURPOSES.includes(purpose)) illegal('says_a_purpose_that_there_is_not')
  if (isOther !== (seals.methodReason !== undefined)) illegal('decides_in_another_way_without_a_reason')
  if (yesQuorum && (kind !== 'deciding' || isChoosing(method) || !isYesQuorum(state.settings, yesQuorum))) {
    illegal('asks_for_fewer_yeses_than_the_group_does')
  }
  if (breakdown && isChoosing(method)) illegal('splits_a_choice_by_side')
}

export const evolveBallots: Evolvers<BallotEntries> = {
  'ballot.opened': (state, { body, at, seq, seals }) => {
    if (state.ballots.has(body.ballot)) illegal('opens_a_vote_twice')
    if (body.closesAt <= at) illegal('opens_a_vote_that_is_over')
    if (body.postDays !== undefined && body.postDays !== POST_DAYS) illegal('waits_for_letters_for_another_time')
    const roll = rollFor(state, body.kind, body.subject)
    const seats = bySide(roll)
    if (seats.citizen !== body.roll.citizen || seats.professional !== body.roll.professional) {
      illegal('opens_a_vote_for_other_people_than_those_of_the_plan')
    }
    checkDeclared(state, body, seals)
    const isText = body.subject.kind === 'section' || body.subject.kind === 'plan'
    if (isText && body.sections.length === 0) illegal('puts_no_text_to_the_vote')
    checkRound(state, body)
    if (body.subject.kind === 'objection') beginTest(state, body, at)
    if (body.lot) takeLot(state, body.lot, body.ballot)
    if (body.subject.kind === 'suggestion') beginVote(state, body.subject, body.ballot)
    if (body.subject.kind === 'charter') beginCharterVote(state, body.subject, body)
    for (const { section: key, digest, seq: textSeq } of body.sections) {
      const section = sectionOf(state, key)
      if (section.state === 'voting') illegal('puts_a_text_to_two_votes')
      const { state: before, text, ballot } = section
      const voting = { state: 'voting' as const, text: { digest, seq: textSeq }, ballot: body.ballot, since: at }
      Object.assign(section, { before: { state: before, text, ballot } }, voting)
    }
    consumeOverrides(state, body.checks, seq)
    const { ballot: id, kind, subject, method, correction, definition, text, sections, closesAt, closesWhenAll } = body
    const { purpose, yesQuorum, breakdown } = body
    state.ballots.set(id, {
      ...{ id, kind, subject, method, correction, definition, text, sections, closesAt, closesWhenAll },
      ...(body.postDays ? { postDays: body.postDays } : {}),
      roll: roll.map((member) => member.id),
      ...(body.sidesCompared ? { sidesCompared: true } : {}),
      ...(breakdown ? { breakdown } : {}),
      ...(yesQuorum ? { yesQuorum } : {}),
      ...(purpose ? { purpose } : {}),
      ...(seals.methodReason ? { methodReason: seals.methodReason } : {}),
      ...(body.round ? { round: body.round.round } : {}),
      settings: state.settings,
      openedAt: at,
      noticeUntil: null,
      call: 1,
      state: 'open',
      closedAt: null,
      outcome: null,
      result: null,
      box: null,
      lowCitizenTurnout: false,
      papers: 0,
      marks: 0,
    })
  },
  'ballot.extended': (state, { body }) => {
    const ballot = openBallotOf(state, body.ballot)
    if (ballot.call !== 1 || body.closesAt <= ballot.closesAt) illegal('extends_a_vote_twice_or_shortens_it')
    ballot.call = 2
    ballot.closesAt = body.closesAt
    ballot.noticeUntil = null
  },
  'ballot.noticed': (state, { body }) => {
    const ballot = openBallotOf(state, body.ballot)
    if (!ballot.closesWhenAll) illegal('closes_early_what_was_to_stay_open')
    ballot.noticeUntil = body.closesAt
  },
  'papers.batched': (state, { body }) => {
    openBallotOf(state, body.ballot).papers += body.envelopes.length
  },
  'participation.published': (state, { body }) => {
    openBallotOf(state, body.ballot).marks += body.marks.length
  },
  'ballot.keys-retired': (state, { actor, body: { ballot: id, keys } }) => {
    const ballot = openBallotOf(state, id)
    const isList =
      keys.length > 0 && keys.every((key, i) => /^[0-9a-f]{64}$/.test(key) && (i === 0 || keys[i - 1]! < key))
    if (!isList || actor !== 'system') illegal('retires_keys_that_are_not_in_order')
    ballot.retired = (ballot.retired ?? 0) + keys.length
  },
  'ballot.closed': (state, { body, at, seq }) => {
    const ballot = openBallotOf(state, body.ballot)
    if (ballot.papers !== ballot.marks) illegal('closes_a_box_that_holds_another_number_of_papers_than_voters')
    if (ballot.papers > ballot.roll.length) illegal('closes_a_box_with_more_papers_than_seats')
    // Too few voters void a result instead of forbidding to close.
    const binding = body.checks.filter((check) => !endedBy(body.outcome).includes(check.rule))
    consumeOverrides(state, binding, seq)
    ballot.state = 'closed'
    ballot.closedAt = at
    ballot.outcome = body.outcome
    ballot.result = body.result
    ballot.box = body.box
    ballot.lowCitizenTurnout = body.lowCitizenTurnout
    release(state, ballot)
    endVote(state, ballot, at)
    endCharterVote(state, ballot, at)
    endDiscussions(state, ballot)
    discussSplit(state, ballot, at)
    askForHalves(state, ballot, at)
    endTest(state, ballot)
    endRound(state, ballot)
  },
  'ballot.cancelled': (state, { body, at, seq }) => {
    const ballot = openBallotOf(state, body.ballot)
    consumeOverrides(state, body.checks, seq)
    ballot.state = 'cancelled'
    ballot.closedAt = at
    release(state, ballot)
    endVote(state, ballot, at)
    endCharterVote(state, ballot, at)
    endTest(state, ballot)
    endRound(state, ballot)
  },
  'objection.raised': (state, { actor, body, seals }) => {
    openBallotOf(state, body.ballot)
    if (state.objections.has(body.objection) || !seals.reason) illegal('objects_without_a_reason')
    if (body.anonymous !== (actor === 'system')) illegal('names_somebody_who_wanted_no_name')
    const author = body.anonymous ? null : memberOf(state, actor).id
    const { objection: id, ballot } = body
    state.objections.set(id, { id, ballot, author, reason: seals.reason, withdrawn: false })
  },
  'objection.withdrawn': (state, { actor, body }) => {
    openBallotOf(state, body.ballot)
    const objection = state.objections.get(body.objection)
    if (!objection || objection.withdrawn) illegal('takes_back_an_objection_that_is_not_there')
    if (objection.author && objection.author !== actor) illegal('takes_back_the_objection_of_somebody_else')
    objection.withdrawn = true
  },
}
