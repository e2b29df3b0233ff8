import type { MemberId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import type { aPlan } from './world.ts'

type Asking = Pick<Awaited<ReturnType<typeof aPlan>>, 'done' | 'guide'> & {
  wait: (milliseconds: number) => void
  people: Record<'citizen' | 'voter' | 'carer' | 'professional' | 'nurse', MemberId>
}

/** Promises that the group chose, and a rule that two thirds want loosened, for which a citizen has yet to sign. */
export async function amend({ done, guide, wait, people }: Asking): Promise<void> {
  const { citizen, voter, carer, professional, nurse } = people
  const trust = { organisation: 'Aldersyke Hospital Trust', interests: 'The trust would run some of the classes.' }
  await done(professional, 'interest.declare', trust)
  const promises = { kind: 'principles', to: ['assets', 'share-power', 'plain-words'] }
  const chosen = await done(professional, 'charter.propose', { change: promises })
  const looser = { kind: 'setting', rule: 'ballot.close.quorum-of-citizens', setting: 'least', to: { num: 2, den: 5 } }
  const why = 'Some of us cannot get online every week.\nWe would rather not lose a vote over it.'
  const asked = await done(carer, 'charter.propose', { change: looser, why })
  for (const member of [citizen, voter, carer, professional, nurse]) {
    await done(member, 'ballot.cast', { ballotId: chosen.ballotId, choice: 'consent' })
    await done(member, 'ballot.cast', { ballotId: asked.ballotId, choice: member === nurse ? 'no' : 'yes' })
  }
  wait(7 * DAY)
  for (const { ballotId } of [chosen, asked]) await done(guide, 'ballot.close', { ballotId })
}

/** A rule to be made stricter, on which nobody has voted yet. */
export const askForMoreTime = ({ done, people }: Asking) =>
  done(people.voter, 'charter.propose', {
    change: { kind: 'setting', rule: 'ballot.open.time-to-vote', setting: 'least', to: { num: 10 * 1440, den: 1 } },
    why: 'I work nights. A week is short.',
  })
