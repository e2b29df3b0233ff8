import type { MemberId } from '#domain/ids.ts'
import type { aPlan } from './world.ts'

type Providing = Pick<Awaited<ReturnType<typeof aPlan>>, 'done' | 'guide'> & {
  people: Record<'citizen' | 'voter' | 'carer', MemberId>
}

/** People who need something at a meeting: asked for, arranged, not right, and gone on without. */
export async function provide({ done, guide, people }: Providing, sessionId: string): Promise<void> {
  const { citizen, voter, carer } = people
  const words = 'A chair with arms, near the door'
  await done(citizen, 'access.need', { provisions: ['bsl-interpreter', 'breaks', 'transport'], words })
  await done(voter, 'access.need', { provisions: ['hearing-loop'] })
  await done(carer, 'access.need', { provisions: ['companion'] })
  const arrange = (memberId: MemberId, provision: string, state: string) =>
    done(guide, 'access.arrange', { sessionId, memberId, provision, state, people: 2 })
  await arrange(citizen, 'bsl-interpreter', 'confirmed')
  await arrange(citizen, 'transport', 'asked')
  await arrange(voter, 'hearing-loop', 'arranged')
  await done(citizen, 'access.answer', { sessionId, provision: 'bsl-interpreter', answer: 'right' })
  await done(voter, 'access.answer', { sessionId, provision: 'hearing-loop', answer: 'not-right' })
  await done(carer, 'access.answer', { sessionId, provision: 'companion', answer: 'waived' })
}
