import type { Passage } from '#domain/gates.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import { SECTION_KEYS } from '#domain/text/sections.ts'
import { DAY, later, MINUTE } from '#domain/time.ts'
import { groupOfFive, PurePlan } from '#tests/support/pure-plan.ts'

/** A plan of so many people, half of each side, who have written, asked and suggested; everything is ready for a vote. */
export function bigGroup(members: number): PurePlan {
  const plan = new PurePlan()
  const people = Array.from({ length: members }, (_, i) => plan.join(i % 2 === 0 ? 'citizen' : 'professional'))
  for (const section of SECTION_KEYS) plan.texts.set(section, `The words of ${section}.`)
  for (const [i, person] of people.slice(0, 200).entries()) {
    const section = SECTION_KEYS[i % SECTION_KEYS.length]
    plan.do(person, 'suggestion.make', { section, block: { id: '1-2', was: 'As it was.' }, text: 'As it is.' })
    const { result } = plan.do(person, 'explain.ask', { section, text: 'What does this mean?' })
    plan.do(plan.guide, 'explain.answer', { explainId: result?.explainId, text: 'So.' })
  }
  plan.wait(3 * DAY)
  Object.assign(plan, { daysSinceAsked: 3, readyCitizens: members / 2, largestOrganisation: 50 })
  plan.reading = { grade10: 55, mean10: 140, longest: 22 }
  plan.options = { count: 3, doNothing: 1, oneSided: 0 }
  return plan
}

/** The heaviest step: a deciding vote on the whole plan. */
export function openingOf(plan: PurePlan): Passage<'ballot.open'> {
  const {
    texts,
    text: _text,
    acronyms,
    ...given
  } = plan.given({ type: 'ballot.open', subject: { kind: 'plan' } } as never) as never as {
    texts: { empty: boolean }[]
    text: string
    acronyms: string[]
  }
  return {
    ...{ state: plan.state, at: plan.at, gate: 'ballot.open', hints: { acronyms } },
    given: { ...given, empty: texts.filter(({ empty }) => empty).length, undefinedAcronyms: acronyms.length },
    subject: {
      ...{
        kind: 'deciding',
        subject: { kind: 'plan' },
        sections: SECTION_KEYS,
        correction: false,
        closesWhenAll: false,
      },
      ...{ method: 'consent', threshold: { openObjections: 0 }, closesAt: later(plan.at, 7 * DAY) },
    },
  } as unknown as Passage<'ballot.open'>
}

/** A log of so many entries: meeting after meeting with its turns, and a vote after each. */
export function yearsOfWork(size: number): Entry[] {
  const { plan, everybody } = groupOfFive()
  while (plan.entries.length < size) {
    meet(plan, everybody, Math.min(980, size - plan.entries.length))
    vote(plan, everybody)
  }
  return plan.entries
}

function meet(plan: PurePlan, everybody: readonly MemberId[], entries: number): void {
  const { result } = plan.do(plan.guide, 'session.schedule', {
    ...{ kind: 'live', title: 'A meeting', startsAt: plan.at, minutes: 90 },
  })
  const { sessionId } = result ?? {}
  plan.do(plan.guide, 'session.open', { sessionId })
  for (const member of everybody) plan.do(member, 'attendance.join', { sessionId })
  for (let turn = 0; turn < entries / 3; turn++) {
    const member = everybody[turn % everybody.length]!
    plan.do(member, 'queue.join')
    plan.do(plan.guide, 'turn.grant')
    plan.wait(MINUTE)
    plan.do(member, 'turn.end')
  }
  plan.do(plan.guide, 'session.close', { sessionId })
}

function vote(plan: PurePlan, everybody: readonly MemberId[]): void {
  const ballotId = plan.open({ subject: { kind: 'question', text: 'Shall we go on?' } })
  for (const member of everybody) plan.do(member, 'ballot.cast', { ballotId, choice: 'consent' })
  plan.wait(7 * DAY)
  plan.do(plan.guide, 'ballot.close', { ballotId })
}
