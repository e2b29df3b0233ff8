import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { isRoleAgreed } from './roles.ts'
import type { Todo } from './todos.ts'

/** What a guide can do now so that the others can go on. */
export function guiding(view: PlanView): Todo[] {
  const { members, plan } = view
  const here = `/plans/${plan.id}`
  const invited = members.filter((member) => member.status === 'invited').length
  const roles = members.filter((member) => member.role?.signedBy.member && !isRoleAgreed(member)).length
  const todo = (page: string, label: string, why: string): Todo => ({ to: `${here}${page}`, label, why, until: null })
  return [
    ...(roles > 0 ? [todo('/people#roles', m.plan_todo_roles(), m.plan_todo_roles_why({ n: roles }))] : []),
    ...(members.length === 1 ? [todo('/people#invite', m.plan_todo_first(), m.plan_todo_first_why())] : []),
    ...(view.access.toArrange ? [todo('/provide', m.plan_todo_provide(), m.plan_todo_provide_why())] : []),
    ...(view.support.isMissing ? [todo('/support', m.plan_todo_contact(), m.plan_todo_contact_why())] : []),
    ...(invited > 0 ? [todo('/cards', m.plan_todo_cards(), m.plan_todo_cards_why({ n: invited }))] : []),
    ...(isReadyToAgree(view) ? [todo('/agree', m.plan_todo_agree(), m.plan_todo_agree_why())] : []),
  ]
}

/** Have votes adopted every part that has words? Only then can the plan be agreed. */
export function isReadyToAgree({ plan, sections }: Pick<PlanView, 'plan' | 'sections'>): boolean {
  const written = sections.filter((section) => !section.empty)
  return !plan.agreed && written.length > 0 && written.every((section) => section.state === 'agreed')
}
