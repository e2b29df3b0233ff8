import { listSealed } from '#db/sealed.ts'
import type { CommitmentText } from '#domain/commitment/commands.ts'
import { type Commitment, replyDue } from '#domain/commitment/state.ts'
import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import { may } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'

/** What the sponsor promised, as every member reads it. Words are null where they were erased. */
export type CommitmentView = {
  signed:
    | (Omit<Commitment, 'text' | 'signedBy'> & {
        text: CommitmentText | null
        signedBy: string | null
        /** By when the sponsor answers, once the plan is agreed. */
        due: Instant | null
      })
    | null
  mayRecord: boolean
}
export type CommitmentContext = { read: (planId: string) => Promise<CommitmentView> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function commitmentContext({ db, states }: Deps, { member, plain }: Asking): CommitmentContext {
  return {
    read: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      const mayRecord = may(memberOf(state, memberId).function, 'commitment.sign')
      if (!state.commitment) return { signed: null, mayRecord }
      const { text, signedBy, ...rest } = state.commitment
      const sealed = await listSealed(db, planId, [text, signedBy])
      const open = (seal: string) => sealed.find((one) => one.seal === seal)?.value ?? null
      const signed = {
        ...rest,
        text: open(text) as CommitmentText | null,
        signedBy: open(signedBy) as string | null,
        due: state.agreed ? replyDue(rest, state.agreed.at) : null,
      }
      return { signed, mayRecord }
    }),
  }
}
