import type { Ballot, Objection } from '#domain/ballots/state.ts'
import type { BallotId, Instant, MemberId } from '#domain/ids.ts'
import type { Seal } from '#domain/log/seal.ts'
import { may } from '#domain/permissions.ts'
import { memberOf, type PlanState } from '#domain/plan/state.ts'
import { mayBeTalkedAbout } from '#domain/rounds/evolve.ts'
import { blockedRounds, standingOf } from '#domain/rounds/state.ts'

/** What can happen with a vote that somebody stopped. */
export type RoundView = {
  round: number
  of: number
  /** From when on the others can be asked in any case. */
  from: Instant
  step: 'talk-again' | 'test' | 'fallback' | 'superseded'
  /** The vote that took its place. */
  next: BallotId | null
}

export function roundView(state: PlanState, ballot: Ballot, now: Instant): RoundView | null {
  if (ballot.kind !== 'deciding' || ballot.outcome !== 'objections-open' || ballot.correction) return null
  const standing = standingOf(state, ballot, now)
  const round = blockedRounds(state, ballot).findIndex(({ id }) => id === ballot.id) + 1
  const isLast = standing?.last.id === ballot.id && !ballot.supersededBy
  const { of = 3, from = now, step = 'talk-again' } = standing ?? {}
  return {
    ...{ round: round || (ballot.round ?? 1), of, from, next: ballot.supersededBy ?? null },
    step: isLast && (step === 'test' || step === 'fallback' || step === 'talk-again') ? step : 'superseded',
  }
}

type Reading = {
  me: MemberId
  isMine: boolean
  now: Instant
  nameOf: (id: MemberId | null) => string | null
  text: (seal: Seal) => string | null
}

/** What was asked and answered about an objection, and what its reader can do. */
export function talkOf(state: PlanState, objection: Objection, { me, isMine, now, nameOf, text }: Reading) {
  const fn = memberOf(state, me).function
  const isOpen = mayBeTalkedAbout(state, objection)
  const standing = standingOf(state, state.ballots.get(objection.ballot)!, now)
  const isTime = standing?.last.id === objection.ballot && standing.step === 'test' && !objection.test
  return {
    talk: (objection.talk ?? []).map(({ kind, by, text: seal }) => ({ kind, by: nameOf(by), text: text(seal) })),
    relay: nameOf(objection.relay ?? null),
    passesOn: objection.relay === me,
    mayAsk: isOpen && !isMine && may(fn, 'objection.ask'),
    mayAnswer: isOpen && (isMine || objection.relay === me),
    mayName: isOpen && isMine && !objection.relay,
    mayTest: isOpen && isTime && may(fn, 'objection.test'),
    found: objection.test?.found ?? null,
    testedIn: objection.test?.ballot ?? null,
  }
}
export type TalkOf = ReturnType<typeof talkOf>
