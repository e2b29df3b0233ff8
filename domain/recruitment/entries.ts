import type { Digest } from '../crypto.ts'
import type { Instant } from '../ids.ts'
import type { CandidateKey, RecruitmentMethod, Shortfall } from './state.ts'

export type RecruitmentEntries = {
  /** Seals `call`: who can apply, and the names of what `targets` count. `promise`: of the secret half of the seed. */
  'recruitment.published': {
    round: number
    method: RecruitmentMethod
    places: number
    targets: number[][]
    closesAt: Instant
    promise: Digest | null
  }
  /** Seals `candidates`: the list of random keys and profiles, sorted by key. No names. */
  'recruitment.closed': { round: number; count: number }
  /** All that it takes to draw again: the secret (hexadecimal), the public numbers, and what came of them. */
  'recruitment.drawn': {
    round: number
    secret: string
    numbers: number[]
    drawn: CandidateKey[]
    waiting: CandidateKey[]
    short: Shortfall[]
  }
  /** The names of those who applied are deleted. */
  'recruitment.finished': { round: number }
}
