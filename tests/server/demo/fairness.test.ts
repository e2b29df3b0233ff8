import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listNeeds, listProvisions } from '#db/access.ts'
import { listCandidates } from '#db/candidates.ts'
import { VOTES } from '#domain/access/provisions.ts'
import { giniOf, largestShare, parityOf, talkOf, totalSeconds, unevennessOf } from '#domain/floor/talk.ts'
import { FORMATS } from '#domain/papers/formats.ts'
import { papersFor } from '#domain/papers/state.ts'
import type { Measure } from '#domain/rules/rule.ts'
import { acceptanceRatio } from '#domain/suggestions/influence-rules.ts'
import { between, DAY, HOUR } from '#domain/time.ts'
import { KEYS } from '#server/demo/people.ts'
import { DEMO_LOCALES } from '#server/demo/texts/texts.ts'
import { type DemoStory, meetingsOf, readDemo, voteOn } from '#tests/support/demo.ts'
import { ofKind } from '#tests/support/stored-entries.ts'
import { createWorld, type World } from '#tests/support/world.ts'

// What the group does so that everybody has a fair part in it (domain.md §2.3).

describe.each(DEMO_LOCALES)('a fair part for everybody in the demo in %s', (locale) => {
  let world: World
  let demo: DemoStory
  beforeAll(async () => {
    world = await createWorld()
    demo = await readDemo(world, locale)
  })
  afterAll(() => world.close())

  test('begins with what the sponsor promises: at most £92,000, and an answer within 56 days', () => {
    const { commitment } = demo.state
    expect(commitment).toMatchObject({ version: 1, budget: 9_200_000, replyByDays: 56 })
    expect(demo.opened(commitment!.signedBy)).toBe(demo.words.plan.promised)
    const firstMember = ofKind(demo.entries, 'member.joined').find(({ actor }) => actor !== demo.guide)!
    expect(commitment!.at < firstMember.at).toBe(true)
  })

  test('meets when 6 of 8 citizens and 5 of 6 professionals can, but for one evening for those whom that leaves out', () => {
    const planned = ofKind(demo.entries, 'session.scheduled').filter(({ body }) => body.kind !== 'async')
    const evening = meetingsOf(demo)[2]!.id
    expect(planned).toHaveLength(5)
    for (const { body } of planned) {
      expect(body.forThoseLeftOut ?? false).toBe(body.session === evening)
      if (body.session === evening) continue
      expect(body.given?.citizen).toEqual({ free: 6, of: 8, answered: 8 })
      expect(body.given?.professional).toEqual({ free: 5, of: 6, answered: 6 })
    }
  })

  test('talks as unevenly as the handbook says before the vote (§5.2), and nearly fairly when it decides', () => {
    const talkAt = (title: string) => {
      const session = meetingsOf(demo).find((one) => demo.opened(one.title) === title)!
      return talkOf(demo.state, session, session.attended)
    }
    const value = (measure: Measure | null) => measure && measure.num / measure.den
    const before = talkAt(demo.words.plan.meetings.draft)
    expect(totalSeconds(before)).toBe(2300)
    expect(giniOf(before)).toBeCloseTo(0.387, 3)
    expect(value(unevennessOf(before))).toBeCloseTo(0.417, 3)
    expect(value(parityOf(before, 'citizen'))).toBeCloseTo(0.651, 3)
    expect(value(largestShare(before))).toBeCloseTo(2.56, 2)
    expect(before.filter(({ seconds }) => seconds === 0).map(({ member }) => member)).toEqual([demo.id('C8')])
    expect(value(parityOf(talkAt(demo.words.plan.meetings.answer), 'citizen'))).toBeCloseTo(0.94, 2)
  })

  test('hands out what there is to read a week before the evening, in each form that somebody needs, within a day', () => {
    const evening = meetingsOf(demo)[2]!
    const [paper, ...others] = papersFor(demo.state, evening.id)
    expect(others).toEqual([])
    expect(demo.opened(paper!.title)).toBe(demo.words.talks.paper.title)
    expect(FORMATS.filter((format) => paper!.released.has(format))).toEqual([
      ...['web', 'large-print', 'easy-read', 'audio', 'welsh'],
    ])
    const times = [...paper!.released.values()].map(({ at }) => at).sort()
    expect(between(times.at(-1)!, evening.startsAt)).toBeGreaterThan(7 * DAY)
    expect(between(times[0]!, times.at(-1)!)).toBeLessThan(24 * HOUR)
  })

  test('has what people need in place at each meeting, once with interpreters booked 24 days ahead', async () => {
    const planned = meetingsOf(demo).map(({ id, startsAt }) => {
      const { at } = ofKind(demo.entries, 'session.scheduled').find(({ body }) => body.session === id)!
      const opened = ofKind(demo.entries, 'session.opened').find(({ body }) => body.session === id)!
      return { ahead: Math.floor(between(at, startsAt) / DAY), access: opened.body.given?.access }
    })
    expect(planned.map(({ access }) => access?.missing)).toEqual([0, 0, 0, 0, 0])
    // For the first two Stan brings his own, on the evening he cannot come, and the last was planned in good time.
    expect(planned.map(({ access }) => access?.lateInterpreter)).toEqual([0, 0, 0, 1, 0])
    expect(planned.slice(3).map(({ ahead }) => ahead)).toEqual([24, 30])
  })

  test('keeps what people need for themselves alone, and nothing of meetings that are over', async () => {
    const needs = await listNeeds(world.db, demo.planId)
    expect(needs.filter(({ memberId }) => memberId === demo.id('C6')).map(({ provision }) => provision)).toEqual([
      'bsl-interpreter',
    ])
    expect(needs.filter(({ words }) => words !== null)).toEqual([])
    const kept = await listProvisions(world.db, demo.planId)
    expect(kept.map(({ sessionId, provision }) => [sessionId, provision]).sort()).toEqual([
      [VOTES, 'bsl-interpreter'],
      [VOTES, 'companion'],
      [VOTES, 'large-print'],
    ])
    expect(demo.entries.filter(({ kind }) => kind.startsWith('access.'))).toEqual([])
  })

  test('has Ada to turn to, who rings Grace the same day; nothing of that is in the log or kept', async () => {
    const ada = [...demo.state.members.values()].at(-1)!
    expect(ofKind(demo.entries, 'wellbeing.named').map(({ body }) => body.member)).toEqual([ada.id])
    const left = ofKind(demo.entries, 'attendance.left')
    expect(left.map(({ body }) => [body.session, body.member])).toEqual([[meetingsOf(demo)[3]!.id, demo.id('C7')]])
    expect(await world.db.selectFrom('check_in').selectAll().execute()).toEqual([])
  })

  test('has everybody say what they could gain or lose, and the two who talked aside tell the others the same day', () => {
    const declared = ofKind(demo.entries, 'interest.declared')
    expect(new Set(declared.map(({ actor }) => actor))).toEqual(new Set(KEYS.map((key) => demo.id(key))))
    const [meeting, ...others] = [...demo.state.sideMeetings.values()]
    expect(others).toEqual([])
    expect([...meeting!.people].sort()).toEqual([demo.id('P1'), demo.id('P2')].sort())
    expect(meeting!.notes.map(({ by, text }) => [by, demo.opened(text)])).toEqual([
      [demo.id('P2'), demo.words.talks.aside.note],
    ])
    expect(between(meeting!.heldAt, meeting!.notes[0]!.at)).toBeLessThan(DAY)
  })

  test('makes a rule stricter by a vote that Maureen asks for', () => {
    const [asked, ...others] = [...demo.state.amendments.values()]
    expect(others).toEqual([])
    expect(asked).toMatchObject({ direction: 'tighten', state: 'changed', proposedBy: demo.id('C1') })
    expect(demo.state.settings['session.open.not-too-long']!.most).toMatchObject({ num: 90, den: 1 })
    expect(demo.votes.find(({ id }) => id === asked!.ballot)!.result!.cast).toEqual({ citizen: 8, professional: 5 })
  })

  test('takes up 3 of 5 suggestions of citizens and 4 of 5 of professionals, is warned, and is even after Maureen’s', () => {
    const measured = ofKind(demo.entries, 'ballot.opened').flatMap(({ body }) =>
      body.checks
        .filter(({ rule }) => rule === 'ballot.open.influence-is-balanced')
        .map(({ measured: { num, den }, outcome }) => [num / den, outcome]),
    )
    expect(measured[0]).toEqual([0.75, 'overridden'])
    expect(measured.slice(1).map(([, outcome]) => outcome)).toEqual(['held', 'held', 'held', 'held'])
    const { num, den } = acceptanceRatio(demo.state)!
    expect((num / den).toFixed(2)).toBe('0.83')
    for (const reason of ofKind(demo.entries, 'suggestion.refused').map(({ seals }) => demo.opened(seals.reason!))) {
      expect(Object.values(demo.words.suggested.refused).map(({ because }) => because)).toContain(reason)
    }
  })

  test('votes in the room when all fourteen are there', () => {
    const vote = voteOn(demo, (question) => question.includes('meet again'))
    expect(vote.result).toMatchObject({ outcome: 'adopted', counts: { yes: 13, abstain: 1 } })
    expect(between(vote.openedAt, vote.closesAt)).toBe(HOUR / 3)
  })

  test('draws three people for the review team with public numbers, and keeps nobody’s name', async () => {
    const [call, ...others] = demo.state.recruitments
    expect(others).toEqual([])
    expect(call).toMatchObject({ method: 'lottery', places: 3, closed: { count: 9 } })
    expect([call!.draw!.drawn.length, call!.draw!.waiting.length, call!.draw!.short]).toEqual([3, 6, []])
    expect(call!.finishedAt).not.toBeNull()
    const kept = await listCandidates(world.db, demo.planId, call!.round)
    expect(kept.map(({ name, reach }) => [name, reach])).toEqual(Array.from({ length: 9 }, () => [null, null]))
  })
})
