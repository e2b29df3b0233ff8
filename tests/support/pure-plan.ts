import { type AccessFactor, adjusted } from '#domain/access/factor.ts'
import { type AccessGiven, isTooSoonToBook } from '#domain/access/in-place.ts'
import type { Availability } from '#domain/availability/answers.ts'
import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import type { Result } from '#domain/ballots/count.ts'
import type { Definition } from '#domain/ballots/definition.ts'
import { envelopeOf, type Paper, participationMark, signPaper } from '#domain/ballots/paper.ts'
import { countsBySide, standOf } from '#domain/ballots/sides.ts'
import { bySide } from '#domain/ballots/state.ts'
import { crockford, utf8 } from '#domain/bytes.ts'
import type { CommandOf } from '#domain/commands.ts'
import { parseCommand } from '#domain/commands.ts'
import type { ConductStep, Step } from '#domain/conduct/steps.ts'
import { decide, type Given } from '#domain/decide.ts'
import type { Decision } from '#domain/decision.ts'
import { evolve } from '#domain/evolve.ts'
import { isTimeless } from '#domain/floor/entries.ts'
import { groupsSeed } from '#domain/groups/draw.ts'
import type { Helping } from '#domain/helping/state.ts'
import {
  type Actor,
  type BallotId,
  type Instant,
  idOf,
  type LotId,
  type MemberId,
  type QuestionId,
} from '#domain/ids.ts'
import { type Draft, decodeEntry, draft, type Entry, encodeEntry, LOG_VERSION } from '#domain/log/entry.ts'
import { sealOf } from '#domain/log/seal.ts'
import { lotOf } from '#domain/lots/state.ts'
import { electors, type Side } from '#domain/members/state.ts'
import type { NeededFormats } from '#domain/papers/readiness.ts'
import { readinessOf } from '#domain/papers/readiness.ts'
import { papersFor } from '#domain/papers/state.ts'
import { type CommandType, may } from '#domain/permissions.ts'
import { emptyState, type PlanState } from '#domain/plan/state.ts'
import type { Hidden } from '#domain/questions/decide.ts'
import { EDITION } from '#domain/rules/edition.ts'
import { type Answer, askingNow } from '#domain/say/state.ts'
import { scheduleGiven } from '#domain/sessions/scheduling.ts'
import type { AcceptGiven } from '#domain/suggestions/decide.ts'
import type { Choices } from '#domain/text/choices.ts'
import type { ReadingLevel } from '#domain/text/reading-level.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/text/sections.ts'
import { between, later, toInstant } from '#domain/time.ts'
import { keyPairFrom, nodeCrypto } from '#server/crypto.ts'
import { inEnglish } from './words-of.ts'

const { sha256 } = nodeCrypto
type Input<T extends CommandType> = Record<string, unknown> & { type?: T }

/**
 * A plan without server or database: commands go through `decide`, entries through their bytes and `evolve`. Time moves
 * only when told; ids come from a counter. What the server would load (texts, papers) is kept in plain fields.
 */
