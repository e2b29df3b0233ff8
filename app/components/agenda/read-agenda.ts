import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { nameOf } from '#app/realtime/fold.ts'
import { stepsOf } from '#app/realtime/meeting.ts'
import type { AgendaItemId, SessionId } from '#domain/ids.ts'
import { may } from '#domain/permissions.ts'
import * as m from '#words'

/** What happens in one meeting, step by step, and what people ask it to talk about. */
export async function readAgenda(context: AppLoadContext, planId: string | undefined, sessionId: string | undefined) {
  const { plan, me } = await planFor(context, planId)
  const { state, words } = await context.live.start(plan.id)
  const session = state.sessions.get(sessionId as SessionId)
  if (!session) throw new Response(m.agenda_no_meeting(), { status: 404 })
  const copy = { state, words }
  const taken = new Set(session.agenda?.steps.flatMap(({ item }) => item ?? []))
  const items = [...state.agendaItems.values()].filter(
    ({ id, withdrawn, session: meant }) => !withdrawn && (meant === null || meant === session.id || taken.has(id)),
  )
  const isOver = session.state === 'closed' || session.state === 'cancelled'
  return {
    planId: plan.id,
    sessionId: session.id,
    title: textOf(words[session.title]),
    commandId: context.newId(),
    isOver,
    isOpen: session.state === 'open',
    /** Steps that have begun stay as they are. */
    begun: session.now ? session.now.step + 1 : 0,
    edits: may(me.function, 'agenda.set') && !isOver,
    proposes: may(me.function, 'agenda.propose') && !isOver,
    steps: stepsOf(session, words).map((step, i) => ({
      ...step,
      item: session.agenda?.steps[i]?.item ?? null,
      how: session.agenda?.steps[i]?.how ?? null,
    })),
    items: items.map(({ id, by, what }) => ({
      ...{ id: id as AgendaItemId, what: textOf(words[what]), name: nameOf(copy, by) },
      ...{ isMine: by === me.id, isTaken: taken.has(id) },
    })),
  }
}
export type AgendaPage = Awaited<ReturnType<typeof readAgenda>>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
