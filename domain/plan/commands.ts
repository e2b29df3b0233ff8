import { z } from 'zod'
import { METHOD_IDS } from '../ballots/methods.ts'
import { email, name, say, words } from '../input.ts'
import { hasRank } from '../members/plain-name.ts'

const items = z.array(words(300)).max(30)

/** What can and can't change, and who decides in the end. */
export const ScopeText = z.strictObject({
  canChange: items.min(1, say('errors_input_nothing_can_change')),
  cannotChange: items,
  limits: words(1000).optional(),
  decisionHolder: words(200).optional(),
})
export type ScopeText = z.output<typeof ScopeText>

const plain = name.refine((text) => !hasRank(text), say('errors_input_name_has_rank'))

/** `POST /api/v1/plans` and the form behind "Start a plan". */
export const PlanStart = z.strictObject({
  title: words(150),
  place: words(100),
  question: words(500),
  facilitator: z.strictObject({ name: plain, email: email.nullish(), employedBySponsor: z.boolean().default(false) }),
  method: z.enum(METHOD_IDS as ['consent', ...(typeof METHOD_IDS)[number][]]).default('consent'),
  scope: ScopeText.optional(),
})
export type PlanStart = z.output<typeof PlanStart>

export const ScopeState = z
  .strictObject({ type: z.literal('scope.state'), scope: ScopeText })
  .describe('State what can and cannot change and who decides in the end.')
export const PlanAgree = z
  .strictObject({ type: z.literal('plan.agree') })
  .describe('Agree the plan that votes adopted, once whoever disagrees had time to say so.')

export const RulesAdopt = z
  .strictObject({ type: z.literal('rules.adopt') })
  .describe('From now on, judge by the fairness rules of this release. The server does this by itself.')

export const planCommands = [ScopeState, PlanAgree, RulesAdopt] as const
