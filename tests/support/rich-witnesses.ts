import { saveWitnessContact } from '#db/witnesses.ts'
import type { MemberId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'
import type { Deps } from '#server/deps.ts'
import type { aPlan } from './world.ts'

type Naming = Pick<Awaited<ReturnType<typeof aPlan>>, 'done' | 'guide' | 'planId'> & {
  deps: Deps
  people: { citizen: MemberId; professional: MemberId }
}

/** One of each side, and one that was taken away again. One has an old key of ours and says that our log forked. */
export async function nameWitnesses({ done, deps, guide, planId, people }: Naming): Promise<void> {
  const { citizen, professional } = people
  const union = 'citizens-union.example/witness+d3b52a3b+BCiBW3Dbo2jd0z+mU3xvJXt8w1/LpSdLWji8gV3FpAeE'
  const council = 'council.example/witness+c7cab662+BHWhEuDIy85TAg/KudGXNf/CLNJuCdT+iWS75rrsxB1R'
  const named = (name: string, vkey: string, side: string) => ({ name, vkey, url: 'https://witness.example/', side })
  await done(guide, 'witness.name', named('University of Aldersyke', council, 'outside'))
  await done(guide, 'witness.remove', { vkey: council, reason: 'They gave up their computer.' })
  await done(citizen, 'witness.name', named('Aldersyke Citizens’ Union', union, 'citizen'))
  await done(professional, 'witness.name', named('Council of the Vale', council, 'professional'))
  const later = deps.now() + 400 * DAY
  await deps.db.transaction().execute(async (trx) => {
    await saveWitnessContact(trx, planId, { vkey: union, size: 12, tries: 2, trouble: 'unreachable' }, later)
    await saveWitnessContact(trx, planId, { vkey: council, size: 20, tries: 1, trouble: 'forked' }, later)
  })
}
