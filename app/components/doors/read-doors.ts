import type { AppLoadContext } from '@remix-run/node'
import { type Qr, qrOf } from '#app/components/people/qr.ts'
import { planFor } from '#app/components/plan/load.ts'
import type { MeetingDoors } from '#server/doors/pages.ts'
import * as m from '#words'

export type Shown = { code: string; qr: Qr; site: string }
/** A code as people read and photograph it. */
export const shown = (way: { code: string; link: string } | null): Shown | null =>
  way && { code: inThrees(way.code), qr: qrOf(way.link), site: new URL(way.link).host }

const inThrees = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** How people come into the next meeting: the code for guests, and for the guide the seat cards. */
export async function readDoors(context: AppLoadContext, planId: string | undefined, asked: string | null) {
  const view = await planFor(context, planId)
  const all = await context.doors.meetings(view.plan.id)
  const next = all.find(({ sessionId }) => sessionId === asked) ?? all[0]
  const titleOf = (id: string) => view.sessions.find((session) => session.id === id)?.title ?? m.meetings_untitled()
  return {
    ...{ planId: view.plan.id, planTitle: view.plan.title, guides: view.me.guides, commandId: context.newId() },
    others: all
      .filter(({ sessionId }) => sessionId !== next?.sessionId)
      .map(({ sessionId, startsAt }) => ({ sessionId, startsAt, title: titleOf(sessionId) })),
    meeting: next ? { ...meetingOf(next, view.members), title: titleOf(next.sessionId) } : null,
    /** What a seat without a name is called until somebody takes it. */
    nextSeat: m.doors_seat_name({ n: view.members.length }),
  }
}

function meetingOf(
  { sessionId, open, startsAt, guests, seats }: MeetingDoors,
  members: readonly { id: string; name: string; side: string | null }[],
) {
  const people = seats.map(({ memberId, hasJoined, hasCard, card }) => {
    const member = members.find(({ id }) => id === memberId)
    return {
      ...{ memberId, hasJoined, hasCard, name: member?.name ?? '', side: member?.side ?? null },
      card: shown(card),
    }
  })
  return { sessionId, open, startsAt, guests: shown(guests), people }
}

export type DoorsPage = Awaited<ReturnType<typeof readDoors>>
export type DoorMeeting = NonNullable<DoorsPage['meeting']>
