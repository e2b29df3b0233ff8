import { WELLBEING_CONTACT } from '../people.ts'
import type { Stage } from '../stage.ts'

/** Ada is no member of the group; she reads here who would like to talk. */
export async function nameContact({ invite, send, at, id, texts }: Stage): Promise<void> {
  at(4, '08:00')
  await invite('contact', { name: WELLBEING_CONTACT, function: 'wellbeing-contact' })
  at(4, '09:45')
  const { wellbeing: reach } = texts.people
  await send('guide', 'wellbeing.name', { name: WELLBEING_CONTACT, reach, memberId: id('contact') })
}

/** Grace goes after her hour, as she said she would. Ada asks how she is the same day. */
export async function graceGoes({ send, at }: Stage, sessionId: string): Promise<void> {
  at(38, '12:00')
  await send('C7', 'attendance.leave', { sessionId })
}

export async function adaRings({ send, at, id }: Stage): Promise<void> {
  at(38, '16:00')
  await send('contact', 'support.offer', { memberId: id('C7') })
  at(38, '17:00')
  await send('C7', 'support.settle')
}
