import { isRoleAgreed } from '#domain/members/state.ts'
import { isReadyToAgree } from '#domain/plan/agreeable.ts'
import { stretchWords } from '#domain/timeline/stretch-words.ts'
import type { Words } from '#domain/words/words.ts'
import type { SeenPlan } from './plan-view.ts'
import type { Todo } from './todos.ts'

/** What a guide can do now so that the others can go on. */
export function guiding(view: SeenPlan, words: Words): Todo[] {
  const { members, plan } = view
  const here = `/plans/${plan.id}`
  const invited = members.filter((member) => member.status === 'invited').length
  const roles = members.filter((member) => member.role?.signedBy.member && !isRoleAgreed(member)).length
  const todo = (page: string, label: string, why: string): Todo => ({ to: `${here}${page}`, label, why, until: null })
  return [
    ...(roles > 0 ? [todo('/people#roles', words.plan_todo_roles(), words.plan_todo_roles_why({ n: roles }))] : []),
    ...(members.length === 1 ? [todo('/people#invite', words.plan_todo_first(), words.plan_todo_first_why())] : []),
    ...(view.access.toArrange ? [todo('/provide', words.plan_todo_provide(), words.plan_todo_provide_why())] : []),
    ...(view.support.isMissing ? [todo('/support', words.plan_todo_contact(), words.plan_todo_contact_why())] : []),
    ...(invited > 0 ? [todo('/cards', words.plan_todo_cards(), words.plan_todo_cards_why({ n: invited }))] : []),
    ...steps(view, words).map(({ label, why }) => todo('/timeline', label, why)),
    ...(isReadyToAgree(view) ? [todo('/agree', words.plan_todo_agree(), words.plan_todo_agree_why())] : []),
  ]
}

/** Steps of the timeline whose last day is near or just over: do they need more time? */
const steps = ({ timeline }: SeenPlan, words: Words) =>
  timeline.near.map(({ stretch, isOver }) => {
    const step = stretchWords(stretch, words)
    return isOver
      ? { label: words.plan_todo_timeline_over({ step }), why: words.plan_todo_timeline_over_why() }
      : { label: words.plan_todo_timeline_near({ step }), why: words.plan_todo_timeline_near_why() }
  })
