import type { Side } from '#domain/members/state.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { listed } from './names.ts'

/** So many names of a side stand on the plan's page; the page of the people has all. */
const MOST = 30

/** Both sides, each with its people; and those who help without a vote. */
export function peopleOf({ members }: Pick<PlanView, 'members'>) {
  const here = members.filter(({ status }) => status === 'joined')
  const invited = members.filter(({ status }) => status === 'invited').length
  const namesOf = (of: Side | null) => here.filter(({ side }) => side === of).map(({ name }) => name)
  const others = namesOf(null)
  return {
    sides: [
      sideOf('citizen', namesOf('citizen'), m.plan_people_citizens),
      sideOf('professional', namesOf('professional'), m.plan_people_professionals),
    ],
    others: others.length > 0 ? listed(others) : null,
    invited: invited > 0 ? m.plan_people_invited({ n: invited }) : null,
  }
}
export type People = ReturnType<typeof peopleOf>

const sideOf = (side: Side, names: readonly string[], title: (input: { n: number }) => string) => ({
  ...{ side, title: title({ n: names.length }) },
  names: names.length > MOST ? names.slice(0, MOST).join(', ') : listed(names),
  more: names.length > MOST ? m.plan_people_more({ n: names.length - MOST }) : namesMissing(names),
})

const namesMissing = (names: readonly string[]) => (names.length === 0 ? m.plan_people_nobody() : null)
