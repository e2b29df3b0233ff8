import { createHmac } from 'node:crypto'
import { listAfresh, saveAfresh } from '#db/afresh.ts'
import { deleteSeat, findBallotKey } from '#db/ballots.ts'
import type { Reader, Writer } from '#db/client.ts'
import { listHelping } from '#db/helping.ts'
import type { AfreshGiven, KeyHolder } from '#domain/afresh/decide.ts'
import { retiredKey } from '#domain/ballots/paper.ts'
import { fromBase64url } from '#domain/bytes.ts'
import type { BallotId, MemberId, PlanId } from '#domain/ids.ts'
import { openBallots, type PlanState } from '#domain/plan/state.ts'
import { nodeCrypto } from '../crypto.ts'
import { decrypt, encrypt } from '../secrets.ts'
import { type SeatContent, seatsOf } from './seats.ts'

/** What is kept of one member's fresh starts while a vote is open; closing takes the hashes and destroys the rest. */
export type Afresh = {
  member: MemberId
  /** Whom they asked; null where they don't wait for anybody. */
  confirmer: MemberId | null
  /** The last one was confirmed, and they may vote again. */
  isDone: boolean
  /** Hashes of their keys that can't vote any more. */
  retired: string[]
}

/** The fresh starts of an open vote, encrypted as seats are; undefined once it is closed. */
export async function afreshOf(db: Reader, ballotId: BallotId) {
  const key = await findBallotKey(db, ballotId)
  if (!key) return undefined
  const macOf = (member: MemberId) => createHmac('sha256', key).update(`afresh ${member}`).digest('base64url')
  const contextOf = (mac: string) => `afresh ${ballotId} ${mac}`
  const list = async (): Promise<Afresh[]> =>
    (await listAfresh(db, ballotId)).map(
      ({ seatMac, sealed }) => JSON.parse(Buffer.from(decrypt(key, contextOf(seatMac), sealed)).toString()) as Afresh,
    )
  return {
    list,
    find: async (member: MemberId) => (await list()).find((one) => one.member === member),
    retired: async () => (await list()).flatMap(({ retired }) => retired),
    save: async (trx: Writer, afresh: Afresh) => {
      const mac = macOf(afresh.member)
      await saveAfresh(trx, ballotId, mac, encrypt(key, contextOf(mac), Buffer.from(JSON.stringify(afresh))))
    },
  }
}

export const holderOf = (seat: SeatContent | undefined): KeyHolder =>
  seat === undefined ? 'none' : seat.seed === undefined ? 'browser' : 'site'

export const hashOfKey = (key: string): string => retiredKey(nodeCrypto.sha256, fromBase64url(key) ?? new Uint8Array(0))

type At = { trx: Reader; planId: PlanId }

export async function afreshFacts({ trx, planId }: At, ballotId: BallotId, member: MemberId): Promise<AfreshGiven> {
  const seat = await (await seatsOf(trx, ballotId))?.find(member)
  const agreed = (await listHelping(trx, planId)).filter((one) => one.member === member)
  return {
    holder: holderOf(seat),
    helpers: [...agreed.map(({ helper }) => helper), ...(seat?.help ? [seat.help.by] : [])],
  }
}

/** Takes the paper out and gives its key up: the seat is empty until its member votes again. */
export async function startAfresh(trx: Writer, ballotId: BallotId, member: MemberId): Promise<void> {
  const kept = await afreshOf(trx, ballotId)
  const before = await kept?.find(member)
  if (!kept || !before || before.isDone) return
  const seat = await (await seatsOf(trx, ballotId))?.find(member)
  const lost = seat && holderOf(seat) === 'browser' ? [hashOfKey(seat.paper.key)] : []
  if (lost.length > 0) await deleteSeat(trx, ballotId, member)
  await kept.save(trx, { ...before, isDone: true, retired: [...before.retired, ...lost] })
}

/** Whoever votes waits for nobody: what they asked for before is settled. */
export async function settleAfresh(trx: Writer, ballotId: BallotId, member: MemberId): Promise<void> {
  const kept = await afreshOf(trx, ballotId)
  const before = await kept?.find(member)
  if (before?.confirmer) await kept?.save(trx, { ...before, confirmer: null, isDone: false })
}

/** Open votes in which somebody waits for this member to confirm that it is really they who ask. */
export async function votesToConfirm(db: Reader, state: PlanState, me: MemberId): Promise<BallotId[]> {
  const found: BallotId[] = []
  for (const { id } of openBallots(state)) {
    const all = (await (await afreshOf(db, id))?.list()) ?? []
    if (all.some(({ confirmer, isDone }) => confirmer === me && !isDone)) found.push(id)
  }
  return found
}
