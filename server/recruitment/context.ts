import { type CandidateRow, listCandidates } from '#db/candidates.ts'
import { listSealed } from '#db/sealed.ts'
import { GRACE } from '#domain/ballots/group-rules.ts'
import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import { may } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Application, CallText } from '#domain/recruitment/commands.ts'
import { type Candidate, type CandidateKey, type Recruitment, takesApplications } from '#domain/recruitment/state.ts'
import { later, toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { apply, type PublicCall, publicCall } from './applying.ts'

export type CallView = Omit<Recruitment, 'text'> & {
  text: CallText | null
  /** Can somebody apply now? */
  isOpen: boolean
  link: string
  /** Keys and profiles, once the list is closed: what it takes to draw again. */
  list: readonly Candidate[]
  /** Who they are: for the guide alone. */
  people: readonly CandidateRow[] | null
  /** How many applied; for the guide while it is open. */
  count: number | null
}
export type RecruitmentView = {
  call: CallView | null
  mayCall: boolean
  /** Until when there is time to find more citizens, where they are too few (LPF-01). */
  findCitizensBy: Instant | null
}

/** What pages may ask about calls for people. The last two are for anybody with the link. */
export type RecruitmentContext = {
  read: (planId: string) => Promise<RecruitmentView>
  call: (planId: string) => Promise<PublicCall>
  apply: (planId: string, application: Application) => Promise<CandidateKey>
}

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  spend: () => Promise<void>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function recruitmentContext(deps: Deps, { member, spend, plain }: Asking): RecruitmentContext {
  return {
    read: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      const state = await deps.states.read(deps.db, planId)
      const mayCall = may(memberOf(state, memberId).function, 'recruitment.publish')
      const last = state.recruitments.at(-1)
      const call = last ? await callView(deps, planId, last, mayCall) : null
      const since = state.citizensShortSince
      return { call, mayCall, findCitizensBy: since && later(since, GRACE) }
    }),
    call: plain(async (plan) => {
      await spend()
      return publicCall(deps, plan as PlanId)
    }),
    apply: plain(async (plan, application) => {
      await spend()
      return apply(deps, plan as PlanId, application)
    }),
  }
}

async function callView(deps: Deps, planId: PlanId, call: Recruitment, guides: boolean): Promise<CallView> {
  const { db, now, publicUrl } = deps
  const { text, ...rest } = call
  const sealed = await listSealed(db, planId, [text, ...(call.closed ? [call.closed.candidates] : [])])
  const open = (seal: string | undefined) => sealed.find((one) => one.seal === seal)?.value ?? null
  const people = guides ? await listCandidates(db, planId, call.round) : null
  return {
    ...rest,
    text: open(text) as CallText | null,
    isOpen: takesApplications(call, toInstant(now())),
    link: `${publicUrl}/apply/${planId}`,
    list: (open(call.closed?.candidates) as Candidate[] | null) ?? [],
    people,
    count: call.closed?.count ?? people?.length ?? null,
  }
}
