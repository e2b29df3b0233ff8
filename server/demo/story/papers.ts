import { MINUTE } from '#domain/time.ts'
import type { Stage } from '../stage.ts'
import type { Meetings } from './meetings.ts'

/** More than a week before the meeting in the evening: what there is to read, in each form that somebody needs. */
export async function handOutPaper({ send, at, wait, texts }: Stage, meetings: Meetings): Promise<string> {
  at(22, '15:00')
  const sessionId = meetings.idOf('evening')
  const { paperId } = await send('guide', 'paper.add', { sessionId, ...texts.talks.paper })
  for (const format of ['web', 'large-print', 'welsh', 'audio']) {
    wait(10 * MINUTE)
    await send('guide', 'paper.release', { paperId, format })
  }
  return paperId!
}

/** Easy read comes last, and within a day of the others: Pauline tests it first. */
export async function easyReadToo({ send, at, wait }: Stage, paperId: string): Promise<void> {
  at(23, '09:00')
  await send('guide', 'paper.release', { paperId, format: 'easy-read' })
  for (const key of ['C5', 'C1', 'C8'] as const) {
    wait(30 * MINUTE)
    await send(key, 'paper.fit', { paperId, fits: true })
  }
}
