import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import type { SlotAnswer } from '#domain/availability/answers.ts'
import { DAY_PARTS, type Slot, WEEK_DAYS } from '#domain/availability/week.ts'
import { may } from '#domain/permissions.ts'
import { DAY_NAMES, PART_NAMES } from './words.ts'

export type DayRow = { name: string; times: { slot: Slot; name: string; answer: SlotAnswer | null }[] }

/** A usual week with the reader's own answers in it. */
export async function readWhen(context: AppLoadContext, planId: string | undefined) {
  const { plan, me } = await planFor(context, planId)
  const mayAnswer = may(me.function, 'availability.say')
  const own = mayAnswer ? await context.availability.mine(plan.id) : null
  const days = WEEK_DAYS.map(
    (day): DayRow => ({
      name: DAY_NAMES[day](),
      times: DAY_PARTS.map((part) => {
        const slot: Slot = `${day}-${part}`
        return { slot, name: PART_NAMES[part](), answer: own?.week[slot] ?? null }
      }),
    }),
  )
  const commandId = context.newId()
  return { planId: plan.id, commandId, mayAnswer, days, ownTime: own ? (own.ownTime ? 'yes' : 'no') : null }
}
