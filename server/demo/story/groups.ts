import { groupsNow, placeOf } from '#domain/groups/state.ts'
import { MINUTE } from '#domain/time.ts'
import type { Stage } from '../stage.ts'

/** Two citizens or more at each table; somebody changes places, two tables write something down. */
export async function talkInGroups({ deps, planId, send, id, wait, texts }: Stage): Promise<void> {
  await send('guide', 'groups.make', { how: 'groups' })
  const { sessions, openSession } = await deps.states.read(deps.db, planId)
  const grouping = openSession && groupsNow(sessions.get(openSession)!)
  if (!grouping) throw new Error('The demo’s groups are not there.')
  const to = (placeOf(grouping, id('P1')) + 1) % grouping.groups.length
  await send('guide', 'groups.move', { memberId: id('P1'), to })
  wait(4 * MINUTE)
  for (const key of ['C8', 'P2'] as const) {
    await send(key, 'groups.ask')
    await send(key, 'groups.spoke')
  }
  wait(6 * MINUTE)
  await send('C8', 'groups.note', { text: texts.talks.lift, section: 'measures' })
  await send('C3', 'groups.note', { text: texts.talks.winter })
  await send('guide', 'groups.end')
}
