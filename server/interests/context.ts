import type { MemberId, PlanId } from '#domain/ids.ts'
import { type Declared, isDeclared } from '#domain/interests/state.ts'
import { may } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import { toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { declaredBy } from './declared.ts'

/** What a member declared: `at` is null where they have not, or so long ago that they are asked again. */
export type InterestLine = { member: MemberId; at: string | null; nothing: boolean } & Declared
export type InterestsView = { lines: InterestLine[]; mine: InterestLine | null; mayDeclare: boolean }

/** What pages may ask about the register of interests, which every member reads. */
export type InterestsContext = { read: (planId: string) => Promise<InterestsView> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function interestsContext({ db, states, now }: Deps, { member, plain }: Asking): InterestsContext {
  return {
    read: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      const declared = await declaredBy(db, planId, state)
      const here = [...state.members.values()].filter((one) => one.status === 'joined')
      const lines = here
        .filter(({ function: fn }) => may(fn, 'interest.declare'))
        .map(({ id }): InterestLine => {
          const known = isDeclared(state, id, toInstant(now())) ? state.interests.get(id) : undefined
          return { member: id, at: known?.at ?? null, nothing: known?.declaration === null, ...declared.get(id) }
        })
      return {
        lines,
        mine: lines.find((line) => line.member === memberId) ?? null,
        mayDeclare: may(memberOf(state, memberId).function, 'interest.declare'),
      }
    }),
  }
}
