import { personWords } from '#app/components/people/words.ts'
import { isReadyToAgree } from '#domain/plan/agreeable.ts'
import type { PlanView } from '#server/views/plan-view.ts'

/** What every page of a plan shows around itself. */
export type PlanFrame = {
  plan: Pick<PlanView['plan'], 'id' | 'title'>
  /** `who`: what they are here, in words. */
  me: Pick<PlanView['me'], 'id' | 'name' | 'side' | 'function' | 'guides' | 'mayWrite'> & { who: string }
  openMeeting: boolean
  /** Is there anything for this reader on the page where the plan is agreed? */
  agrees: boolean
}

export const frameOf = (view: PlanView): PlanFrame => {
  const { plan, me, sessions, sections } = view
  return {
    plan: { id: plan.id, title: plan.title },
    me: {
      ...{ id: me.id, name: me.name, side: me.side, function: me.function, who: personWords(me) },
      ...{ guides: me.guides, mayWrite: me.mayWrite },
    },
    openMeeting: sessions.some((session) => session.state === 'open'),
    // A guide sees what is still missing as soon as a vote has adopted something; the others, when it is their turn next.
    agrees: isReadyToAgree(view) || (me.guides && !plan.agreed && sections.some(({ state }) => state === 'agreed')),
  }
}
