import { lotCommitment } from '../ballots/methods/lot.ts'
import { fromHex, hex } from '../bytes.ts'
import type { Digest, Sha256 } from '../crypto.ts'
import type { BallotId, Instant, LotId, MemberId } from '../ids.ts'
import { isElector, type Member, type Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import { HOUR } from '../time.ts'

/** In this order their halves go into the seed. */
export const LOT_SIDES: readonly Side[] = ['citizen', 'professional']

/** How long both have after a tie to show their half, as the vote's definition says (voting handbook §1.4). */
export const LOT_HOURS = 72

/** What one scrutineer keeps of a lot. What is not there yet is left out. */
export type Half = {
  by: MemberId
  /** Hash of the secret: given before the vote opens, so that nobody can choose the secret later. */
  commitment?: Digest
  /** The server made the secret and keeps it; it shows it if its owner does not. */
  kept?: true
  /** After a tie: 64 hexadecimal digits. */
  secret?: string
  /** Did not show it in time: 32 zero bytes stand for it. */
  forfeited?: true
}

/** How a tie is settled without a chair: one person of each side keeps half of a secret. */
export type Lot = {
  id: LotId
  citizen: Half
  professional: Half
  /** The one vote that it is for. */
  ballot?: BallotId
  /** After a tie: until when both can show their half. */
  due?: Instant
  /** Drawn: places in the vote's list of options, the first wins. */
  order?: number[]
  /** From which it was drawn, in hexadecimal. */
  seed?: string
}

/** Who may keep a half: whoever has a vote on that side and is here. So never whoever guides. */
export const mayKeepHalf = (member: Member | undefined, side: Side): boolean =>
  member?.status === 'joined' && isElector(member) && member.side === side

/** On which side this person keeps a half of this lot. */
export const sideOf = (lot: Lot, me: MemberId | undefined): Side | undefined =>
  LOT_SIDES.find((side) => lot[side].by === me)

/** Both halves are promised and no vote has it: a vote can open with it. */
export const isReady = (state: PlanState, lot: Lot): boolean =>
  !lot.ballot && LOT_SIDES.every((side) => lot[side].commitment && mayKeepHalf(state.members.get(lot[side].by), side))

/** The hashes as a definition has them; undefined while one is missing. */
export function promisesOf({ citizen, professional }: Lot): [Digest, Digest] | undefined {
  return citizen.commitment && professional.commitment ? [citizen.commitment, professional.commitment] : undefined
}

export const lotOf = (state: PlanState, ballot: BallotId): Lot | undefined =>
  [...state.lots.values()].find((lot) => lot.ballot === ballot)

/** Votes wait for this: it was a tie, and nothing is drawn yet. */
export const isDue = (lot: Lot | undefined): lot is Lot & { due: Instant } => !!lot?.due && !lot.order
export const isSettled = ({ secret, forfeited }: Half): boolean => secret !== undefined || forfeited === true

/** Latest time to show a half, from when the vote was closed. */
export const LOT_TIME = LOT_HOURS * HOUR

/** A secret as people may have written it down: 64 hexadecimal digits, with blanks between. */
export function secretIn(text: string): Uint8Array | undefined {
  const bytes = fromHex(text.replaceAll(/[\s-]/g, '').toLowerCase())
  return bytes?.length === 32 ? bytes : undefined
}
export const keepsPromise = (sha256: Sha256, secret: Uint8Array, promise: Digest | undefined): boolean =>
  promise === promiseFor(sha256, secret)
/** The hash of a secret, as a definition spells it. */
export const promiseFor = (sha256: Sha256, secret: Uint8Array): Digest => `sha256:${hex(lotCommitment(sha256, secret))}`
