import { AppError } from '../app-error.ts'
import type { Digest } from '../crypto.ts'
import type { Instant } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { PlanState } from '../plan/state.ts'

/** How people come to take part: whoever asks and is chosen, whoever is drawn, or whom a group names. */
export const RECRUITMENT_METHODS = ['open-call', 'lottery', 'nomination'] as const
export type RecruitmentMethod = (typeof RECRUITMENT_METHODS)[number]

/** Ten random letters and digits that stand for a candidate wherever their name must not. */
export type CandidateKey = string
export const CANDIDATE_KEY = /^[0-9a-hjkmnp-tv-z]{10}$/

/** `profile`: for each category of the call, the number of the value that the candidate chose. */
export type Candidate = { key: CandidateKey; profile: readonly number[] }
/** At least so many people are wanted, for each value of each category, in the order in which they count. */
export type Targets = readonly (readonly number[])[]
/** A wish that could not be met. */
export type Shortfall = { category: number; value: number; wanted: number; got: number }

export type Draw = {
  at: Instant
  /** 32 bytes in hexadecimal, which the call promised by their digest. */
  secret: string
  /** Public numbers that nobody could choose. */
  numbers: readonly number[]
  drawn: readonly CandidateKey[]
  /** Everybody else, in the order in which they are asked. */
  waiting: readonly CandidateKey[]
  short: readonly Shortfall[]
}

/** One call for people. */
export type Recruitment = {
  /** From 1. */
  round: number
  method: RecruitmentMethod
  places: number
  targets: Targets
  /** Seals `CallText`. */
  text: Seal
  publishedAt: Instant
  closesAt: Instant
  /** Digest of the secret half of the seed; null where no lots are drawn. */
  promise: Digest | null
  /** Once nobody can apply any more. `candidates` seals the list of keys and profiles. */
  closed: { at: Instant; candidates: Seal; count: number } | null
  draw: Draw | null
  finishedAt: Instant | null
}

/** The call that is under way; undefined before the first and after the last. */
export const openRecruitment = ({ recruitments }: Pick<PlanState, 'recruitments'>): Recruitment | undefined =>
  recruitments.findLast(({ finishedAt }) => finishedAt === null)

export function recruitmentUnderWay(state: PlanState): Recruitment {
  const found = openRecruitment(state)
  if (!found) throw new AppError('not-found', (words) => words.errors_no_call())
  return found
}

/** Can somebody apply at this moment? */
export const takesApplications = ({ method, closed, closesAt, finishedAt }: Recruitment, at: Instant): boolean =>
  method !== 'nomination' && !closed && !finishedAt && at < closesAt
