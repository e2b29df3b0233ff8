import { describe, expect, test } from 'vitest'
import { exportHtml } from '#domain/exports/html.ts'
import { exportMarkdown } from '#domain/exports/markdown.ts'
import { exportModel } from '#domain/exports/model.ts'
import { namesToHide } from '#domain/exports/privacy.ts'
import type { MemberId } from '#domain/ids.ts'
import { namingOf } from '#domain/naming/state.ts'
import { DAY } from '#domain/time.ts'
import { groupOfFive, type PurePlan } from '#tests/support/pure-plan.ts'
import { storyOf } from '../exports/story.ts'

const NOBODY = { list: new Set<string>(), statements: new Set<string>() }

/** Both formats of a plan whose members are called this. */
function documentsOf(plan: PurePlan, names: ReadonlyMap<MemberId, string>): string[] {
  const model = exportModel(storyOf(plan, {}, new Map(), new Map(), names))
  return [exportHtml(model, new Map()), exportMarkdown(model)]
}

describe('where a name may stand', () => {
  test('nowhere, for whoever never said anything', () => {
    const { plan, citizens } = groupOfFive()
    expect(namingOf(plan.state, citizens[0]!)).toEqual({ list: false, statements: false })
  })

  test('is told by one’s own last word, and saying the same again leaves no entry', () => {
    const { plan, citizens } = groupOfFive()
    const [me] = citizens
    plan.do(me, 'naming.choose', { list: true, statements: false })
    const { length } = plan.entries
    plan.do(me, 'naming.choose', { list: true, statements: false })
    expect(plan.entries).toHaveLength(length)
    expect(namingOf(plan.state, me)).toEqual({ list: true, statements: false })
    plan.do(me, 'naming.choose', { list: false, statements: false })
    expect(namingOf(plan.state, me)).toEqual({ list: false, statements: false })
    expect(plan.state.naming.size, 'nothing is left of it').toBe(0)
  })

  test.each([
    ['keep', true],
    ['unname', false],
  ])('whoever leaves, and says “%s” of their name: %s', (words, stays) => {
    const { plan, citizens } = groupOfFive()
    const [me] = citizens
    plan.do(me, 'naming.choose', { list: true, statements: true })
    plan.do(me, 'member.leave', { words })
    expect(namingOf(plan.state, me).list).toBe(stays)
  })
})

describe('a document', () => {
  const called = (plan: PurePlan) => new Map([...plan.state.members.keys()].map((id, i) => [id, `Ann <${i}> *Lee*`]))

  test('names nobody who did not ask for it, and says so', () => {
    const { plan } = groupOfFive()
    for (const text of documentsOf(plan, called(plan))) {
      expect(text).not.toContain('Lee')
      expect(text).toContain('Nobody is named here')
    }
  })

  test('names those who did, by side, and no longer once they took it back', () => {
    const { plan, citizens, professionals } = groupOfFive()
    const names = new Map([
      [citizens[0]!, 'Maureen'],
      [professionals[0]!, 'Priya'],
      [citizens[1]!, 'Imran'],
    ])
    for (const who of [citizens[0]!, professionals[0]!])
      plan.do(who, 'naming.choose', { list: true, statements: false })
    for (const text of documentsOf(plan, names)) {
      expect(text).toMatch(/Citizens[\s\S]*Maureen[\s\S]*Professionals[\s\S]*Priya/)
      expect(text).not.toContain('Imran')
      expect(text).toContain('more took part who stay without a name.')
    }
    plan.do(citizens[0]!, 'naming.choose', { list: false, statements: false })
    for (const text of documentsOf(plan, names)) expect(text).not.toContain('Maureen')
  })

  test('names whoever disagreed with a name, if they want that, and never who wanted none', () => {
    const { plan, citizens, professionals } = groupOfFive()
    plan.texts.set('why', 'It is near.')
    const ballotId = plan.open({ method: 'majority' })
    for (const who of [...citizens, ...professionals]) plan.do(who, 'ballot.cast', { ballotId, choice: 'yes' })
    plan.wait(7 * DAY)
    plan.do('system', 'ballot.close', { ballotId })
    const [open, hidden] = citizens
    plan.do(open, 'dissent.record', { ballotId, text: 'It is too far.' })
    plan.do(hidden, 'dissent.record', { ballotId, text: 'It is too dear.', anonymous: true })
    const names = new Map([
      [open, 'Maureen'],
      [hidden, 'Imran'],
    ])
    for (const text of documentsOf(plan, names)) expect(text).not.toContain('Maureen')
    for (const who of citizens.slice(0, 2)) plan.do(who, 'naming.choose', { list: false, statements: true })
    for (const text of documentsOf(plan, names)) {
      expect(text).toMatch(/Maureen<\/b> disagrees with the result/)
      expect(text).toContain('A member who wants no name disagrees')
      expect(text).not.toContain('Imran')
    }
  })

  test('is read once more: each name that its owner does not want there is found', () => {
    const { plan, citizens } = groupOfFive()
    for (const who of citizens) plan.do(who, 'naming.choose', { list: true, statements: true })
    const texts = documentsOf(plan, called(plan))
    for (const text of texts) {
      expect(namesToHide(text, NOBODY)).toBe(citizens.length)
      const spelt = new Set([...text.matchAll(/data-named="list">(.*?)<\/b>/g)].map(([, name]) => name!))
      expect(spelt.size).toBe(citizens.length)
      expect(namesToHide(text, { ...NOBODY, list: spelt })).toBe(0)
      expect(namesToHide(text, { ...NOBODY, statements: spelt }), 'one place is not the other').toBe(citizens.length)
    }
  })
})

describe('a name that its owner did not want there (LPF-48)', () => {
  const RULE = 'export.make.named-with-consent'
  test.each([
    ['html', 1, [RULE]],
    ['md', 1, [RULE]],
    ['html', 0, []],
    // A record holds opaque ids alone.
    ['json', 1, []],
  ])('%s with %i such names', (format, names, rules) => {
    const { plan } = groupOfFive()
    plan.namesToHide = names
    expect(plan.refusals(plan.guide, 'export.make', { format })).toEqual(rules)
  })
})
