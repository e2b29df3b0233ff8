import { findAvailability, listAvailability } from '#db/availability.ts'
import { AppError } from '#domain/app-error.ts'
import type { Availability } from '#domain/availability/answers.ts'
import { type DateCount, suitableDates } from '#domain/availability/dates.ts'
import { type Times, timesFor } from '#domain/availability/times.ts'
import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import { may } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'

/** What pages may ask about when people can come, on behalf of a member. */
export type AvailabilityContext = {
  /** One's own answer; nobody reads another's. */
  mine: (planId: string) => Promise<Availability | null>
  /** Counts, for whoever plans meetings. */
  times: (planId: string) => Promise<Times>
  /** Those of the given dates at which a meeting so long would keep the rules; for the same person. */
  dates: (planId: string, asked: Asked) => Promise<DateCount[]>
}

type Asked = { now: Instant; starts: readonly Instant[]; minutes: number }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function availabilityContext({ db, states }: Deps, { member, plain }: Asking): AvailabilityContext {
  const planner = async (plan: string) => {
    const { planId, memberId } = await member(plan)
    const state = await states.read(db, planId)
    if (!may(memberOf(state, memberId).function, 'session.schedule')) {
      throw new AppError('not-allowed', (words) => words.errors_only_guide())
    }
    return { state, answers: await listAvailability(db, planId) }
  }
  return {
    mine: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      return (await findAvailability(db, planId, memberId)) ?? null
    }),
    times: plain(async (plan) => {
      const { state, answers } = await planner(plan)
      return timesFor(state, answers)
    }),
    dates: plain(async (plan, asked) => {
      const { state, answers } = await planner(plan)
      return suitableDates(state, answers, asked)
    }),
  }
}
