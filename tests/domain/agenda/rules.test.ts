import { describe, expect, test } from 'vitest'
import { longestStretch, minutesOf } from '#domain/agenda/state.ts'
import { stepsOf, TEMPLATE_NAMES } from '#domain/agenda/templates.ts'
import { HOUR, later } from '#domain/time.ts'
import { openMeeting, STEPS } from '#tests/support/meeting.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

const step = (kind: string, minutes: number, item?: unknown) => ({
  kind,
  minutes,
  what: kind,
  ...(item ? { item } : {}),
})

describe('templates', () => {
  test.each(TEMPLATE_NAMES)('%s lasts 90 minutes, with breaks enough', (name) => {
    expect(minutesOf(stepsOf(name))).toBe(90)
    expect(longestStretch(stepsOf(name))).toBeLessThanOrEqual(60)
  })
})

describe('no citizen is alone (LPF-02)', () => {
  test.each([
    [1, ['step.start.no-lone-citizen']],
    [2, []],
    [3, []],
  ])('%d citizens among professionals', (citizens, rules) => {
    const { plan } = openMeeting({ citizens, professionals: 1, steps: STEPS })
    expect(plan.refusals(plan.guide, 'step.start', { step: 1 })).toEqual(rules)
  })
  test('a step without talk or decision can begin, and so can one where citizens are among themselves', () => {
    const alone = openMeeting({ citizens: 1, professionals: 1, steps: STEPS })
    expect(alone.plan.refusals(alone.plan.guide, 'step.start', { step: 2 })).toEqual([])
    const among = openMeeting({ citizens: 1, professionals: 0, steps: STEPS })
    expect(among.plan.refusals(among.plan.guide, 'step.start', { step: 1 })).toEqual([])
  })
  test('people come before a meeting is opened, so it is known who is there', () => {
    const { plan, citizens, professionals } = groupOfFive()
    const startsAt = later(plan.at, HOUR)
    const { sessionId } = plan.do(plan.guide, 'session.schedule', { kind: 'live', title: 'M', startsAt, minutes: 60 })
      .result as { sessionId: string }
    plan.do(citizens[0], 'attendance.join', { sessionId })
    plan.do(professionals[0], 'attendance.join', { sessionId })
    expect(plan.refusals(plan.guide, 'session.open', { sessionId })).toEqual(['session.open.no-lone-citizen'])
    plan.do(citizens[1], 'attendance.join', { sessionId, channel: 'phone' })
    expect(plan.refusals(plan.guide, 'session.open', { sessionId })).toEqual([])
  })
})

describe('everybody was asked (LPF-22)', () => {
  const talking = () => {
    const meeting = openMeeting({ citizens: 2, professionals: 1, steps: STEPS })
    meeting.plan.do(meeting.plan.guide, 'step.start', { step: 3 })
    return meeting
  }
  test('whoever answered a question to everybody under their name was heard; without a name, nobody can count it', () => {
    const { plan, citizens, professionals } = talking()
    const { questionId } = plan.do(plan.guide, 'question.open', { text: 'What helps?' }).result as {
      questionId: string
    }
    plan.do(citizens[0]!, 'answer.write', { questionId, text: 'The bus.' })
    plan.do(citizens[1]!, 'answer.write', { questionId, text: 'The hall.', unnamed: true })
    const measured = () =>
      plan.do(plan.guide, 'step.start', { step: 4 }).refusals?.find(({ lpf }) => lpf === 'LPF-22')?.measured.num
    expect(measured(), 'hidden answers are in no log').toBe(3)
    plan.do(plan.guide, 'question.reveal', { questionId })
    expect(measured()).toBe(2)
    for (const one of [citizens[1]!, professionals[0]!]) plan.do(one, 'turn.pass')
    expect(plan.refusals(plan.guide, 'step.start', { step: 4 })).toEqual([])
  })
  test('what somebody wrote in another step is not about this one', () => {
    const { plan, citizens, professionals } = talking()
    const { questionId } = plan.do(plan.guide, 'question.open', { text: 'What helps?' }).result as {
      questionId: string
    }
    plan.do(citizens[0]!, 'answer.write', { questionId, text: 'The bus.' })
    plan.do(plan.guide, 'question.reveal', { questionId })
    for (const one of [citizens[1]!, professionals[0]!]) plan.do(one, 'turn.pass')
    expect(plan.refusals(plan.guide, 'step.start', { step: 2 })).toEqual([])
    plan.wait(1000)
    plan.do(plan.guide, 'step.start', { step: 3 })
    for (const one of [citizens[1]!, professionals[0]!]) plan.do(one, 'turn.pass')
    expect(plan.refusals(plan.guide, 'step.start', { step: 4 })).toEqual(['step.start.everyone-was-asked'])
  })
  test('a topic ends when all have spoken, written, passed or were asked', () => {
    const { plan, citizens, professionals, speak } = talking()
    speak(citizens[0]!, 10)
    plan.do(professionals[0]!, 'turn.pass')
    expect(plan.refusals(plan.guide, 'step.start', { step: 4 })).toEqual(['step.start.everyone-was-asked'])
    plan.do(citizens[1]!, 'queue.join', { words: 'I agree with Ann.' })
    expect(plan.refusals(plan.guide, 'step.start', { step: 4 })).toEqual([])
  })
  test('one press asks all who are silent', () => {
    const { plan } = talking()
    plan.do(plan.guide, 'floor.invite')
    expect(plan.refusals(plan.guide, 'step.start', { step: 4 })).toEqual([])
  })
})

