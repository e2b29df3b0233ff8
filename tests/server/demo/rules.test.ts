import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '#domain/log/entry.ts'
import { isRefusedKind } from '#domain/log/sentences-refused.ts'
import { ALL_RULES, GATES } from '#domain/rules/catalogue.ts'
import { DEMO_LOCALES } from '#server/demo/texts/texts.ts'
import { type DemoStory, readDemo } from '#tests/support/demo.ts'
import { ofKind } from '#tests/support/stored-entries.ts'
import { createWorld, type World } from '#tests/support/world.ts'

// Each fairness rule has its place in the story: it lets a step pass, warns or stops at least once.

/** Nothing that anybody’s log says names these, the demo’s no more than any other. */
const IN_NO_LOG = [
  // A paper writes no entry, or the log would tell when somebody voted. They are judged for each paper all the same.
  ...GATES['ballot.cast'].map(({ id }) => id),
  // Nor does a look at a result.
  'ballot.result.secret-until-closed',
]

/**
 * Its group is too small to compare the sides, nobody in it asks to talk about a vote again, nobody is ever alone
 * among professionals, and nobody’s conduct needs more than a kind word.
 */
const OF_OTHER_GROUPS = [
  'ballot.open.no-lone-citizen',
  // Somebody objects, and a majority is asked before everybody has talked it over.
  'ballot.open.fall-back-in-time',
  'ballot.open.fall-back-share',
  'ballot.open.sides-large-enough',
  'ballot.open.talked-again',
  'ballot.close.sides-agree',
  'plan.agree.no-discussion-is-due',
  ...[...GATES['conduct.pause'], ...GATES['conduct.review']].map(({ id }) => id),
]

/** How hard a text is to read, we can measure in English alone. */
const ENGLISH_ONLY = 'ballot.open.reading-level'

/** The rules that an entry says were looked at. */
const rulesIn = ({ body }: Entry): string[] => {
  const { checks = [], refusals = [] } = body as { checks?: { rule: string }[]; refusals?: { rule: string }[] }
  return [...checks, ...refusals].map(({ rule }) => rule)
}

describe.each(DEMO_LOCALES)('the rules in the demo in %s', (locale) => {
  let world: World
  let demo: DemoStory
  beforeAll(async () => {
    world = await createWorld()
    demo = await readDemo(world, locale)
  })
  afterAll(() => world.close())

  test('are all met in its log, but for those that no log names or that need another group', () => {
    const met = new Set(demo.entries.flatMap(rulesIn))
    const catalogue: string[] = ALL_RULES.map(({ id }) => id)
    const others = [...IN_NO_LOG, ...OF_OTHER_GROUPS, ...(locale === 'en' ? [] : [ENGLISH_ONLY])]
    expect(catalogue.filter((id) => !met.has(id))).toEqual(catalogue.filter((id) => others.includes(id)))
    expect([...met].filter((id) => !catalogue.includes(id))).toEqual([])
  })

  test('stand at the papers of each of its votes', () => {
    const papers = demo.votes.flatMap(({ result }) => (result ? [result.cast.citizen + result.cast.professional] : []))
    expect(papers.length).toBe(ofKind(demo.entries, 'ballot.closed').length)
    expect(Math.min(...papers)).toBeGreaterThan(10)
  })

  test('stop the guide from calling off a vote alone, and from making a new link while it goes on; one warns of late interpreters', () => {
    const stopped = demo.entries.filter(({ kind }) => isRefusedKind(kind))
    const why = stopped.map((entry) => [entry.actor, entry.kind, rulesIn(entry)] as const)
    expect(why.filter(([, kind]) => kind !== 'ballot.open.refused')).toEqual([
      [demo.guide, 'session.schedule.refused', ['session.schedule.interpreter-in-time']],
      [demo.guide, 'session.schedule.refused', ['session.schedule.interpreter-in-time']],
      [demo.guide, 'ballot.cancel.refused', ['ballot.cancel.two-keys']],
      [demo.guide, 'session.open.refused', ['session.open.interpreter-booked']],
      [demo.guide, 'session.close.refused', ['session.close.talk-is-shared', 'session.close.nobody-dominates']],
      [demo.guide, 'member.reissue.refused', ['member.reissue.not-during-a-vote']],
    ])
    const reissued = ofKind(demo.entries, 'member.reissued')
    expect(reissued.map(({ body }) => body.member)).toEqual([demo.id('C8')])
  })
})
