import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { isDay } from '../timeline/days.ts'
import type { ResourceEntries } from './entries.ts'
import { BUDGET_KINDS, LEADS, RATE_KINDS } from './state.ts'

const isAmount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isOf = (known: readonly string[], record: object, isSound: (value: never) => boolean): boolean =>
  Object.entries(record).every(([name, value]) => known.includes(name) && isSound(value as never))

export const evolveResources: Evolvers<ResourceEntries> = {
  'resources.set': (state, { body, seals, at }) => {
    const { version, hours, plannedFor, budget, rates } = body
    const isNext = version === (state.resources?.version ?? 0) + 1
    const isSound =
      isOf(LEADS, hours, isAmount) &&
      isOf(['citizens', 'meetings'], plannedFor, isAmount) &&
      isOf(BUDGET_KINDS, budget, isAmount) &&
      isOf(RATE_KINDS, rates, ({ pence, on }: { pence: unknown; on: unknown }) => isAmount(pence) && isDay(on))
    if (!isNext || !isSound) illegal('sets_resources_out_of_order')
    const { leads = null, sources = null } = seals
    state.resources = { version, at, leads, hours, plannedFor, budget, rates, sources }
  },
}
