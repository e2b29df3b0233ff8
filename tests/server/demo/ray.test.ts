import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listClientOwners } from '#db/documents.ts'
import { DEMO_LOCALES } from '#server/demo/texts/texts.ts'
import { type DemoStory, meetingsOf, readDemo, voteOn } from '#tests/support/demo.ts'
import { ofKind } from '#tests/support/stored-entries.ts'
import { createWorld, type World } from '#tests/support/world.ts'

// Ray Dunmore has no internet at home and finds reading hard. What he says on the phone changes the plan.

/** With a reason, the guide may go on in spite of these. */
const ONLY_WARN = ['ballot.open.reading-level', 'ballot.open.influence-is-balanced']

describe.each(DEMO_LOCALES)('Ray in the demo in %s', (locale) => {
  let world: World
  let demo: DemoStory
  beforeAll(async () => {
    world = await createWorld()
    demo = await readDemo(world, locale)
  })
  afterAll(() => world.close())

  test('is in meeting 4, and says nothing', () => {
    const meeting = meetingsOf(demo)[3]!
    expect(meeting.attended.has(demo.id('C8'))).toBe(true)
    expect(meeting.turns.has(demo.id('C8'))).toBe(false)
    const passed = ofKind(demo.entries, 'turn.passed').filter(({ body }) => body.session === meeting.id)
    expect(passed.map(({ actor }) => actor)).toEqual([demo.id('C8')])
  })

  test('rings in, gets one line back, and that line is not enough to open a vote', () => {
    const { question, refusal } = demo.words.talks.ray
    const asked = ofKind(demo.entries, 'explain.asked').find(({ body }) => body.section === 'actions')!
    expect(demo.opened(asked.seals.question!)).toBe(question)
    const [line, last] = ofKind(demo.entries, 'explain.answered').filter(
      ({ body }) => body.explain === asked.body.explain,
    )
    expect([demo.opened(line!.seals.answer!), line!.actor]).toEqual([refusal, demo.id('P1')])
    const stopped = ofKind(demo.entries, 'ballot.open.refused').filter(({ body }) =>
      body.refusals.some(({ rule }) => !ONLY_WARN.includes(rule)),
    )
    expect(stopped.map(({ actor, body }) => [actor, body.refusals.map(({ rule }) => rule)])).toEqual([
      [demo.guide, ['ballot.open.nothing-to-explain']],
    ])
    expect([line!.seq < stopped[0]!.seq, stopped[0]!.seq < last!.seq]).toEqual([true, true])
    expect(demo.state.explains.get(asked.body.explain)).toMatchObject({ settled: true })
  })

  test('sends it to the whole group, and it passes', () => {
    const vote = voteOn(demo, (question) => question.includes('Ray Dunmore'))
    expect(vote).toMatchObject({ kind: 'deciding', outcome: 'adopted' })
    expect(vote.result!.counts).toMatchObject({ yes: 12, no: 1, abstain: 1 })
    expect(vote.definition.question!.cy).toContain('Ray Dunmore')
  })

  test('has changed action A6, and his own words stand beside it in his name', async () => {
    const { A6, A6changed, ray } = demo.words.actions
    const letter = demo.records('actions').find(({ id }) => id === 'A6')!
    expect(letter.fields).toMatchObject(A6changed)
    expect(demo.textOf('actions')).not.toContain(A6.what)
    const blocks = demo.texts.get('actions')!.doc.children
    const beside = blocks[blocks.findIndex(({ attrs }) => attrs.id === 'A6') + 1]!
    expect([beside.type.name, beside.textContent]).toEqual(['blockquote', ray.words + ray.by])
    expect(ray.by).toContain('Ray Dunmore')
    const writers = new Set((await listClientOwners(world.db, demo.planId, 'actions')).values())
    expect([writers.has(demo.id('C5')), writers.has(demo.id('C8'))]).toEqual([true, true])
    expect(demo.textOf('decided')).toContain(ray.words)
  })
})
