import { describe, expect, test } from 'vitest'
import type { PaperId, SessionId } from '#domain/ids.ts'
import type { PaperFormat } from '#domain/papers/formats.ts'
import { neededFormats } from '#domain/papers/needs.ts'
import { readinessOf } from '#domain/papers/readiness.ts'
import type { Paper } from '#domain/papers/state.ts'
import { DAY, HOUR, later, MINUTE } from '#domain/time.ts'
import { groupOfFive, type PurePlan } from '#tests/support/pure-plan.ts'

function meetingWithPaper(formats: PaperFormat[] = ['web']) {
  const group = groupOfFive()
  const { plan } = group
  plan.neededFormats = new Map(formats.map((format) => [format, plan.at]))
  const when = { startsAt: later(plan.at, 14 * DAY), minutes: 90 }
  const scheduled = plan.do(plan.guide, 'session.schedule', { kind: 'live', title: 'Options', ...when })
  const sessionId = scheduled.result!.sessionId as SessionId
  const added = plan.do(plan.guide, 'paper.add', { sessionId, title: 'What it costs', text: 'Not much.' })
  return { ...group, sessionId, paperId: added.result!.paperId as PaperId }
}
const release = (plan: PurePlan, paperId: PaperId, format: PaperFormat) =>
  plan.do(plan.guide, 'paper.release', { paperId, format })
const stops = (plan: PurePlan, sessionId: SessionId) => plan.refusals(plan.guide, 'session.open', { sessionId })
const IN_TIME = 'session.open.papers-in-time'
const TOGETHER = 'session.open.papers-together'

describe('papers come early (LPF-05)', () => {
  test.each<[string, number, string[]]>([
    ['a minute under 7 days', 7 * DAY - MINUTE, [IN_TIME]],
    ['7 days', 7 * DAY, []],
    ['a minute over', 7 * DAY + MINUTE, []],
  ])('%s after the last needed form was ready', (_how, waited, stopped) => {
    const { plan, sessionId, paperId } = meetingWithPaper(['web', 'audio'])
    release(plan, paperId, 'web')
    plan.wait(3 * HOUR)
    release(plan, paperId, 'audio')
    plan.wait(waited)
    expect(stops(plan, sessionId)).toEqual(stopped)
  })

  test('a form that somebody needs and that is missing stops it, however old the others are', () => {
    const { plan, sessionId, paperId } = meetingWithPaper(['web', 'easy-read'])
    release(plan, paperId, 'web')
    plan.wait(30 * DAY)
    expect(stops(plan, sessionId)).toEqual([IN_TIME, TOGETHER])
  })

  test('a form that nobody needs is not waited for', () => {
    const { plan, sessionId, paperId } = meetingWithPaper(['large-print'])
    release(plan, paperId, 'large-print')
    plan.wait(7 * DAY)
    release(plan, paperId, 'bsl')
    expect(stops(plan, sessionId)).toEqual([])
  })

  test('without papers the rule is silent', () => {
    const { plan, sessionId, paperId } = meetingWithPaper()
    plan.do(plan.guide, 'paper.withdraw', { paperId })
    expect(stops(plan, sessionId)).toEqual([])
    const opened = plan.entries.at(-1)
    expect(opened).toMatchObject({ kind: 'session.opened', body: { given: { papers: { ready: 0, apart: 0 } } } })
    const { checks } = opened!.body as { checks: { rule: string }[] }
    expect(checks.map(({ rule }) => rule)).toEqual([
      'session.open.access-in-place',
      'session.open.interpreter-booked',
      'session.open.not-too-long',
      'session.open.wellbeing-contact-named',
      'session.open.plain-names',
    ])
  })

  test('a paper of another meeting doesn’t count', () => {
    const { plan, sessionId, paperId } = meetingWithPaper()
    release(plan, paperId, 'web')
    const startsAt = later(plan.at, DAY)
    const other = plan.do(plan.guide, 'session.schedule', { kind: 'live', title: 'Tea', startsAt, minutes: 60 })
    expect(stops(plan, other.result!.sessionId as SessionId)).toEqual([])
    plan.do(plan.guide, 'session.close', { sessionId: other.result!.sessionId })
    expect(stops(plan, sessionId)).toEqual([IN_TIME])
  })

  test('another meaning starts the time again, a correction does not', () => {
    const { plan, sessionId, paperId } = meetingWithPaper()
    release(plan, paperId, 'web')
    plan.wait(7 * DAY)
    plan.do(plan.guide, 'paper.change', { paperId, title: 'What it costs', text: 'A lot.' })
    expect(plan.state.papers.get(paperId)).toMatchObject({ version: 2 })
    expect(stops(plan, sessionId)).toEqual([IN_TIME])
    release(plan, paperId, 'web')
    plan.wait(7 * DAY)
    plan.do(plan.guide, 'paper.correct', { paperId, title: 'What it costs', text: 'A lot!' })
    expect(stops(plan, sessionId)).toEqual([])
    expect(() => plan.do(plan.guide, 'paper.change', { paperId, title: 'T', text: 'W' })).toThrow(/has begun/)
  })

  test('a guide and a citizen together may open it all the same', () => {
    const { plan, sessionId, citizens } = meetingWithPaper()
    const overrideId = plan.override('session.open', IN_TIME, citizens[0])
    expect(stops(plan, sessionId)).toEqual([])
    const opened = plan.entries.at(-1)!.body as { checks: object[] }
    expect(opened.checks[0]).toMatchObject({ rule: IN_TIME, outcome: 'overridden', override: overrideId })
  })

  test('whoever opens is told which form is missing, and nobody’s name', () => {
    const { plan, sessionId, paperId } = meetingWithPaper(['web', 'large-print'])
    release(plan, paperId, 'web')
    const [refusal] = plan.do(plan.guide, 'session.open', { sessionId }).refusals!
    expect(refusal?.override).toBe('twoKeys')
    expect(JSON.stringify(plan.entries.at(-1))).not.toContain('large-print')
  })
})

