import { actorId, type Decider } from '../decision.ts'
import { draft, type ToSeal } from '../log/entry.ts'

export const declareInterest: Decider<'interest.declare'> = (context, { organisation, interests }) => {
  const declared = { ...(organisation ? { organisation } : {}), ...(interests ? { interests } : {}) }
  const nothing = Object.keys(declared).length === 0
  const author = actorId(context)
  const seals: Record<string, ToSeal> = nothing ? {} : { declaration: { value: declared, audience: 'members', author } }
  return { entries: [draft('interest.declared', context.actor, { nothing }, seals)] }
}
