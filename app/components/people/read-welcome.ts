import type { PlanView } from '#server/views/plan-view.ts'
import type { Todo } from '#server/views/todos.ts'
import * as m from '#words'

/** What somebody meets who has just joined, or looks up what they agreed to. */
export function readWelcome(view: PlanView) {
  const { plan, me, members, ballots } = view
  return {
    plan: { id: plan.id, title: plan.title, place: plan.place, method: plan.method },
    ...{ name: me.name, guides: me.guides, votes: me.mayWrite },
    role: members.find((member) => member.id === me.id)?.role ?? null,
    jobs: jobsOf(view),
    // They would look for it in vain, and think it their own mistake.
    voteWithoutSeat: me.mayWrite && ballots.some((ballot) => ballot.state === 'open' && !ballot.onRoll),
  }
}

/** What waits for them; then what they can always do: write, where nobody has yet, and read. */
function jobsOf(view: PlanView): Todo[] {
  const { plan, me, sections } = view
  const here = `/plans/${plan.id}`
  const hasWords = sections.some((section) => !section.empty)
  const free = sections.filter((section) => section.state === 'drafting')
  // What people have lived comes first: that is why there is a plan at all.
  const write = free.find((section) => section.key === 'why') ?? free[0]
  return [
    // Their role stands on this very page.
    ...view.todos.filter((todo) => todo.to !== `${here}/welcome`),
    ...(me.mayWrite && write
      ? [
          {
            to: `${here}/sections/${write.key}`,
            label: hasWords ? m.people_write_in({ part: write.title }) : m.people_first_words(),
            why: hasWords ? write.prompt : m.people_first_words_in({ part: write.title }),
            until: null,
          },
        ]
      : []),
    {
      to: here,
      label: m.people_read_plan(),
      why: hasWords ? m.people_read_plan_why() : m.people_read_plan_empty_why(),
      until: null,
    },
  ]
}
