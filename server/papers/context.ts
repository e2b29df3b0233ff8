import { saveOpened } from '#db/papers.ts'
import type { MemberId, PaperId, PlanId } from '#domain/ids.ts'
import { paperOf } from '#domain/papers/state.ts'
import { may } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import { toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { type PapersView, papersView } from './view.ts'

/** What pages may ask about papers, on behalf of a member. */
export type PapersContext = {
  read: (planId: string) => Promise<PapersView>
  /** Reads it as well, which is noted for the person alone: to open a paper is all that there is to do. */
  open: (planId: string, paperId: string) => Promise<PapersView>
}

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function papersContext({ db, states, now }: Deps, { member, plain }: Asking): PapersContext {
  const read = async (plan: string) => {
    const { planId, memberId } = await member(plan)
    const state = await states.read(db, planId)
    return papersView(db, planId, state, memberOf(state, memberId))
  }
  return {
    read: plain(read),
    open: plain(async (plan, id) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      const paper = paperOf(state, id as PaperId)
      const { version } = paper
      // Nobody has read what is not there to be read; and whoever made it is no reader of it.
      if (paper.released.size > 0 && !may(memberOf(state, memberId).function, 'paper.add')) {
        const reached = { paperId: paper.id, memberId, version }
        await db.transaction().execute((trx) => saveOpened(trx, planId, reached, toInstant(now())))
      }
      return read(plan)
    }),
  }
}
