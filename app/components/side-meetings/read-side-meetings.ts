import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { amountWords } from '#app/components/rules/measures.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Side } from '#domain/members/state.ts'
import type { SideMeetingView } from '#server/side-meetings/view.ts'
import * as m from '#words'

/** Side meetings as everybody reads them, and what this reader can do about each. */
export async function readSideMeetings(context: AppLoadContext, planId: string | undefined) {
  const { plan, me, members, now } = await planFor(context, planId)
  const { meetings, most } = await context.sideMeetings.read(plan.id)
  const nameOf = (id: MemberId) => members.find((member) => member.id === id)?.name ?? m.log_former_member()
  const group = (title: string, side: Side | null) => ({
    title,
    isContent: true,
    choices: members
      .filter((member) => member.side === side && member.status === 'joined')
      .map(({ id, name }) => ({ value: id as string, label: name })),
  })
  const lineOf = ({ id, heldAt, matter, people, recordedBy, notes, due }: SideMeetingView) => ({
    ...{ id, heldAt, matter, due, isLate: due !== null && due < now },
    people: people.map((person) => ({ id: person, name: nameOf(person) })),
    toldBy: nameOf(recordedBy),
    notes: notes.map(({ by, ...note }) => ({ ...note, by: nameOf(by) })),
    wasThere: people.includes(me.id),
    mayDeny: people.includes(me.id) && notes.every(({ by }) => by !== me.id),
  })
  return {
    ...{ planId: plan.id, commandId: context.newId(), now },
    most: amountWords(most),
    meetings: meetings.map(lineOf),
    groups: [
      group(m.people_citizens(), 'citizen'),
      group(m.people_professionals(), 'professional'),
      group(m.people_no_vote(), null),
    ].filter(({ choices }) => choices.length > 0),
  }
}
export type SideMeetingLine = Awaited<ReturnType<typeof readSideMeetings>>['meetings'][number]
