import type { MemberId } from '#domain/ids.ts'
import { DAY, toInstant } from '#domain/time.ts'
import type { aPlan } from './world.ts'

type Talking = Pick<Awaited<ReturnType<typeof aPlan>>, 'done'> & {
  people: Record<'citizen' | 'voter' | 'carer' | 'professional' | 'nurse', MemberId>
}

/** Side meetings of every kind: with a note, without one in time, late, and one that nobody says they were at. */
export async function talkAside({ done, people }: Talking, now: number): Promise<void> {
  const { citizen, voter, carer, professional, nurse } = people
  const tell = async (by: MemberId, daysAgo: number, there: readonly MemberId[], matter: string, note?: string) => {
    const heldAt = toInstant(now - daysAgo * DAY)
    const { sideMeetingId } = await done(by, 'side-meeting.record', { heldAt, people: there, matter, note })
    return sideMeetingId
  }
  const words = 'We asked what the hall would cost in winter.\nNothing was decided.'
  const noted = await tell(nurse, 6, [professional, nurse], 'The price of the hall', words)
  await done(professional, 'side-meeting.note', { sideMeetingId: noted, note: 'The hall has no ramp yet.' })
  await tell(citizen, 5, [professional, nurse], 'Who leads the classes')
  await tell(carer, 1, [carer, voter], 'Taxis home')
  const doubted = await tell(professional, 2, [citizen], 'A talk at the bus stop')
  await done(citizen, 'side-meeting.deny', { sideMeetingId: doubted })
}
