import type { Decider } from '../decision.ts'
import { draft, type ToSeal } from '../log/entry.ts'
import type { Rate } from './state.ts'

export const setResources: Decider<'resources.set'> = ({ state, actor }, { leads, rates: told, ...command }) => {
  const { hours, plannedFor, budget } = command
  const version = (state.resources?.version ?? 0) + 1
  const rates: Record<string, Rate> = {}
  const sources: Record<string, string> = {}
  for (const [kind, { pence, on, source }] of Object.entries(told)) {
    rates[kind] = { pence, on }
    sources[kind] = source
  }
  return {
    entries: [
      draft('resources.set', actor, { version, hours, plannedFor, budget, rates }, { ...sealed({ leads, sources }) }),
    ],
    result: { version },
  }
}

/** Without those that hold nothing: a seal says that there is something to read. */
const sealed = (values: Record<string, Record<string, string>>): Record<string, ToSeal> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => Object.keys(value).length > 0)
      .map(([name, value]) => [name, { value, audience: 'members' }]),
  )
