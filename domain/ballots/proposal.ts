import type { Digest } from '../crypto.ts'
import type { Instant } from '../ids.ts'
import { liveSession, type PlanState } from '../plan/state.ts'
import { type Facts, share } from '../rules/rule.ts'
import type { SectionKey } from '../text/sections.ts'
import type { OpenGiven } from './entries.ts'
import { type AnyMethodId, type BallotKind, type BallotSubject, rollFor } from './state.ts'
import type { BallotThreshold } from './threshold.ts'

/** What is to be put to the vote: the subject of the gate `ballot.open`. */
export type Proposal = {
  kind: BallotKind
  subject: BallotSubject
  sections: SectionKey[]
  method: AnyMethodId
  threshold: BallotThreshold
  correction: boolean
  closesAt: Instant
  closesWhenAll: boolean
  sidesCompared: boolean
  breakdown?: boolean
  /** Of the words that are voted on. */
  text: Digest
}
export type OpenFacts = Facts<Proposal, OpenGiven>

/** The gate that all opening rules stand at. */
export const gate = 'ballot.open' as const
export const HALF = share(1, 2, 'citizens of voting members')

export const deciding = (facts: OpenFacts): boolean => facts.subject.kind === 'deciding'
export const votesOnText = (facts: OpenFacts): boolean => facts.subject.sections.length > 0

/** Everybody who votes is here now, so nobody's time to vote is cut short. */
export const nobodyAbsent = ({ state, subject }: OpenFacts): boolean => isEverybodyHere(state, subject.kind)

export function isEverybodyHere(state: PlanState, kind: BallotKind): boolean {
  const session = liveSession(state)
  return !!session && rollFor(state, kind).every((member) => session.present.has(member.id))
}
