import { expect, test } from 'vitest'
import { isAppError } from '#domain/app-error.ts'
import type { MemberId } from '#domain/ids.ts'
import { encodeEntry } from '#domain/log/entry.ts'
import { type CommandType, MAY } from '#domain/permissions.ts'
import { ALL_RULES } from '#domain/rules/catalogue.ts'
import { DAY, HOUR, MINUTE } from '#domain/time.ts'
import { createFindings } from '#domain/verify/report.ts'
import { walk } from '#domain/verify/walk.ts'
import type { Words } from '#domain/words/words.ts'
import { PlainModel } from '#tests/support/plain-model.ts'
import { groupOfFive, type PurePlan } from '#tests/support/pure-plan.ts'
import { type Random, randomFrom } from '#tests/support/random.ts'
import { inputFor } from '#tests/support/random-commands.ts'

const RUNS = process.env.NIGHTLY ? 10_000 : 3_000

type Attempt = { actor: MemberId; type: CommandType; input: Record<string, unknown> }
const TYPES = Object.keys(MAY) as CommandType[]
/** What brings a plan on; else most runs would end before anything is decided. */
const STEPS: CommandType[] = [
  ...([
    'ballot.open',
    'ballot.open',
    'ballot.cast',
    'ballot.close',
    'ballot.cancel',
    'plan.agree',
    'export.make',
  ] as const),
  ...([
    'session.schedule',
    'session.open',
    'session.close',
    'paper.add',
    'paper.release',
    'paper.release',
    'availability.say',
  ] as const),
  ...([
    'section.thaw',
    'suggestion.make',
    'suggestion.accept',
    'side-meeting.record',
    'wellbeing.name',
    'recruitment.publish',
    'explain.ask',
    'member.reissue',
    'discussion.call',
  ] as const),
]

/** Sentences about all that is right would take most of the time. */
const SILENT = new Proxy({} as Words, { get: () => () => '' })

/** Rules that no run meets: they need what such a short life of a group does not bring. Each has tests of its own. */
const OUT_OF_REACH = [
  // An invitation has no vote for whoever guides, so there is none to take away.
  'ballot.open.facilitator-has-no-vote',
  // One citizen alone among professionals, who chooses that people talk.
  'ballot.open.no-lone-citizen',
  // Five suggestions of each side, and answers to them.
  'ballot.open.influence-is-balanced',
  // Three rounds on one matter, or 21 days: `rounds/rounds.test.ts` has them.
  'ballot.open.fall-back-in-time',
  'ballot.open.fall-back-share',
  // A vote in the room and one on a slip of the pen are asked for in other words.
  'ballot.open.time-in-the-room',
  'ballot.open.time-for-correction',
  // These are about papers that somebody forged, and about what the server shows.
  'ballot.cast.one-paper',
  'ballot.cast.newer-revision',
  // These need a helper whom the voter chose, at the very vote that is open, and letters that are late.
  'ballot.cast.helper-without-interest',
  'ballot.cast.read-back',
  'ballot.cast.entered-in-time',
  'ballot.cast.given-in-time',
  'ballot.close.one-paper-each',
  // Ten voters of each side.
  'ballot.close.sides-agree',
  'ballot.result.secret-until-closed',
]
/** What happens within a meeting: tests/domain/floor/model.test.ts plays that at length. */
const ON_THE_FLOOR = [
  'session.close',
  'step.start',
  'groups.make',
  'groups.move',
  'turn.grant',
  'turn.end',
  'conduct.pause',
  'conduct.review',
]

/** What happened in all runs together: it shows that they got anywhere. */
const seen = { stopped: new Set<string>(), aside: new Map<string, number>(), kinds: new Map<string, number>() }
const more = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** One group with its own luck: random people ask for random steps, and now and then for a second key. */
class Run {
  readonly plan: PurePlan
  readonly model = new PlainModel()
  readonly #random: Random
  #read = 0
  #stopped: (Attempt & { rules: readonly string[] }) | null = null

