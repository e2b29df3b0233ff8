import { expect, test } from 'vitest'
import { contributionsOf } from '#domain/contributions/contribution.ts'
import { placeOf, sentenceOf } from '#domain/contributions/sentences.ts'
import type { MemberId } from '#domain/ids.ts'
import { openMeeting, STEPS } from '#tests/support/meeting.ts'
import { english, welsh } from '#tests/support/words-of.ts'

/** A meeting in whose groups the first citizen wrote something down. */
function inGroups(section?: string) {
  const meeting = openMeeting({ steps: STEPS })
  const { plan, citizens } = meeting
  plan.do(plan.guide, 'step.start', { step: 3 })
  plan.do(plan.guide, 'groups.make', { how: 'groups' })
  plan.do(citizens[0]!, 'groups.note', { text: 'Two buses.', ...(section ? { section } : {}) })
  const given = (me: MemberId) => contributionsOf(plan.state, { me, asked: new Set(), talks: [], losses: [] })
  return { ...meeting, given }
}

test.each([
  ['why', 'beside', '/plans/p/sections/why/comments'],
  [undefined, 'at-meeting', '/plans/p/live'],
])('what somebody wrote down for their table, about %s, is theirs to find again', (section, became, place) => {
  const { given, citizens } = inGroups(section)
  const [note] = given(citizens[0]!)
  expect(note).toMatchObject({ kind: 'note', became, isNews: false })
  expect(placeOf(note!, 'p')).toBe(place)
  for (const words of [english, welsh]) expect(sentenceOf(note!, 'Why', words)).toContain('<place>')
  expect(given(citizens[1]!)).toEqual([])
})

test('once the meeting is closed, it is found on its record', () => {
  const { plan, given, citizens, sessionId } = inGroups()
  plan.do(plan.guide, 'session.close', { sessionId })
  const [note] = given(citizens[0]!)
  expect(note).toMatchObject({ kind: 'note', became: 'on-record' })
  expect(placeOf(note!, 'p')).toBe(`/plans/p/meetings/${sessionId}#note-1`)
})