export class PurePlan {
  state: PlanState = emptyState()
  entries: Entry[] = []
  at: Instant = toInstant(Date.UTC(2026, 2, 2, 9))
  guide: MemberId
  texts = new Map<SectionKey, string>()
  /** When each person can come, as the server keeps it. */
  availability = new Map<MemberId, Availability>()
  helpings: readonly Helping[] = []
  acronyms: string[] = []
  /** Where the words of every suggestion stand against the text. */
  change: NonNullable<AcceptGiven> = { place: 'fits', seq: 1 }
  waitingForHelp = 0
  readyCitizens = 0
  daysSinceAsked = -1
  reading: ReadingLevel | null = null
  options: Choices | null = null
  largestOrganisation = 0
  /** Forms of papers that somebody needs. */
  neededFormats: NeededFormats = new Map([['web', this.at]])
  /** Whether somebody lacks what they need, as the rows would say. */
  access: AccessGiven = { missing: 0, lateInterpreter: 0 }
  /** How much longer somebody may speak, by what they need. */
  factors = new Map<MemberId, AccessFactor>()
  /** Since when whoever speaks does, and citizens are far behind, as the server's clock would say. */
  turnSince: Instant | null = null
  heldMinutes = 0
  /** Steps about conduct and what a citizen is asked to sign, as the rows would say. */
  conduct: { taken: number; heard: 0 | 1; offered: 0 | 1; review: ConductStep['review'] } = {
    ...{ taken: 0, heard: 1, offered: 1, review: null },
  }
  /** Whether somebody said that they need an interpreter. */
  interpreterNeeded = false
  /** Whether somebody who votes lacks what they need for it. */
  accessToVoteMissing = false
  /** Answers that nobody else reads, by who gave and who typed them. */
  hidden = new Map<QuestionId, Map<string, Hidden>>()
  /** What people answered to what the group is asked. */
  groupAnswers = new Map<Actor, Answer>()
  hands = new Set<Actor>()
  /** Whether somebody has to be called or written to and is not, or too late. */
  contactMissing = false
  contactTooLate = false
  /** Whether somebody waits for a talk that nobody offered in time, as the rows would say. */
  checkInsOverdue = false
  /** Names with title, rank or grade, from before they were refused. */
  namesWithRank = 0
  /** Electors who have not answered the offer to dissent. */
  unanswered = 0
  /** What a document that is handed out does not tell. */
  missingParts: string[] = []
  /** Numbers in it that could tell how somebody voted. */
  numbersToHide = 0
  /** Names in it whose owners do not want that. */
  namesToHide = 0
  /** Parts whose words are others than those that were put to the vote. */
  changedSections = 0
  definitions = new Map<BallotId, Definition>()
  boxes = new Map<BallotId, Map<MemberId, Paper>>()
  /** Hashes of keys that were given up, as closing finds them. */
  lostKeys: string[] = []
  results = new Map<BallotId, Result>()
  /** Who asked or objected, which the log does not say where they wanted no name. */
  authors = new Map<string, Actor>()
  #counter = 0

  constructor({ employedBySponsor = false, hasContact = true } = {}) {
    this.guide = idOf('member', this.#id())
    const text = (value: string) => ({ value, audience: 'members' as const })
    this.write([
      draft('log.opened', 'system', {
        origin: 'test.example/plan/p',
        keys: { log: 'l', receipts: 'r' },
        policy: 'sha256:00',
      }),
      draft(
        'plan.started',
        this.guide,
        { method: 'consent', facilitatorEmployedBySponsor: employedBySponsor, edition: EDITION },
        {
          title: text('Clinic'),
          place: text('Aldersyke'),
          question: text('How?'),
        },
      ),
      draft(
        'member.joined',
        this.guide,
        { side: null, kind: null, function: 'facilitator' },
        { identity: text('Noor') },
      ),
      ...(hasContact ? [draft('wellbeing.named', this.guide, { member: null }, { contact: text('Ada') })] : []),
    ])
  }

  #id(): string {
    return crockford(sha256(utf8(`id ${this.#counter++}`)).slice(0, 16))
  }

  wait(milliseconds: number): this {
    this.at = later(this.at, milliseconds)
    return this
  }

