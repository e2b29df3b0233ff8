import type { BallotEntries } from '../ballots/entries.ts'
import type { Ballot, BallotSubject, Objection } from '../ballots/state.ts'
import type { Instant } from '../ids.ts'
import { canonical } from '../log/canonical.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { isElector } from '../members/state.ts'
import { ballotOf, memberOf, type PlanState } from '../plan/state.ts'
import type { RoundEntries } from './entries.ts'
import { isRound, objectionUnderTest, roundFor, standingOf, testThreshold } from './state.ts'

/** Nobody took it back, and its round is open or ended with it, and no new round has come since. */
export function mayBeTalkedAbout(state: PlanState, { ballot: id, withdrawn }: Objection): boolean {
  const ballot = ballotOf(state, id)
  const stands = ballot.state === 'open' || (ballot.state === 'closed' && ballot.outcome === 'objections-open')
  return !withdrawn && stands && !ballot.supersededBy
}

function talkedAbout(state: PlanState, id: Objection['id']): Objection {
  const objection = state.objections.get(id)
  if (!objection || !mayBeTalkedAbout(state, objection)) illegal('talks_about_an_objection_that_is_settled')
  return objection
}

export const evolveRounds: Evolvers<RoundEntries> = {
  'ballot.superseded': (state, { body, actor }) => {
    const [before, by] = [ballotOf(state, body.ballot), ballotOf(state, body.by)]
    const fits = actor === 'system' && by.state === 'open' && before.id !== by.id && !before.supersededBy
    if (!fits || standingOf(state, by, by.openedAt)?.last.id !== before.id) {
      illegal('puts_a_vote_in_place_of_one_that_it_does_not_follow')
    }
    before.supersededBy = by.id
  },
  'objection.asked': (state, { actor, body, seals, at }) => {
    const objection = talkedAbout(state, body.objection)
    if (!seals.text) illegal('asks_without_words')
    objection.talk = [...(objection.talk ?? []), { kind: 'asked', by: memberOf(state, actor).id, text: seals.text, at }]
  },
  'objection.answered': (state, { actor, body, seals, at }) => {
    const objection = talkedAbout(state, body.objection)
    const { author, relay } = objection
    const isTheirs = actor === 'system' ? author === null : actor === author || actor === relay
    if (!seals.text || !isTheirs) illegal('answers_for_somebody_else')
    const by = actor === 'system' ? null : memberOf(state, actor).id
    objection.talk = [...(objection.talk ?? []), { kind: 'answered', by, text: seals.text, at }]
  },
  'objection.relay-named': (state, { actor, body }) => {
    const objection = talkedAbout(state, body.objection)
    const isTheirs = actor === 'system' ? objection.author === null : actor === objection.author
    const relay = memberOf(state, body.relay)
    if (!isTheirs || relay.status !== 'joined' || !isElector(relay)) illegal('names_somebody_who_may_not_pass_words_on')
    objection.relay = relay.id
  },
}

type Opened = BallotEntries['ballot.opened']

/** A vote that says which round it is says it right. */
export function checkRound(state: PlanState, body: Opened): void {
  if (!body.round) return
  const expected = roundFor(state, body)
  if (!isRound(body, body) || canonical(body.round) !== canonical(expected)) illegal('counts_rounds_wrong')
}

/** From now on only the vote says whether an objection is about the matter. */
export function beginTest(state: PlanState, body: Opened, at: Instant): void {
  const { subject } = body as { subject: Extract<BallotSubject, { kind: 'objection' }> }
  const objection = objectionUnderTest(state, subject.objection)
  if (!objection || objection.test) illegal('tests_an_objection_twice')
  const standing = standingOf(state, ballotOf(state, objection.ballot), at)
  if (standing?.last.id !== objection.ballot || standing.step !== 'test') illegal('tests_an_objection_too_early')
  const fits = body.kind === 'deciding' && canonical(body.threshold) === canonical(testThreshold(objection))
  if (!fits) illegal('tests_an_objection_by_too_few')
  objection.test = { ballot: body.ballot }
}

/** A round in which too few voted, or that was called off, took no other’s place. */
export function endRound(state: PlanState, { id, state: how, outcome }: Ballot): void {
  if (how !== 'cancelled' && outcome !== 'no-quorum') return
  for (const ballot of state.ballots.values()) if (ballot.supersededBy === id) delete ballot.supersededBy
}

/** It falls only if enough of all others say so; whatever else came of the vote, it stands. */
export function endTest(state: PlanState, { subject, outcome, state: how }: Ballot): void {
  if (subject.kind !== 'objection') return
  const objection = state.objections.get(subject.objection)
  if (!objection?.test) illegal('tests_an_objection_twice')
  if (how === 'cancelled') delete objection.test
  else objection.test.found = outcome === 'adopted' ? 'fell' : 'stands'
}
