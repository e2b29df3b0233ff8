import type { AppLoadContext } from '@remix-run/node'
import { readTimes } from '#app/components/availability/read-times.ts'
import { planFor } from '#app/components/plan/load.ts'
import { may } from '#domain/permissions.ts'
import { isInstant } from '#domain/time.ts'
import { suggestedStart } from './suggested-start.ts'

/** The meetings of a plan in the order in which people ask for them: the one that is open, the next, later, past. */
export async function readMeetings(context: AppLoadContext, planId: string | undefined, start: string | null) {
  const { plan, sessions, me, members, now } = await planFor(context, planId)
  const byStart = sessions.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const open = byStart.find(({ state }) => state === 'open') ?? null
  const planned = byStart.filter(({ state }) => state === 'scheduled')
  const past = byStart.filter(({ state }) => state === 'closed' || state === 'cancelled').toReversed()
  const joined = members.filter(({ status }) => status === 'joined')
  return {
    first: open ?? planned[0] ?? null,
    later: open ? planned : planned.slice(1),
    past,
    me: {
      ...{ id: me.id, opens: may(me.function, 'session.open'), guides: me.guides, planId: plan.id },
      saysWhen: may(me.function, 'availability.say'),
    },
    times: me.guides ? await readTimes(context, plan.id) : null,
    people: joined.map(({ id, name }) => ({ id, name })),
    startsAt: isInstant(start) ? start : suggestedStart(now),
    commandId: context.newId(),
  }
}
export type Meetings = Awaited<ReturnType<typeof readMeetings>>
export type Session = NonNullable<Meetings['first']>
