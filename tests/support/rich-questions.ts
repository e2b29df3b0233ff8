import type { MemberId } from '#domain/ids.ts'
import { DAY, MINUTE, toInstant } from '#domain/time.ts'
import type { aPlan } from './world.ts'

type Asking = Pick<Awaited<ReturnType<typeof aPlan>>, 'done' | 'guide'> & {
  people: Record<'citizen' | 'carer' | 'professional' | 'nurse', MemberId>
}

/** In the open meeting a question whose answers are hidden and one with everything; and one in people's own time. */
export async function askEverybody({ done, guide, people }: Asking, now: number): Promise<void> {
  const { citizen, carer, professional, nurse } = people
  const ask = async (text: string, more = {}) =>
    (await done(guide, 'question.open', { text, ...more })).questionId as string
  const answer = (by: MemberId, questionId: string, text: string, more = {}) =>
    done(by, 'answer.write', { questionId, text, ...more })

  const shown = await ask('What made it hard to come?', { about: 'Last winter, one in three places stayed empty.' })
  await answer(citizen, shown, 'The stairs.\nAnd the door is heavy.')
  await answer(carer, shown, 'I have nobody to stay with my husband.', { unnamed: true })
  await answer(guide, shown, 'The bus is gone before the class ends.', { memberId: professional, agreed: true })
  await done(guide, 'question.reveal', { questionId: shown })
  await done(carer, 'answer.build', { questionId: shown, text: 'It is dark at four.' })
  await done(guide, 'question.summarise', { questionId: shown, text: 'People want to come. Getting there is hard.' })
  await done(citizen, 'summary.dispute', { questionId: shown, text: 'I meant getting in, not getting there.' })

  const hidden = await ask('What would make it easier?')
  await answer(citizen, hidden, 'A ramp.')
  await answer(guide, hidden, 'A later bus.', { memberId: professional, agreed: true })

  const minutes = (7 * DAY) / MINUTE
  const input = { kind: 'async', title: 'What the class is called', startsAt: toInstant(now), minutes }
  const { sessionId } = await done(guide, 'session.schedule', input)
  const round = await ask('What should we call the class?', { sessionId, about: 'A name that people like to say.' })
  await answer(nurse, round, 'Stay steady')
  await answer(professional, round, 'Strong legs')
}
