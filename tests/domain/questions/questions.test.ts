import { describe, expect, test } from 'vitest'
import { AppError } from '#domain/app-error.ts'
import type { AnswerId, MemberId, QuestionId, SessionId } from '#domain/ids.ts'
import { draft } from '#domain/log/entry.ts'
import { IllegalEntry } from '#domain/log/illegal.ts'
import { roundTime } from '#domain/questions/stages.ts'
import { DAY, later, MINUTE } from '#domain/time.ts'
import { openMeeting } from '#tests/support/meeting.ts'

const GUEST = 'm_guest' as MemberId
const WEEK = (7 * DAY) / MINUTE

function asked() {
  const meeting = openMeeting()
  const { plan, citizens } = meeting
  const questionId = plan.do(plan.guide, 'question.open', { text: 'What matters?' }).result!.questionId as QuestionId
  const question = () => plan.state.questions.get(questionId)!
  const write = (who: (typeof citizens)[0], text: string, more = {}) =>
    plan.do(who!, 'answer.write', { questionId, text, ...more })
  return { ...meeting, questionId, question, write }
}

function round() {
  const meeting = openMeeting()
  const { plan } = meeting
  const input = { kind: 'async', title: 'R', startsAt: plan.at, minutes: WEEK }
  const sessionId = plan.do(plan.guide, 'session.schedule', input).result!.sessionId as SessionId
  const opened = plan.do(plan.guide, 'question.open', { sessionId, text: 'What matters?' })
  return { ...meeting, roundId: sessionId, questionId: opened.result!.questionId as QuestionId }
}

describe('in a meeting', () => {
  test('answers leave no trace until the guide shows all of them together', () => {
    const { plan, citizens, professionals, questionId, question, write } = asked()
    const before = plan.entries.length
    write(citizens[0]!, 'The stairs.')
    write(citizens[1]!, 'The bus.', { unnamed: true })
    write(plan.guide, 'The time.', { memberId: professionals[0], agreed: true })
    expect(plan.entries).toHaveLength(before)
    plan.do(plan.guide, 'question.reveal', { questionId })
    const bodies = plan.entries.slice(before).map(({ kind, body }) => ({ kind, ...body }))
    expect(bodies.at(-1)).toEqual({ kind: 'question.revealed', question: questionId, answers: 3 })
    const shown = bodies.slice(0, 3) as { by: string | null; scribe?: string; answer: string }[]
    expect(shown.map(({ by }) => by).sort()).toEqual([citizens[0], null, professionals[0]].sort())
    expect(shown.find(({ by }) => by === professionals[0])?.scribe).toBe(plan.guide)
    expect(shown.map(({ answer }) => answer)).toEqual(shown.map(({ answer }) => answer).sort())
    expect(question().answers.size).toBe(3)
  })

  test('a guest answers like anybody else, with or without a name', () => {
    const { plan, citizens, sessionId, questionId, question, write } = asked()
    plan.do(GUEST, 'guest.join', { sessionId, name: 'Gus', side: 'citizen' })
    expect(() => write(GUEST, 'The lift.'), 'not before they say that they are here').toThrow()
    plan.do(GUEST, 'attendance.join', { sessionId })
    write(GUEST, 'The lift.')
    write(citizens[0]!, 'The stairs.')
    plan.do(plan.guide, 'question.reveal', { questionId })
    expect([...question().answers.values()].map(({ by }) => by).sort()).toEqual([GUEST, citizens[0]].sort())
    plan.do(GUEST, 'answer.build', { questionId, text: 'And the door.' })
    expect(question().answers.size).toBe(3)
  })

  test('the guide gives no answer of their own; whoever is not here gives none', () => {
    const { plan, citizens, sessionId, write } = asked()
    expect(() => write(plan.guide, 'Mine.')).toThrow(AppError)
    plan.do(citizens[0]!, 'attendance.leave', { sessionId })
    expect(() => write(citizens[0]!, 'Mine.')).toThrow('here')
  })

  test('nothing is typed for somebody who has not said yes', () => {
    const { plan, citizens, write } = asked()
    expect(() => write(plan.guide, 'Theirs.', { memberId: citizens[0] })).toThrow('Read it back')
    expect(() => write(plan.guide, 'Theirs.', { memberId: citizens[0], agreed: true })).not.toThrow()
  })

  test('nobody adds to what is hidden, and nobody answers what is shown', () => {
    const { plan, citizens, questionId, write } = asked()
    const add = () => plan.do(citizens[0]!, 'answer.build', { questionId, text: 'And the bus.' })
    expect(add).toThrow(AppError)
    write(citizens[1]!, 'The stairs.')
    plan.do(plan.guide, 'question.reveal', { questionId })
    expect(() => write(citizens[0]!, 'Late.')).toThrow(AppError)
    expect(add).not.toThrow()
  })

  test('what is added names both, and what was read out is ticked once', () => {
    const { plan, citizens, professionals, questionId, question, write } = asked()
    write(citizens[0]!, 'The stairs.')
    plan.do(plan.guide, 'question.reveal', { questionId })
    const [onto] = question().answers.keys()
    plan.do(professionals[0]!, 'answer.build', { questionId, onto, text: 'A lift.' })
    expect([...question().answers.values()].map(({ by, adds }) => ({ by, adds }))).toEqual([
      { by: citizens[0], adds: null },
      { by: professionals[0], adds: { onto } },
    ])
    const size = plan.entries.length
    for (const _twice of [1, 2]) plan.do(plan.guide, 'answer.read-out', { questionId, answerId: onto })
    expect(plan.entries).toHaveLength(size + 1)
  })

  test('a summary that is not what somebody meant is answered beside it', () => {
    const { plan, citizens, questionId, question, write } = asked()
    write(citizens[0]!, 'The stairs.')
    plan.do(plan.guide, 'question.reveal', { questionId })
    const dispute = () => plan.do(citizens[0]!, 'summary.dispute', { questionId, text: 'I meant the lift.' })
    expect(dispute).toThrow(AppError)
    plan.do(plan.guide, 'question.summarise', { questionId, text: 'It is about stairs.' })
    dispute()
    plan.do(plan.guide, 'summary.answer', { questionId, dispute: 0, text: 'Right.' })
    const { summary, disputes } = question()
    expect(disputes).toMatchObject([{ by: citizens[0], summary: summary?.text, reply: expect.any(String) }])
    expect(() => plan.do(plan.guide, 'summary.answer', { questionId, dispute: 1, text: 'Right.' })).toThrow(AppError)
  })
})