  constructor(seed: number) {
    this.#random = randomFrom(seed)
    const { plan, everybody } = groupOfFive({
      employedBySponsor: this.#random.below(4) === 0,
      hasContact: this.#random.below(4) > 0,
    })
    this.plan = plan
    for (let joins = this.#random.below(3); joins > 0; joins--) {
      plan.join(this.#random.pick(['citizen', 'professional', 'professional']), { role: this.#random.below(3) > 0 })
    }
    const saysWhen = this.#random.below(3) === 0
    for (const member of saysWhen ? plan.state.members.keys() : []) {
      const week = { 'mon-morning': this.#random.pick(['can', 'cannot']), 'tue-morning': 'cannot' }
      if (member !== plan.guide) plan.do(member, 'availability.say', { week, ownTime: this.#random.below(3) === 0 })
    }
    plan.texts.set('money', 'Ninety thousand pounds.')
    this.look()
    if (this.#random.below(4) === 0) this.#paperInTwoLanguages()
    if (this.#random.below(12) === 0) this.#someComeEarly(everybody)
    if (this.#random.below(2) === 0) this.#voteOnAll(everybody)
  }

  /** Some begin with a meeting to which one citizen and one professional have come. */
  #someComeEarly(everybody: readonly MemberId[]): void {
    const { plan } = this
    const meeting = { kind: 'live', title: 'T', startsAt: plan.at, minutes: 60 }
    const { result } = plan.do(plan.guide, 'session.schedule', meeting)
    const input = { sessionId: result?.sessionId }
    for (const actor of [everybody[0]!, everybody.at(-1)!]) this.attempt({ actor, type: 'attendance.join', input })
    this.attempt({ actor: plan.guide, type: 'session.open', input })
  }

  /** Some begin with a meeting that is planned, and a paper for it in two languages. */
  #paperInTwoLanguages(): void {
    const { plan } = this
    const act = (type: CommandType, input: Record<string, unknown>) => plan.do(plan.guide, type, input).result ?? {}
    const meeting = { kind: 'async', title: 'T', startsAt: plan.at, minutes: 60 }
    const { paperId } = act('paper.add', { ...act('session.schedule', meeting), title: 'T', text: 'W' })
    act('paper.release', { paperId, format: 'web' })
    plan.wait(this.#random.pick([0, DAY]))
    act('paper.release', { paperId, format: 'welsh' })
  }

  /** Half of the runs begin with a vote on the whole plan, so that many come to its end. */
  #voteOnAll(everybody: readonly MemberId[]): void {
    this.attempt({
      actor: this.plan.guide,
      type: 'ballot.open',
      input: this.plan.proposal({ subject: { kind: 'plan' } }),
    })
    const ballotId = [...this.plan.state.ballots.keys()].at(-1)
    const latecomers = this.#random.below(8) === 0 ? [this.plan.join('citizen')] : []
    for (const actor of [...everybody, ...latecomers]) {
      const choice = this.#random.below(8) === 0 ? 'objection' : 'consent'
      this.attempt({ actor, type: 'ballot.cast', input: { ballotId, choice } })
    }
    this.plan.wait(this.#random.pick([DAY, 7 * DAY]))
    this.attempt({ actor: this.plan.guide, type: 'ballot.close', input: { ballotId } })
  }

  step(): void {
    const random = this.#random
    this.#changeWorld()
    this.plan.wait(random.pick([0, 0, MINUTE, HOUR, DAY, 2 * DAY, 7 * DAY]))
    const people = [this.plan.guide, ...this.plan.state.members.keys()]
    const luck = random.below(10)
    if (this.#stopped && luck < 4) {
      if (luck < 3) this.#askForKey(this.#stopped)
      else this.attempt(this.#stopped)
      return
    }
    const type = random.pick(luck < 8 ? STEPS : TYPES)
    const isGuides = (MAY[type] as readonly string[])[0] === 'facilitator'
    const actor = isGuides && random.below(4) > 0 ? this.plan.guide : random.pick(people)
    const choosing = { pick: random.below(21), flag: random.below(2) === 0, people }
    this.attempt({ actor, type, input: inputFor(this.plan, type, choosing) })
  }

  /** What the log does not hold, as it comes and goes. */
  #changeWorld(): void {
    const { plan } = this
    const seldom = () => this.#random.below(6) === 0
    plan.acronyms = seldom() ? ['GP'] : []
    plan.waitingForHelp = seldom() ? 1 : 0
    plan.unanswered = seldom() ? 1 : 0
    plan.daysSinceAsked = this.#random.below(5) - 1
    plan.readyCitizens = this.#random.below(4)
    plan.largestOrganisation = this.#random.below(4)
    plan.access = { missing: seldom() ? 1 : 0, lateInterpreter: seldom() ? 1 : 0 }
    plan.interpreterNeeded = seldom()
    plan.accessToVoteMissing = seldom()
    plan.contactMissing = seldom()
    plan.contactTooLate = seldom()
    plan.numbersToHide = seldom() ? 1 : 0
    plan.namesToHide = seldom() ? 1 : 0
    plan.missingParts = seldom() ? ['votes'] : []
    plan.checkInsOverdue = seldom()
    plan.namesWithRank = seldom() ? 1 : 0
    plan.changedSections = seldom() ? 1 : 0
    plan.reading = seldom() ? { grade10: 90, mean10: 180, longest: 30 } : null
    plan.options = seldom()
      ? { count: this.#random.below(4), doNothing: 1, oneSided: this.#random.below(2) as 0 | 1 }
      : null
  }

  /** The guide asks to go on although a rule says stop; somebody signs, or does not; then the step is tried again. */
  #askForKey(stopped: Attempt & { rules: readonly string[] }): void {
    const ballotId = stopped.input.ballotId as string | undefined
    for (const ruleId of stopped.rules) {
      const gate = ALL_RULES.find(({ id }) => id === ruleId)!.gate
      const input = { gate, ruleId, reason: 'We talked about it, and it is fine.', ...(ballotId ? { ballotId } : {}) }
      this.attempt({ actor: this.plan.guide, type: 'override.request', input })
      const overrideId = [...this.plan.state.overrides.keys()].at(-1)
      const type = this.#random.below(5) === 0 ? 'override.refuse' : 'override.countersign'
      for (const actor of this.plan.state.members.keys()) {
        if (this.#random.below(3) === 0) this.attempt({ actor, type, input: { overrideId } })
      }
    }
    this.attempt(stopped)
  }

  attempt({ actor, type, input }: Attempt): void {
    try {
      const { refusals = [] } = this.plan.do(actor, type, input)
      for (const { ruleId } of refusals) seen.stopped.add(ruleId)
      const rules = refusals.filter(({ override }) => override !== 'none').map(({ ruleId }) => ruleId)
      if (rules.length > 0) this.#stopped = { actor, type, input, rules }
    } catch (error) {
      // A "no" in words is fine; anything else is a bug.
      if (!isAppError(error) && !(error instanceof Error && / is not allowed$/.test(error.message))) throw error
    }
    this.look()
  }

  /** Holds what was just written against the plain model. */
  look(): void {
    for (const entry of this.plan.entries.slice(this.#read)) {
      expect(this.model.faultsOf(entry, this.plan)).toEqual([])
      more(seen.kinds, entry.kind)
      const checks = 'checks' in entry.body ? (entry.body.checks ?? []) : []
      for (const { outcome, rule } of checks) if (outcome === 'overridden') more(seen.aside, rule)
    }
    this.#read = this.plan.entries.length
  }
}

test(`in ${RUNS} groups of random people no step passes a rule that stops it, unless two people said so`, () => {
  for (let seed = 0; seed < RUNS; seed++) {
    const run = new Run(seed)
    for (let step = 0; step < 25; step++) run.step()
    const findings = createFindings(SILENT)
    walk(run.plan.entries.map(encodeEntry), new Set(), findings)
    expect([seed, findings.checks.filter(({ status }) => status === 'failed')]).toEqual([seed, []])
  }
  const rules = ALL_RULES.filter(({ gate }) => !ON_THE_FLOOR.includes(gate))
  const unseen = rules.filter(({ id }) => !seen.stopped.has(id)).map(({ id }) => id)
  expect(unseen, 'rules that stopped nobody').toEqual(OUT_OF_REACH)
  const often = ['plan.agreed', 'export.made', 'session.opened', 'ballot.opened', 'charter.proposed']
  for (const kind of often) expect(seen.kinds.get(kind), kind).toBeGreaterThan(20)
  expect(seen.aside.size, 'rules that two people set aside').toBeGreaterThan(12)
}, 600_000)
