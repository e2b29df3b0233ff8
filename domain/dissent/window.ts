import { dissentIsHeard } from '../plan/rules.ts'
import type { PlanState } from '../plan/state.ts'
import { settingsOf } from '../rules/rule.ts'
import { HOUR } from '../time.ts'

/** How long whoever disagrees may write down why, in this group, in milliseconds. */
export const dissentWindow = ({ settings }: Pick<PlanState, 'settings'>): number =>
  settingsOf(dissentIsHeard, settings).least!.num * HOUR
