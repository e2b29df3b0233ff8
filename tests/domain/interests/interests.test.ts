import { describe, expect, test } from 'vitest'
import { largestOrganisation } from '#domain/interests/organisations.ts'
import { DAY } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

describe('whoever votes has declared what they could gain or lose', () => {
  const asked = (after: number, declare: boolean) => {
    const { plan, citizens } = groupOfFive()
    const late = plan.join('citizen', { role: false })
    plan.do(late, 'role.sign')
    if (declare) plan.do(late, 'interest.declare')
    plan.wait(after)
    for (const member of citizens) plan.do(member, 'interest.declare')
    const ballotId = plan.open()
    return plan.refusals(late, 'ballot.cast', { ballotId, choice: 'consent' })
  }

  test.each<[string, number, boolean, boolean]>([
    ['never: asked first', 0, false, true],
    ['just now', 0, true, false],
    ['365 days ago', 365 * DAY, true, false],
    ['longer ago: asked again', 365 * DAY + 1, true, true],
  ])('%s', (_when, after, declare, stops) => {
    expect(asked(after, declare)).toEqual(stops ? ['ballot.cast.interests-declared'] : [])
  })

  test('where nothing is decided, nobody has to', () => {
    const { plan } = groupOfFive()
    const late = plan.join('citizen', { role: false })
    plan.do(late, 'role.sign')
    const ballotId = plan.open({ kind: 'sensing' })
    expect(plan.refusals(late, 'ballot.cast', { ballotId, choice: 'consent' })).toEqual([])
  })

  test('nothing is one empty declaration; what there is stands sealed, never in the log', () => {
    const { plan, citizens, professionals } = groupOfFive()
    plan.do(citizens[0], 'interest.declare')
    expect(plan.entries.at(-1)).toMatchObject({ body: { nothing: true }, seals: {} })
    plan.do(professionals[0], 'interest.declare', {
      organisation: 'Aldersyke Trust',
      interests: 'My wife runs the hall.',
    })
    expect(plan.entries.at(-1)?.body).toEqual({ nothing: false })
    expect(JSON.stringify(plan.entries)).not.toContain('Aldersyke Trust')
    expect(plan.state.interests.get(professionals[0])?.declaration).toBeTruthy()
  })
})

describe('no organisation dominates', () => {
  const opened = (largest: number, more: number) => {
    const { plan } = groupOfFive()
    for (let n = 0; n < more; n++) plan.join('citizen')
    plan.largestOrganisation = largest
    return plan.refusals(plan.guide, 'ballot.open', plan.proposal())
  }
  test.each<[string, number, number, boolean]>([
    ['one of five comes from it: fewer there cannot be', 1, 0, false],
    ['two of eight are a quarter', 2, 3, false],
    ['two of seven are more', 2, 2, true],
    ['nobody named any', 0, 0, false],
  ])('%s', (_what, largest, more, stops) => {
    expect(opened(largest, more)).toEqual(stops ? ['ballot.open.no-organisation-dominates'] : [])
  })

  test.each<[string, string[], number]>([
    ['nobody named one', ['', ' '], 0],
    ['each another', ['NHS Pennock', 'Aldersyke Council'], 1],
    ['spelt in three ways', ['The Aldersyke Trust', 'aldersyke trust', 'Aldersyke-Trust.', 'Council'], 3],
    ['with and without accents', ['Ymddiriedolaeth Tŷ Haf', 'ymddiriedolaeth ty haf'], 2],
  ])('%s', (_what, names, size) => {
    expect(largestOrganisation(names)).toBe(size)
  })
})
