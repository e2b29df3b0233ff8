import type { MemberId } from '#domain/ids.ts'
import type { aPlan } from './world.ts'

type Giving = Pick<Awaited<ReturnType<typeof aPlan>>, 'done' | 'guide'> & {
  people: Record<'citizen' | 'voter' | 'carer' | 'professional', MemberId>
}

/** A paper in a second version that is ready in some forms, and a part of the plan that is ready in none. */
export async function givePapers({ done, guide, people }: Giving, sessionId: string): Promise<void> {
  await done(people.citizen, 'paper.need', { formats: ['web', 'audio'] })
  await done(people.voter, 'paper.need', { formats: ['large-print', 'welsh'] })
  await done(people.carer, 'paper.need', { formats: ['post'] })
  const what = { title: 'What a class costs, and who pays', text: 'A class costs £40.' }
  const { paperId } = await done(guide, 'paper.add', { sessionId, ...what })
  await done(guide, 'paper.release', { paperId, format: 'web' })
  const text =
    'A class costs £55 a week: £30 for the room, and £25 for whoever leads it.\n\nNobody pays for the bus yet.'
  await done(guide, 'paper.change', { paperId, title: what.title, text })
  await done(guide, 'paper.release', { paperId, format: 'web' })
  await done(guide, 'paper.release', { paperId, format: 'post', where: 'By post on Monday, 2nd class' })
  await done(people.professional, 'paper.fit', { paperId, fits: true })
  await done(people.voter, 'paper.fit', { paperId, fits: false })
  await done(guide, 'paper.add', { sessionId, title: 'The money part as it is now', section: 'money' })
}
