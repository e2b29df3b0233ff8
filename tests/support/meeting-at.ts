import { decodeEntry } from '#domain/log/entry.ts'
import { toInstant } from '#domain/time.ts'
import type { TestServer } from './server.ts'

export type Person = { id: string; token: string }

/** A plan on a running server whose meeting is open, with everybody there; all of it over the network. */
export async function openMeetingAt(
  { api, clock }: Pick<TestServer, 'api'> & { clock: { now: number } },
  { citizens = 3, professionals = 0, agenda = undefined as object[] | undefined } = {},
) {
  const { planId, member: guide } = await api.start()
  const done = async (who: Person, type: string, input: object = {}) => {
    const answer = await api.command(planId, who.token, type, input)
    if (answer.status !== 200) throw new Error(`${type} was refused: ${answer.text}`)
    return (answer.body.result ?? {}) as Record<string, string>
  }
  await done(guide, 'wellbeing.name', { name: 'Ada Pickles', reach: '01632 960 111' })
  const join = (side: 'citizen' | 'professional', n: number) =>
    Promise.all(Array.from({ length: n }, (_, i) => api.join(planId, guide.token, side, `${side} ${i + 1}`)))
  const people = { citizens: await join('citizen', citizens), professionals: await join('professional', professionals) }
  const members: Person[] = [...people.citizens, ...people.professionals]
  const startsAt = toInstant(clock.now)
  const planned = { kind: 'live', title: 'M', startsAt, minutes: 90, ...(agenda ? { agenda } : {}) }
  const sessionId = (await done(guide, 'session.schedule', planned)).sessionId!
  await done(guide, 'session.open', { sessionId })
  for (const one of [guide, ...members]) await done(one, 'attendance.join', { sessionId })
  const log = async () =>
    (await api.get(`/plans/${planId}/log`, guide.token)).text.trimEnd().split('\n').map(decodeEntry)
  return { planId, sessionId, guide, members, ...people, done, log }
}
