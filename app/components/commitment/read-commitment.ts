import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { inPounds, pounds } from '#app/components/ui/money.ts'
import { type SignedHow, USUAL_REPLY_DAYS } from '#domain/commitment/state.ts'
import * as m from '#words'

const SIGNED: Record<SignedHow, () => string> = {
  letter: m.commitment_signed_letter,
  email: m.commitment_signed_email,
  'in-person': m.commitment_signed_in_person,
}

/** What the sponsor promised, and for whoever records it, what stands in the form. */
export async function readCommitment(context: AppLoadContext, planId: string | undefined) {
  const { plan } = await planFor(context, planId)
  const { signed, mayRecord } = await context.commitment.read(plan.id)
  const known = signed?.text ?? plan.scope
  return {
    ...{ planId: plan.id, commandId: context.newId(), mayRecord },
    signed: signed && {
      ...{ version: signed.version, at: signed.at, text: signed.text, signedBy: signed.signedBy, due: signed.due },
      budget: signed.budget === null ? m.commitment_budget_none() : pounds(signed.budget),
      reply: m.commitment_reply_days({ n: signed.replyByDays }),
      how: SIGNED[signed.how](),
    },
    // What the group may change is usually what the guide wrote down when the plan began.
    form: {
      canChange: known?.canChange.join('\n') ?? '',
      cannotChange: known?.cannotChange.join('\n') ?? '',
      budget: signed?.budget ? inPounds(signed.budget) : '',
      replyByDays: String(signed?.replyByDays ?? USUAL_REPLY_DAYS),
      signedBy: signed?.signedBy ?? '',
    },
  }
}
export type CommitmentPage = Awaited<ReturnType<typeof readCommitment>>
