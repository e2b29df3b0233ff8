import { findBallot } from '#db/ballots.ts'
import { findHead, searchEntryTexts } from '#db/log.ts'
import type { KeyHolder } from '#domain/afresh/decide.ts'
import type { Published } from '#domain/ballots/my-vote.ts'
import { isDigest } from '#domain/crypto.ts'
import type { BallotId, MemberId, PlanId } from '#domain/ids.ts'
import { decodeEntry, type Entry } from '#domain/log/entry.ts'
import type { Deps } from '../deps.ts'
import { afreshOf, holderOf } from './afresh.ts'
import { markOf } from './box.ts'
import { seatsOf } from './seats.ts'

/** The reader's own seat in a vote that is open. */
export type MySeat = {
  holder: KeyHolder
  /** How often they voted with the key of the paper that is there; 0 for none. */
  rev: number
  /** Whom they asked to confirm a fresh start, and whether it is done. */
  afresh: { confirmer: MemberId; isDone: boolean } | null
  /** Who asked them. */
  askedBy: MemberId[]
}

/** What pages may ask about keys of votes and what was published of them, on behalf of a member. */
export type KeyContext = {
  /** Null once the vote is over. */
  seat: (planId: string, ballotId: BallotId) => Promise<MySeat | null>
  /** Whether this is the key of the reader's own paper in an open vote. Of other seats nothing is told. */
  isMine: (planId: string, ballotId: BallotId, key: string) => Promise<boolean>
  /** Null before the vote has closed. */
  published: (planId: string, ballotId: BallotId) => Promise<Published | null>
  /** Whether the reader is shown as having voted; null before the vote has closed. */
  marked: (planId: string, ballotId: BallotId) => Promise<boolean | null>
}

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

/** What closing wrote never changes, and a page of a closed vote asks for it each time. */
const closings = new Map<BallotId, Entry[]>()
const KEPT_CLOSINGS = 50

export function keyContext({ db, secrets, states }: Deps, { member, plain }: Asking): KeyContext {
  const ballotIn = async (planId: PlanId, ballotId: BallotId) => (await states.read(db, planId)).ballots.get(ballotId)

  /** What closing wrote of this vote. Closing is one append, so whatever is there is all of it. */
  async function closing(planId: PlanId, ballotId: BallotId): Promise<Entry[]> {
    const known = closings.get(ballotId)
    if (known) return known
    const head = await findHead(db, planId)
    const kinds = ['papers.batched', 'participation.published', 'ballot.keys-retired'].map((kind) => `"${kind}"`)
    const texts = await searchEntryTexts(db, planId, {
      ...{ from: 0, to: head?.size ?? 0, limit: 1000, newestFirst: false },
      marks: [kinds, [`"ballot":"${ballotId}"`]],
    })
    const entries = texts.map(decodeEntry)
    if (closings.size >= KEPT_CLOSINGS) closings.clear()
    closings.set(ballotId, entries)
    return entries
  }

  async function seat(plan: string, ballotId: BallotId): Promise<MySeat | null> {
    const { planId, memberId } = await member(plan)
    if ((await ballotIn(planId, ballotId))?.state !== 'open') return null
    const mine = await (await seatsOf(db, ballotId))?.find(memberId)
    const all = (await (await afreshOf(db, ballotId))?.list()) ?? []
    const own = all.find((one) => one.member === memberId)
    return {
      ...{ holder: holderOf(mine), rev: mine?.paper.rev ?? 0 },
      afresh: own?.confirmer ? { confirmer: own.confirmer, isDone: own.isDone } : null,
      askedBy: all.flatMap((one) => (one.confirmer === memberId && !one.isDone ? [one.member] : [])),
    }
  }

  async function isMine(plan: string, ballotId: BallotId, key: string): Promise<boolean> {
    const { planId, memberId } = await member(plan)
    if (!(await ballotIn(planId, ballotId))) return false
    const mine = await (await seatsOf(db, ballotId))?.find(memberId)
    return mine?.paper.key === key
  }

  async function published(plan: string, ballotId: BallotId): Promise<Published | null> {
    const { planId } = await member(plan)
    const state = await states.read(db, planId)
    const ballot = state.ballots.get(ballotId)
    const row = await findBallot(db, planId, ballotId)
    if (ballot?.state !== 'closed' || !isDigest(ballot.box) || row?.box == null) return null
    const entries = await closing(planId, ballotId)
    return {
      ...{ definition: ballot.definition, box: row.box, boxDigest: ballot.box, receiptsKey: state.keys.receipts },
      envelopes: entries.flatMap((entry) => (entry.kind === 'papers.batched' ? entry.body.envelopes : [])),
      retired: entries.flatMap((entry) => (entry.kind === 'ballot.keys-retired' ? entry.body.keys : [])),
    }
  }

  async function marked(plan: string, ballotId: BallotId): Promise<boolean | null> {
    const { planId, memberId } = await member(plan)
    const ballot = await ballotIn(planId, ballotId)
    if (ballot?.state !== 'closed') return null
    const mark = markOf(secrets, planId, memberId, ballot.definition)
    const entries = await closing(planId, ballotId)
    return entries.some((entry) => entry.kind === 'participation.published' && entry.body.marks.includes(mark))
  }

  return { seat: plain(seat), isMine: plain(isMine), published: plain(published), marked: plain(marked) }
}
