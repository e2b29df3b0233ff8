import { listHelping } from '#db/helping.ts'
import type { Helping, Way } from '#domain/helping/state.ts'
import type { BallotId, Instant, MemberId, PlanId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import { seatsOf } from '../ballots/seats.ts'
import type { Deps } from '../deps.ts'
import { hasInterest } from './facts.ts'

/** How somebody was helped in a vote that is open, for themselves alone. */
export type HelpSeen = {
  by: MemberId
  way: Way
  at: Instant
  /** It took the place of a vote that was there before. */
  replaced: boolean
  /** They voted again since, so theirs counts. */
  isOver: boolean
}

export type HelpingView = {
  /** Who may help the reader. */
  mine: Helping[]
  /** Whom the reader helps. What those go without is not told. */
  helps: Omit<Helping, 'waives'>[]
  /** For whoever guides: what was recorded for others. */
  recorded: Omit<Helping, 'waives'>[]
  /** The reader speaks for an organisation with an interest, so they enter nobody’s vote. */
  hasInterest: boolean
}

/** What pages may ask about help with voting, on behalf of a member. */
export type HelpingContext = {
  read: (planId: string) => Promise<HelpingView>
  /** Null where nobody helped, or the vote is over: nothing of it is kept. */
  seen: (planId: string, ballotId: string) => Promise<HelpSeen | null>
}

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

const untold = ({ waives: _own, ...helping }: Helping) => helping

export function helpingContext({ db, states }: Deps, { member, plain }: Asking): HelpingContext {
  return {
    read: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      const all = await listHelping(db, planId)
      const guides = memberOf(state, memberId).function === 'facilitator'
      return {
        mine: all.filter((one) => one.member === memberId),
        helps: all.filter(({ helper }) => helper === memberId).map(untold),
        recorded: guides ? all.filter((one) => one.recordedBy !== one.member).map(untold) : [],
        hasInterest: await hasInterest({ trx: db, planId, state }, memberId),
      }
    }),
    seen: plain(async (plan, ballotId) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      if (!state.ballots.has(ballotId as BallotId)) return null
      const seat = await (await seatsOf(db, ballotId as BallotId))?.find(memberId)
      if (!seat?.help) return null
      const { by, way, at, rev, replaced } = seat.help
      return { by, way, at, replaced, isOver: rev !== seat.paper.rev }
    }),
  }
}
