import type { AppLoadContext } from '@remix-run/node'
import { isElector } from '#domain/members/state.ts'
import type { BallotView } from '#server/views/ballot-view.ts'
import type { PlanView } from '#server/views/plan-view.ts'

/** What the page of a vote knows of the reader's key and of theirs alone; of other seats only who asked them for help. */
export async function readKeys(context: AppLoadContext, view: PlanView, { id, state }: BallotView) {
  const seat = state === 'open' ? await context.votingKeys.seat(view.plan.id, id) : null
  const nameOf = (member: string) => view.members.find((known) => known.id === member)?.name ?? ''
  const others = view.members.filter((member) => member.status === 'joined' && member.id !== view.me.id)
  return {
    /** On a device that several people use, nothing of a vote is kept. */
    isOwn: !context.isShared(),
    who: { planId: view.plan.id, ballotId: id, memberId: view.me.id },
    seat: seat && { holder: seat.holder, rev: seat.rev },
    afresh: seat?.afresh ? { name: nameOf(seat.afresh.confirmer), isDone: seat.afresh.isDone } : null,
    askedBy: (seat?.askedBy ?? []).map((member) => ({ id: member, name: nameOf(member) })),
    people: seat?.holder === 'browser' ? others.filter(isElector).map(({ id: to, name }) => ({ id: to, name })) : [],
    /** Once it is over: whether the reader is shown as having voted. */
    marked: state === 'closed' ? await context.votingKeys.marked(view.plan.id, id) : null,
  }
}