  write(drafts: readonly Draft[]): void {
    const at = drafts.every(({ kind }) => isTimeless(kind)) ? this.state.at : this.at
    for (const { kind, actor, body, seals = {} } of drafts) {
      const digests = Object.fromEntries(
        Object.entries(seals).map(([name, { value }]) => [name, sealOf(sha256, sha256(utf8(this.#id())), value)]),
      )
      const entry = { v: LOG_VERSION, seq: this.state.size, at, actor, kind, body, seals: digests } as Entry
      // Through its bytes, so that nothing lives in the state which the log does not say.
      this.entries.push(decodeEntry(encodeEntry(entry)))
      evolve(this.state, this.entries.at(-1)!)
    }
  }

  /** Parses, checks the permission table, decides and writes. Throws AppError where the door would. */
  do<T extends CommandType>(actor: Actor, type: T, input: Input<T> = {}): Decision {
    const { command } = inEnglish(() => parseCommand({ commandId: 'command-0', type, ...input }))
    const me = actor === 'system' ? undefined : this.state.members.get(actor)
    // Whoever is somebody here already comes in by no door as somebody new.
    if (me && type === 'guest.join') throw new Error(`${type} is not allowed`)
    const isWayIn = ['member.join', 'guest.join', 'seat-card.use'].includes(type)
    if (me && !isWayIn && (me.status !== 'joined' || !may(me.function, type))) throw new Error(`${type} is not allowed`)
    const context = { state: this.state, at: this.at, actor, me, newId: this.#id(), sha256 }
    const given = this.given(command as CommandOf<T>, actor)
    const decision = inEnglish(() => decide(context, command as CommandOf<T>, given))
    this.write(decision.entries)
    this.#effects(actor, command as CommandOf<CommandType>, decision)
    return decision
  }

  join(side: 'citizen' | 'professional', options: { role?: boolean } = {}): MemberId {
    const { result } = this.do(this.guide, 'member.invite', { side, name: `Member ${this.#counter}` })
    const id = result?.memberId as MemberId
    this.do(id, 'member.join')
    if (options.role !== false) {
      this.do(id, 'role.sign')
      this.do(id, 'interest.declare')
    }
    return id
  }

  open(input: Input<'ballot.open'> = {}): BallotId {
    return this.do(this.guide, 'ballot.open', this.proposal(input)).result?.ballotId as BallotId
  }
  proposal(input: Input<'ballot.open'> = {}) {
    const closesAt = later(this.at, 7 * 86_400_000)
    return { subject: { kind: 'section', section: 'why' }, method: 'consent', closesAt, ...input }
  }

  /** The rules that stop a step, by id; empty if it passed. */
  refusals<T extends CommandType>(actor: Actor, type: T, input: Input<T> = {}): string[] {
    return (this.do(actor, type, input).refusals ?? []).map((refusal) => refusal.ruleId)
  }

  /** Lets the guide ask and a citizen sign. */
  override(gate: string, ruleId: string, signer: MemberId, ballotId?: BallotId) {
    const reason = 'We talked about it and it is fine for everybody.'
    const asked = this.do(this.guide, 'override.request', { gate, ruleId, reason, ...(ballotId ? { ballotId } : {}) })
    const overrideId = asked.result?.overrideId
    this.do(signer, 'override.countersign', { overrideId })
    return overrideId
  }

  /** What the turn under way counts, by the speaker's own factor. */
  secondsOfTurn(): number {
    const { turn } = this.state
    if (!turn || !this.turnSince) return 0
    return adjusted(between(this.turnSince, this.at), this.factors.get(turn.member) ?? { num: 1, den: 1 })
  }

  /** Kept beside the log, as the server keeps it. */
  agreeHelper(actor: MemberId, { helperId, memberId, ways, waives }: CommandOf<'helper.agree'>): void {
    const member = memberId ?? actor
    const others = this.helpings.filter((one) => one.member !== member || one.helper !== helperId)
    const agreed = { member, helper: helperId, ways, waives, recordedBy: actor, agreedAt: this.at, paid: null }
    this.helpings = [...others, agreed]
  }

  given<T extends CommandType>(command: CommandOf<T>, actor: Actor = 'system'): Given<T> {
    return (GIVEN[command.type as CommandType]?.(this, command as never, actor) ?? undefined) as Given<T>
  }

  #hide(actor: MemberId, { questionId, memberId = actor, text, unnamed }: CommandOf<'answer.write'>): void {
    const own = this.hidden.get(questionId) ?? new Map<string, Hidden>()
    const scribe = memberId === actor ? null : actor
    own.set(`${memberId} ${actor}`, {
      ...{ id: idOf('answer', this.#id()), by: unnamed ? null : memberId, scribe, text },
    })
    this.hidden.set(questionId, own)
  }

  digest(section: SectionKey) {
    const text = this.texts.get(section) ?? ''
    return `sha256:${Buffer.from(sha256(utf8(`${section} ${text}`))).toString('hex')}` as const
  }

  #effects(
    actor: Actor,
    command: CommandOf<CommandType>,
    { definition, refusals, result, entries, counted }: Decision,
  ): void {
    if (definition) {
      this.definitions.set(result?.ballotId as BallotId, definition)
      this.boxes.set(result?.ballotId as BallotId, new Map())
    }
    if (command.type === 'ballot.close' && counted) this.results.set(command.ballotId, counted)
    if (command.type === 'turn.grant' && !refusals) this.turnSince = this.at
    if (command.type === 'helper.agree' && !refusals) this.agreeHelper(actor as MemberId, command)
    if (command.type === 'helper.declare') {
      this.helpings = this.helpings.map((one) => (one.helper === actor ? { ...one, paid: command.paid } : one))
    }
    if (command.type === 'conduct.write') this.conduct.taken = Math.max(this.conduct.taken, command.step)
    if (command.type === 'say.answer') {
      this.groupAnswers.set(actor, command.answer)
      this.hands.delete(actor)
    }
    if (command.type === 'say.hand') {
      this.groupAnswers.set(command.memberId, command.answer)
      this.hands.add(command.memberId)
    }
    if (command.type === 'say.close' && entries.length > 0) this.groupAnswers.clear()
    if (command.type === 'answer.write') this.#hide(actor as MemberId, command)
    if (command.type === 'availability.say') this.availability.set(actor as MemberId, command)
    const authored = result?.objectionId ?? result?.explainId
    if (typeof authored === 'string') this.authors.set(authored, actor)
    const isPaper = command.type === 'ballot.cast' || command.type === 'ballot.assist'
    if (!isPaper || refusals || actor === 'system') return
    const voter = command.type === 'ballot.assist' ? command.memberId : actor
    const box = this.boxes.get(command.ballotId)!
    const keys = keyPairFrom(sha256(utf8(`${voter} ${command.ballotId}`)))
    const { definition: digest } = { definition: this.state.ballots.get(command.ballotId)!.definition }
    const rev = (box.get(voter)?.rev ?? 0) + 1
    box.set(voter, signPaper(keys.publicKey, keys.sign, { choice: command.choice ?? '', definition: digest, rev }))
  }
}

type Givens = { [T in CommandType]?: (plan: PurePlan, command: CommandOf<T>, actor: Actor) => unknown }

/** Here all papers are as browsers sign them. */
const afreshOf = (plan: PurePlan, ballotId: BallotId, member: MemberId) => ({
  holder: plan.boxes.get(ballotId)?.has(member) ? 'browser' : 'none',
  helpers: plan.helpings.flatMap((one) => (one.member === member ? [one.helper] : [])),
})

const frozen = (plan: PurePlan, section: SectionKey) => ({
  section,
  seq: plan.texts.get(section)?.length ?? 0,
  digest: plan.digest(section),
})

const toVote = ({ accessToVoteMissing, contactMissing, contactTooLate }: PurePlan) => ({
  ...(accessToVoteMissing ? { accessMissing: 1 as const } : {}),
  ...(contactMissing ? { contactMissing: 1 as const } : {}),
  ...(contactTooLate ? { contactTooLate: 1 as const } : {}),
})

const GIVEN: Givens = {
  'member.rename': () => ({ email: null }),
  'seat-card.use': () => ({ email: null }),
  'session.open': (plan, { sessionId }) => {
    const { ready, apart, missing } = readinessOf(papersFor(plan.state, sessionId), plan.neededFormats, plan.at)
    const { access, namesWithRank } = plan
    return { papers: { ready, apart }, access, missing, ...(namesWithRank ? { namesWithRank } : {}) }
  },
  'session.close': (plan) => ({ last: plan.secondsOfTurn() }),
  'attendance.leave': (plan) => ({ last: plan.secondsOfTurn() }),
  'groups.make': (plan) => ({ seed: groupsSeed(sha256, encodeEntry(plan.entries.at(-1)!)) }),
  'turn.grant': (plan) => ({ held: plan.heldMinutes }),
  'conduct.write': ({ conduct }) => ({ next: Math.min(4, conduct.taken + 1) as Step }),
  'conduct.reply': ({ conduct }, { step }) => ({ written: step <= conduct.taken }),
  'conduct.pause': ({ conduct }) => ({ steps: Math.min(2, conduct.taken), heard: conduct.heard }),
  'conduct.review': ({ conduct }) => ({ offered: conduct.offered }),
  'conduct.sign': ({ conduct }) => ({ offered: conduct.offered, review: conduct.review }),
  'conduct.refuse': ({ conduct }) => ({ offered: conduct.offered, review: conduct.review }),
  'answer.write': (plan, { questionId, memberId }, actor) => ({
    isPosted: plan.hidden.get(questionId)?.has(`${memberId ?? actor} ${actor}`) === true,
  }),
  'question.reveal': (plan, { questionId }) => ({ hidden: [...(plan.hidden.get(questionId)?.values() ?? [])] }),
  'say.hand': ({ groupAnswers, hands }, { memberId }) => ({
    own: groupAnswers.has(memberId) && !hands.has(memberId),
  }),
  'say.close': ({ state, groupAnswers }) => {
    const of = (wanted: Answer) => [...groupAnswers.values()].filter((answer) => answer === wanted).length
    const here = electors(state).filter(({ id }) => askingNow(state)?.present.has(id))
    return {
      ...{ yes: of('yes'), no: of('no'), none: of('none') },
      awaited: here.filter(({ id }) => !groupAnswers.has(id)).length,
    }
  },
  'turn.end': (plan) => ({ seconds: plan.secondsOfTurn() }),
  'access.arrange': () => ({ isNeeded: true }),
  'access.answer': () => ({ isNeeded: true }),
  'section.freeze': (plan, { section }) => ({ text: frozen(plan, section) }),
  'explain.settle': (plan, { explainId }, actor) => ({ asked: plan.authors.get(explainId) === actor }),
  'suggestion.make': (_plan, { block, text }) => ({ place: 'fits', change: { block: block.id, was: block.was, text } }),
  'suggestion.accept': (plan) => plan.change,
  'suggestion.put': (plan) => toVote(plan),
  'suggestion.place': (plan) => plan.change,
  'charter.propose': (plan) => toVote(plan),
  'words.agree': () => ({ isErased: false, seq: 1 }),
  'words.say': () => ({ isKept: true }),
  'objection.withdraw': (plan, { objectionId }, actor) => ({ own: plan.authors.get(objectionId) === actor }),
  'dissent.record': () => ({ already: false }),
  'export.make': (plan) => ({
    digest: 'sha256:00',
    size: plan.entries.length,
    missing: plan.missingParts,
    numbersToHide: plan.numbersToHide,
    namesToHide: plan.namesToHide,
  }),
  'session.schedule': (plan, { kind, startsAt, minutes, forThoseLeftOut = false }) => ({
    ...scheduleGiven(plan.state, plan.availability, { kind, startsAt, minutes, forThoseLeftOut }),
    ...(plan.checkInsOverdue ? { checkInsOverdue: 1 } : {}),
    ...(isTooSoonToBook(plan.interpreterNeeded ? [{ provision: 'bsl-interpreter' }] : [], { kind, startsAt }, plan.at)
      ? { interpreterTooSoon: 1 }
      : {}),
  }),
  'witness.name': () => ({ hosts: [] }),
  'recruitment.publish': () => ({ secret: SECRET }),
  'recruitment.close': () => ({ candidates: CANDIDATES }),
  'recruitment.draw': () => ({ secret: SECRET, candidates: CANDIDATES }),
  'support.offer': () => ({ waits: true }),
  'ballot.notice': () => ({ allVoted: 1 }),
  'ballot.open': (plan, { subject }) => {
    const keys = subject.kind === 'section' ? [subject.section] : subject.kind === 'plan' ? SECTION_KEYS : []
    const texts = keys.map((section) => ({ ...frozen(plan, section), empty: !plan.texts.get(section) }))
    const { acronyms, waitingForHelp, readyCitizens, daysSinceAsked, reading, options, largestOrganisation } = plan
    const text = subject.kind === 'section' ? texts[0]!.digest : subject.kind === 'plan' ? PLAN_DIGEST : null
    return {
      texts,
      text,
      acronyms,
      waitingForHelp,
      readyCitizens,
      daysSinceAsked,
      reading,
      options,
      largestOrganisation,
      namesWithRank: plan.namesWithRank,
      byPost: plan.helpings.some(({ ways }) => ways.includes('paper')),
      ...toVote(plan),
    }
  },
  'ballot.cast': (plan, { ballotId }) => ({
    choices: plan.definitions.get(ballotId),
    ...{ signed: true, otherKey: 0, keyOfOther: 0, staleRev: 0 },
  }),
  'ballot.assist': (plan, { ballotId, memberId }, actor) => ({
    choices: plan.definitions.get(ballotId),
    ...{ otherKey: 0, keyOfOther: 0, staleRev: 0 },
    helping: plan.helpings.find((one) => one.member === memberId && one.helper === actor) ?? null,
    hasInterest: plan.state.members.get(actor as MemberId)?.side === 'professional',
  }),
  'afresh.ask': (plan, { ballotId }, actor) => afreshOf(plan, ballotId, actor as MemberId),
  'afresh.confirm': (plan, { ballotId, memberId }) => ({
    ...afreshOf(plan, ballotId, memberId as MemberId),
    asked: null,
  }),
  'helper.end': (plan, { helperId, memberId }, actor) => ({
    helping: plan.helpings.find((one) => one.member === (memberId ?? actor) && one.helper === helperId) ?? null,
  }),
  'helper.declare': (plan, { memberId }, actor) => ({
    helping: plan.helpings.find((one) => one.member === memberId && one.helper === actor) ?? null,
  }),
  'ballot.close': (plan, { ballotId }) => {
    const box = plan.boxes.get(ballotId) ?? new Map<MemberId, Paper>()
    const ballot = plan.state.ballots.get(ballotId)
    const voters = [...box.keys()].map((id) => plan.state.members.get(id)!)
    return {
      definition: plan.definitions.get(ballotId),
      box: [...box.values()],
      retired: plan.lostKeys,
      marks: [...box.keys()].map((id) => participationMark(sha256, sha256(utf8(id)), ballot!.definition)),
      result: null,
      change: plan.change,
      stand:
        ballot?.sidesCompared && !isChoosing(ballot.method)
          ? standOf(
              ballot.method,
              [...box].map(([id, { choice }]) => ({ side: plan.state.members.get(id)!.side, choice })),
            )
          : null,
      bySide: ballot?.breakdown
        ? countsBySide(
            plan.definitions.get(ballotId)!.options,
            [...box].map(([id, { choice }]) => ({ side: plan.state.members.get(id)!.side, choice })),
          )
        : null,
      voters: bySide(voters),
      papers: box.size,
      changedSections: plan.changedSections,
      allVoted: ballot?.roll.every((id) => box.has(id)) ? 1 : 0,
    }
  },
  'objection.test': (plan) => toVote(plan),
  'objection.answer': (plan, { objectionId }, actor) => ({ own: plan.authors.get(objectionId) === actor }),
  'objection.relay': (plan, { objectionId }, actor) => ({ own: plan.authors.get(objectionId) === actor }),
  'lot.commit': (_plan, { lotId }, actor) => ({ secret: secretOf(lotId, actor) }),
  'lot.reveal': (plan, { ballotId }) => lotGiven(plan, ballotId),
  'lot.draw': (plan, { ballotId }) => lotGiven(plan, ballotId),
  'plan.agree': (plan) => ({
    text: PLAN_DIGEST,
    sections: SECTION_KEYS.filter((key) => plan.texts.get(key)),
    unanswered: plan.unanswered,
  }),
}
/** What the server would keep of a lot for somebody. */
const secretOf = (lot: LotId, who: Actor) => Buffer.from(sha256(utf8(`${lot} ${who}`))).toString('hex')
function lotGiven(plan: PurePlan, ballotId: BallotId) {
  const lot = lotOf(plan.state, ballotId)
  const kept = (side: Side) => (lot?.[side].kept ? secretOf(lot.id, lot[side].by) : undefined)
  return {
    definition: plan.definitions.get(ballotId),
    box: [...(plan.boxes.get(ballotId)?.values() ?? [])],
    first: plan.results.get(ballotId) ?? null,
    kept: { citizen: kept('citizen'), professional: kept('professional') },
  }
}
const SECRET = '5'.repeat(64)
const CANDIDATES = Array.from({ length: 5 }, (_, i) => ({ key: `c00000000${i}`, profile: [i % 2] }))
const PLAN_DIGEST = `sha256:${'0'.repeat(64)}` as const
export const envelopes = (papers: Iterable<Paper>) => [...papers].map((paper) => envelopeOf(sha256, paper))

/** Three citizens and two professionals with a text to vote on. */
export function groupOfFive(options: { employedBySponsor?: boolean; hasContact?: boolean } = {}) {
  const plan = new PurePlan(options)
  const citizens = [plan.join('citizen'), plan.join('citizen'), plan.join('citizen')] as const
  const professionals = [plan.join('professional'), plan.join('professional')] as const
  plan.texts.set('why', 'Getting there is the hard part.')
  return { plan, citizens, professionals, everybody: [...citizens, ...professionals] }
}