describe('papers come to all at once (LPF-05)', () => {
  test.each<[string, number, string[]]>([
    ['a minute under a day', DAY - MINUTE, []],
    ['a day', DAY, []],
    ['a minute over', DAY + MINUTE, [TOGETHER]],
  ])('%s between two needed forms', (_how, between, stopped) => {
    const { plan, sessionId, paperId } = meetingWithPaper(['web', 'audio'])
    release(plan, paperId, 'web')
    plan.wait(between)
    release(plan, paperId, 'audio')
    plan.wait(7 * DAY)
    expect(stops(plan, sessionId)).toEqual(stopped)
  })

  test('who asks for a form late is served from then on', () => {
    const { plan, paperId } = meetingWithPaper()
    release(plan, paperId, 'web')
    plan.wait(5 * DAY)
    const asked = plan.at
    plan.wait(2 * HOUR)
    release(plan, paperId, 'audio')
    const needed = new Map<PaperFormat, typeof asked>([
      ['web', later(asked, -5 * DAY)],
      ['audio', asked],
    ])
    expect(readinessOf([...plan.state.papers.values()], needed, plan.at)).toMatchObject({ apart: 120, ready: 0 })
  })
})

describe('Welsh comes no later than English (LPF-46)', () => {
  test.each<[string, number, string[]]>([
    ['at the same moment', 0, []],
    ['an hour later', HOUR, []],
    ['a minute over an hour later', HOUR + MINUTE, ['session.open.welsh-together']],
  ])('%s', (_how, wait, stopped) => {
    const { plan, sessionId, paperId } = meetingWithPaper()
    release(plan, paperId, 'web')
    plan.wait(wait)
    release(plan, paperId, 'welsh')
    plan.wait(7 * DAY)
    expect(stops(plan, sessionId)).toEqual(stopped)
  })

  test('Welsh before English is no fault, and without Welsh nothing is judged', () => {
    const { plan, sessionId, paperId } = meetingWithPaper()
    release(plan, paperId, 'welsh')
    plan.wait(2 * HOUR)
    release(plan, paperId, 'web')
    plan.wait(7 * DAY)
    expect(stops(plan, sessionId)).toEqual([])
    const other = meetingWithPaper()
    release(other.plan, other.paperId, 'web')
    other.plan.wait(7 * DAY)
    other.plan.do(other.plan.guide, 'session.open', { sessionId: other.sessionId })
    expect(JSON.stringify(other.plan.entries.at(-1))).not.toContain('welsh-together')
  })
})

describe('a meeting is not too long (LPF-08)', () => {
  test.each<[number, 'live' | 'async', string[]]>([
    [119, 'live', []],
    [120, 'live', []],
    [121, 'live', ['session.open.not-too-long']],
    [7 * 1440, 'async', []],
  ])('%i minutes, %s', (minutes, kind, stopped) => {
    const { plan } = groupOfFive()
    const meeting = { kind, title: 'Options', startsAt: plan.at, minutes }
    // Planning asks the same, so a reason is given there first.
    const rule = { gate: 'session.schedule', ruleId: 'session.schedule.not-too-long' }
    if (stopped.length > 0)
      plan.do(plan.guide, 'override.request', { ...rule, reason: 'We finish it in one go, with breaks.' })
    const { result } = plan.do(plan.guide, 'session.schedule', meeting)
    expect(stops(plan, result!.sessionId as SessionId)).toEqual(stopped)
  })
})

describe('what the record says', () => {
  test.each<[string, object, RegExp]>([
    ['neither words nor a part', {}, /one of the two/],
    ['both', { text: 'Words', section: 'money' }, /one of the two/],
  ])('a paper is words or a part of the plan: not %s', (_what, content, problem) => {
    const { plan, sessionId } = meetingWithPaper()
    expect(() => plan.do(plan.guide, 'paper.add', { sessionId, title: 'T', ...content })).toThrow(problem)
  })

  test('the longest time that people can have had is the log’s own: more is never measured', () => {
    const { plan, sessionId, paperId } = meetingWithPaper()
    release(plan, paperId, 'web')
    plan.wait(HOUR)
    const paper = plan.state.papers.get(paperId) as Paper
    // As if the form had been asked for, and ready, long before the paper was there.
    expect(readinessOf([paper], new Map([['web', plan.at]]), plan.at).ready).toBe(60)
    expect(stops(plan, sessionId)).toEqual([IN_TIME])
  })

  test('forms are needed by who joined and did not leave; who asked for none reads on the page', () => {
    const { plan, everybody, citizens } = groupOfFive()
    const need = (memberId: (typeof everybody)[number], format: PaperFormat) => ({ memberId, format, at: plan.at })
    expect([...neededFormats(plan.state, []).keys()]).toEqual(['web'])
    const all = everybody.map((member) => need(member, 'audio'))
    expect([...neededFormats(plan.state, all).keys()]).toEqual(['audio'])
    plan.do(citizens[0], 'member.leave', { words: 'keep' })
    expect([...neededFormats(plan.state, [need(citizens[0], 'bsl')]).keys()]).toEqual(['web'])
  })
})