describe('a round of seven days', () => {
  test.each([
    [-1, 'before'],
    [0, 'answers'],
    [3 * DAY - 1, 'answers'],
    [3 * DAY, 'adding'],
    [5 * DAY - 1, 'adding'],
    [5 * DAY, 'summary'],
    [7 * DAY - 1, 'summary'],
    [7 * DAY, 'over'],
  ])('%d milliseconds after its beginning: %s', (after, stage) => {
    const { plan } = openMeeting()
    const session = { startsAt: plan.at, minutes: WEEK }
    expect(roundTime(session, later(plan.at, after)).stage).toBe(stage)
  })

  test('answers are shown on day 3 and no sooner, by the clock', () => {
    const { plan, citizens, questionId } = round()
    plan.do(citizens[0]!, 'answer.write', { questionId, text: 'The stairs.' })
    plan.wait(3 * DAY - 1)
    const reveal = () => plan.do('system', 'question.reveal', { questionId })
    expect(reveal).toThrow('too early')
    plan.wait(1)
    reveal()
    expect(plan.state.questions.get(questionId)?.answers.size).toBe(1)
  })

  test('the first answer stands: whoever posted reads what others wrote', () => {
    const { plan, citizens, questionId } = round()
    const write = () => plan.do(citizens[0]!, 'answer.write', { questionId, text: 'The stairs.' })
    write()
    expect(write).toThrow('stays as it is')
    const scribed = { questionId, text: 'By phone.', memberId: citizens[1], agreed: true }
    expect(() => plan.do(plan.guide, 'answer.write', scribed)).not.toThrow()
  })

  test('goes on beside a meeting that is open', () => {
    const { plan, sessionId, roundId } = round()
    expect(plan.state.openSession).toBe(sessionId)
    expect(plan.state.questions.values().next().value?.session).toBe(roundId)
  })
})

describe('a forged entry', () => {
  test.each<[string, (made: ReturnType<typeof asked>) => ReturnType<typeof draft>]>([
    [
      'counts what is not there',
      ({ plan, questionId }) => draft('question.revealed', plan.guide, { question: questionId, answers: 1 }),
    ],
    [
      'adds to what is hidden',
      ({ citizens, questionId }) =>
        draft(
          'answer.built',
          citizens[0]!,
          { question: questionId, answer: 'n_1' as AnswerId, onto: null, by: citizens[0]! },
          { text: { value: 'A', audience: 'members' } },
        ),
    ],
    [
      'sums up what is hidden',
      ({ plan, questionId }) =>
        draft(
          'question.summarised',
          plan.guide,
          { question: questionId },
          { text: { value: 'A', audience: 'members' } },
        ),
    ],
    [
      'gives an answer of the guide',
      ({ plan, questionId }) =>
        draft(
          'answer.revealed',
          plan.guide,
          { question: questionId, answer: 'n_1' as AnswerId, by: plan.guide },
          { text: { value: 'A', audience: 'members' } },
        ),
    ],
    [
      'asks again under the same id',
      ({ plan, questionId, sessionId }) =>
        draft(
          'question.opened',
          plan.guide,
          { question: questionId, session: sessionId },
          { text: { value: 'A', audience: 'members' } },
        ),
    ],
  ])('%s', (_what, forge) => {
    const made = asked()
    expect(() => made.plan.write([forge(made)])).toThrow(IllegalEntry)
  })

  test('shows a round too early', () => {
    const { plan, questionId } = round()
    const body = { question: questionId, answers: 0 }
    expect(() => plan.write([draft('question.revealed', 'system', body)])).toThrow(IllegalEntry)
  })
})
