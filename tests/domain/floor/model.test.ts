import { expect, test } from 'vitest'
import { isAppError } from '#domain/app-error.ts'
import type { MemberId } from '#domain/ids.ts'
import { encodeEntry } from '#domain/log/entry.ts'
import { ALL_RULES } from '#domain/rules/catalogue.ts'
import { MINUTE, SECOND } from '#domain/time.ts'
import { createFindings } from '#domain/verify/report.ts'
import { walk } from '#domain/verify/walk.ts'
import type { Words } from '#domain/words/words.ts'
import { openMeeting, STEPS } from '#tests/support/meeting.ts'
import { PlainFloor } from '#tests/support/plain-floor.ts'
import { type Random, randomFrom } from '#tests/support/random.ts'

const RUNS = process.env.NIGHTLY ? 2_000 : 300
const SILENT = new Proxy({} as Words, { get: () => () => '' })
const seen = new Set<string>()

/** What happens on a floor, the commonest most often. */
const ACTS = [
  ...([
    'turn.grant',
    'turn.grant',
    'turn.grant',
    'turn.end',
    'turn.end',
    'turn.end',
    'queue.join',
    'queue.join',
  ] as const),
  ...([
    'queue.join',
    'turn.pass',
    'queue.leave',
    'turn.defer',
    'step.start',
    'floor.invite',
    'turn.interrupt',
  ] as const),
  ...([
    'turn.extend',
    'attendance.leave',
    'attendance.join',
    'turn.interrupt',
    'turn.interrupt',
    'session.pause',
    'session.resume',
    'session.resume',
  ] as const),
  ...(['conduct.pause', 'conduct.resume'] as const),
]
type Act = (typeof ACTS)[number] | 'session.close'

/** One meeting with its own luck: people talk as they do, and the guide errs now and then. */
class Room {
  readonly meeting
  readonly #random: Random
  readonly #floor = new PlainFloor()
  readonly #loud: MemberId[]
  #read = 0

  constructor(seed: number) {
    this.#random = randomFrom(seed)
    const sizes = { citizens: 1 + this.#random.below(6), professionals: 1 + this.#random.below(6) }
    this.meeting = openMeeting({ ...sizes, steps: this.#random.below(4) > 0 ? STEPS : null })
    this.#loud = this.meeting.professionals.slice(0, 2)
    this.look()
  }

  act(type: Act = this.#random.pick(ACTS)): void {
    const { plan, citizens, professionals, sessionId } = this.meeting
    const random = this.#random
    const isTalk = type === 'turn.end'
    const isLoud = this.#loud.includes(plan.state.turn?.member as MemberId)
    plan.wait(random.below(isTalk ? (isLoud ? 10 * MINUTE : 90 * SECOND) : 20 * SECOND))
    plan.conduct.taken = random.below(4)
    plan.conduct.heard = random.below(4) === 0 ? 0 : 1
    plan.heldMinutes = random.below(12) === 0 ? 5 : 0
    const anybody = random.pick([...citizens, ...professionals, ...professionals])
    const byGuide = random.below(3) > 0 || type === 'turn.grant' || type === 'turn.end' || type === 'step.start'
    const forThem = byGuide && !['step.start', 'floor.invite', 'turn.end', 'turn.extend'].includes(type)
    const input = {
      ...(type.startsWith('attendance.') || type === 'session.close' ? { sessionId } : {}),
      ...(forThem && (type !== 'turn.grant' || random.below(2) === 0) ? { memberId: anybody } : {}),
      ...(type === 'turn.grant' && random.below(4) === 0 ? { reason: 'Because of the lift.' } : {}),
      ...(type === 'queue.join' && random.below(5) === 0 ? { answer: true } : {}),
      ...(type === 'queue.join' && random.below(8) === 0 ? { words: 'I agree.' } : {}),
      ...(type === 'step.start' ? { step: random.below(STEPS.length) } : {}),
    }
    this.#do(
      byGuide ? plan.guide : anybody,
      type,
      Object.fromEntries(Object.entries(input).filter(([key]) => allowed(type, key))),
    )
  }

  #do(actor: MemberId, type: Act, input: Record<string, unknown>): void {
    const { plan } = this.meeting
    try {
      for (const { ruleId } of plan.do(actor, type, input).refusals ?? []) {
        seen.add(ruleId)
        this.#maybeSetAside(ruleId)
      }
    } catch (error) {
      if (!isAppError(error) && !(error instanceof Error && / is not allowed$/.test(error.message))) throw error
    }
    this.look()
  }

  #maybeSetAside(ruleId: string): void {
    const { plan, citizens } = this.meeting
    const rule = ALL_RULES.find(({ id }) => id === ruleId)!
    if (this.#random.below(4) > 0 || rule.override === 'none') return
    try {
      const input = { gate: rule.gate, ruleId, reason: 'We talked about it, and it is fine.' }
      const { overrideId } = plan.do(plan.guide, 'override.request', input).result ?? {}
      if (rule.override === 'twoKeys') plan.do(this.#random.pick(citizens), 'override.countersign', { overrideId })
    } catch (error) {
      if (!isAppError(error)) throw error
    }
  }

  look(): void {
    const { entries } = this.meeting.plan
    for (const entry of entries.slice(this.#read)) {
      expect([entry.seq, this.#floor.faultsOf(entry)]).toEqual([entry.seq, []])
      const checks = 'checks' in entry.body ? (entry.body.checks ?? []) : []
      for (const { rule, outcome } of checks) if (outcome !== 'held') seen.add(rule)
    }
    this.#read = entries.length
  }
}

/** Only fields that the command has: strict schemas refuse others. */
const allowed = (type: Act, key: string): boolean =>
  key !== 'memberId' || !['turn.interrupt', 'session.pause', 'session.resume', 'session.close'].includes(type)

test(`in ${RUNS} meetings nobody is passed over, held back or heard out of turn without a reason on record`, () => {
  for (let seed = 0; seed < RUNS; seed++) {
    const room = new Room(seed)
    for (let i = 0; i < 60; i++) room.act()
    room.act('session.close')
    const findings = createFindings(SILENT)
    walk(room.meeting.plan.entries.map(encodeEntry), new Set(), findings)
    expect([seed, findings.checks.filter(({ status }) => status === 'failed')]).toEqual([seed, []])
  }
  const gates = ['turn.grant', 'turn.end', 'step.start', 'session.close', 'conduct.pause']
  const unseen = ALL_RULES.filter(({ id, gate }) => gates.includes(gate) && !seen.has(id)).map(({ id }) => id)
  expect(unseen, 'rules of the floor that never said no').toEqual([])
}, 120_000)
