import type { PlanView } from '#server/views/plan-view.ts'

/** What every page of a plan shows around itself. */
export type PlanFrame = {
  plan: Pick<PlanView['plan'], 'id' | 'title'>
  me: Pick<PlanView['me'], 'id' | 'name' | 'side' | 'function' | 'guides' | 'mayWrite'>
  openMeeting: boolean
}

export const frameOf = ({ plan, me, sessions }: PlanView): PlanFrame => ({
  plan: { id: plan.id, title: plan.title },
  me: {
    ...{ id: me.id, name: me.name, side: me.side, function: me.function },
    ...{ guides: me.guides, mayWrite: me.mayWrite },
  },
  openMeeting: sessions.some((session) => session.state === 'open'),
})