describe('breaks (LPF-08)', () => {
  const schedule = (...steps: unknown[]) => {
    const { plan } = groupOfFive()
    const input = { kind: 'live', title: 'M', startsAt: plan.at, minutes: 90, agenda: steps }
    return plan.refusals(plan.guide, 'session.schedule', input)
  }
  test.each([
    [59, []],
    [60, []],
    [61, ['session.schedule.breaks-often']],
  ])('%d minutes without one', (minutes, rules) => {
    expect(schedule(step('discussion', minutes), step('break', 10), step('discussion', 20))).toEqual(rules)
  })
  test('an agenda that was changed afterwards is looked at again', () => {
    const { plan } = groupOfFive()
    const input = { kind: 'live', title: 'M', startsAt: plan.at, minutes: 90 }
    const { sessionId } = plan.do(plan.guide, 'session.schedule', input).result as { sessionId: string }
    plan.do(plan.guide, 'agenda.set', { sessionId, steps: [step('discussion', 90)] })
    expect(plan.refusals(plan.guide, 'session.open', { sessionId })).toEqual(['session.open.breaks-often'])
  })
})

describe('citizens set the agenda too (LPF-27)', () => {
  /** A meeting that takes up so many items of each side. */
  const agendaOf = (citizens: number, professionals: number) => {
    const group = groupOfFive()
    const { plan } = group
    const items = [
      ...Array.from({ length: citizens }, () => group.citizens[0]),
      ...Array.from({ length: professionals }, () => group.professionals[0]),
    ].map((member) => plan.do(member, 'agenda.propose', { what: 'The bus' }).result?.itemId)
    const agenda = [...items.map((item) => step('discussion', 5, item)), step('checkout', 5)]
    return plan.refusals(plan.guide, 'session.schedule', {
      ...{ kind: 'live', title: 'M', startsAt: plan.at, minutes: 90, agenda },
    })
  }
  test.each([
    ['one in three', 1, 2, []],
    ['fewer', 1, 3, ['session.schedule.citizens-set-agenda']],
    ['more', 2, 3, []],
    ['nobody asked for anything', 0, 0, []],
  ])('%s', (_case, citizens, professionals, rules) => {
    expect(agendaOf(citizens, professionals)).toEqual(rules)
  })
  test('what was taken back cannot be taken up', () => {
    const { plan, citizens } = groupOfFive()
    const { itemId } = plan.do(citizens[0], 'agenda.propose', { what: 'The bus' }).result as { itemId: string }
    plan.do(citizens[0], 'agenda.withdraw', { itemId })
    const agenda = [step('discussion', 5, itemId)]
    const input = { kind: 'live', title: 'M', startsAt: plan.at, minutes: 90, agenda }
    expect(() => plan.do(plan.guide, 'session.schedule', input)).toThrow(/Nobody asks/)
    expect(() => plan.do(citizens[1], 'agenda.withdraw', { itemId })).toThrow(/Only whoever asked/)
  })
})

describe('running a meeting', () => {
  test('steps that have begun stay as they are', () => {
    const { plan, sessionId } = openMeeting({ steps: STEPS })
    plan.do(plan.guide, 'step.start', { step: 1 })
    const changed = [STEPS[0], step('discussion', 20), ...STEPS.slice(2)]
    expect(() => plan.do(plan.guide, 'agenda.set', { sessionId, steps: changed })).toThrow(/stay as they are/)
    plan.do(plan.guide, 'agenda.set', { sessionId, steps: [...STEPS.slice(0, 2), step('drafting', 20)] })
    expect(() => plan.do(plan.guide, 'step.start', { step: 4 })).toThrow(/no such step/)
  })
  test('a co-chair runs it after taking it over, and the guide still can', () => {
    const { plan, sessionId, citizens } = openMeeting({ steps: STEPS })
    const invited = plan.do(plan.guide, 'member.invite', { side: 'citizen', function: 'co-chair', name: 'Maureen' })
    const chair = invited.result?.memberId as never
    plan.do(chair, 'member.join')
    plan.do(chair, 'attendance.join', { sessionId })
    expect(() => plan.do(chair, 'step.start', { step: 0 })).toThrow(/Take over the meeting first/)
    plan.do(chair, 'session.take-over')
    plan.do(chair, 'step.start', { step: 0 })
    plan.do(citizens[0]!, 'queue.join')
    plan.do(chair, 'turn.grant')
    plan.do(chair, 'turn.end')
    plan.do(plan.guide, 'step.start', { step: 1 })
    expect(() => plan.do(citizens[0]!, 'session.take-over')).toThrow(/not allowed/)
  })
  test('while it rests, nobody gets the floor', () => {
    const { plan, citizens } = openMeeting()
    plan.do(citizens[0]!, 'queue.join')
    plan.do(plan.guide, 'session.pause')
    expect(() => plan.do(plan.guide, 'turn.grant')).toThrow(/rest/)
    plan.do(plan.guide, 'session.resume')
    expect(plan.do(plan.guide, 'turn.grant').result).toEqual({ memberId: citizens[0] })
  })
})
