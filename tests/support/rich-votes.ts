import type { BallotId, MemberId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import type { aPlan } from './world.ts'

type People = Record<'citizen' | 'voter' | 'carer' | 'professional' | 'nurse', MemberId>
type Voting = Pick<Awaited<ReturnType<typeof aPlan>>, 'open' | 'done' | 'guide'> & {
  people: People
  wait: (milliseconds: number) => void
}

/** One vote that adopts, though somebody disagrees, and one that an objection stops. */
export async function vote({ open, done, guide, people, wait }: Voting): Promise<void> {
  const all = [people.citizen, people.voter, people.carer, people.professional, people.nurse]
  const cast = async (ballotId: BallotId, choice: string, but: Partial<Record<MemberId, string>> = {}) => {
    for (const member of all) await done(member, 'ballot.cast', { ballotId, choice: but[member] ?? choice })
  }
  const adopted = await open({ subject: { kind: 'section', section: 'principles' }, method: 'gradients8' })
  const lost = await open()
  await cast(adopted, '1', { [people.carer]: '5', [people.nurse]: '3' })
  await done(people.carer, 'objection.raise', { ballotId: lost, text: 'Two buses are too many.', anonymous: false })
  await cast(lost, 'consent')
  const chosen = await chooseOne({ open, done, people })
  wait(7 * DAY)
  for (const ballotId of [adopted, lost, chosen]) await done(guide, 'ballot.close', { ballotId })
  await done(people.carer, 'dissent.record', {
    ballotId: adopted,
    text: 'Carers still wait, and nobody says how long.',
  })
}

/** People put choices in order; one has a name that a narrow screen must break. */
async function chooseOne({ open, done, people }: Pick<Voting, 'open' | 'done' | 'people'>): Promise<BallotId> {
  const [bus, lift] = ['A small bus from Fernside, Quarry Lane and the town to each class', 'Lifts from neighbours']
  const ballotId = await open({
    subject: { kind: 'question', text: 'How shall people get to the class?' },
    method: 'ranked',
    options: [bus, lift, 'Taxis'],
  })
  const orders: [MemberId, string[][]][] = [
    [people.citizen, [[bus], [lift]]],
    [people.voter, [[bus], ['Taxis'], [lift]]],
    [people.carer, [[lift], [bus]]],
    [people.professional, [[bus, lift]]],
    [people.nurse, [['status-quo'], [bus]]],
  ]
  for (const [member, choice] of orders) await done(member, 'ballot.cast', { ballotId, choice })
  return ballotId
}
