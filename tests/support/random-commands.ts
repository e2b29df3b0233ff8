import { PROVISIONS } from '#domain/access/provisions.ts'
import { PURPOSES } from '#domain/ballots/purposes.ts'
import { PRINCIPLES } from '#domain/charter/principles.ts'
import { OUTCOMES } from '#domain/conduct/state.ts'
import { WAIVERS, WAYS } from '#domain/helping/state.ts'
import type { BallotId, MemberId } from '#domain/ids.ts'
import { FORMATS } from '#domain/papers/formats.ts'
import type { CommandType } from '#domain/permissions.ts'
import { ALL_RULES } from '#domain/rules/catalogue.ts'
import { ANSWERS, askingNow, MATTERS } from '#domain/say/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { DAY, HOUR, later } from '#domain/time.ts'
import { WITNESS_SIDES } from '#domain/witnesses/state.ts'
import type { PurePlan } from './pure-plan.ts'
import { aboutGroups } from './random-groups.ts'

/** Two witnesses of the worked example, and no key at all. */
const WITNESS_KEYS = [
  'citizens-union.example/witness+d3b52a3b+BCiBW3Dbo2jd0z+mU3xvJXt8w1/LpSdLWji8gV3FpAeE',
  'council.example/witness+c7cab662+BHWhEuDIy85TAg/KudGXNf/CLNJuCdT+iWS75rrsxB1R',
  'council.example/witness+c7cab662+AAAA',
]

type Inputs = Record<CommandType, Record<string, unknown>>
export type Choosing = { pick: number; flag: boolean; people: readonly MemberId[] }

/** A command that somebody might really send in this plan; often a wrong one. `pick` and `flag` decide what it says. */
export function inputFor(plan: PurePlan, type: CommandType, choosing: Choosing): Record<string, unknown> {
  return { ...aboutPeople(plan, choosing), ...aboutTexts(plan, choosing), ...aboutSteps(plan, choosing) }[type]
}

const chooser =
  ({ pick }: Choosing) =>
  <T>(items: Iterable<T>) =>
    [...items][pick % Math.max(1, [...items].length)]

type People = Pick<
  Inputs,
  Extract<
    CommandType,
    `${'member' | 'join-code' | 'guest' | 'seat-card' | 'role' | 'availability' | 'access' | 'interest' | 'naming' | 'pulse' | 'help' | 'helper' | 'wellbeing' | 'support'}.${string}`
  >
>

function aboutPeople({ state }: PurePlan, choosing: Choosing): People {
  const of = chooser(choosing)
  const { people, flag, pick } = choosing
  const sessionId = of(state.sessions.keys())
  const provision = of(PROVISIONS)
  return {
    'member.invite': { name: 'New', side: flag ? 'citizen' : 'professional' },
    'member.join': {},
    'member.rename': { name: 'Other' },
    'member.reissue': { memberId: of(people) },
    'member.leave': {},
    'join-code.make': { sessionId },
    'guest.join': { sessionId, name: 'Guest', side: flag ? 'citizen' : 'professional' },
    'seat-card.make': { sessionId, memberIds: [of(people)] },
    'seat-card.replace': { sessionId, memberId: of(people) },
    'seat-card.use': { sessionId, ...(flag ? { name: 'Newcomer' } : {}) },
    'role.describe': { role: { purpose: 'P', time: 'T', length: 'L', money: 'M' } },
    'role.sign': {},
    'help.ask': { section: of(SECTIONS) },
    'pulse.answer': { sessionId, voice: flag ? 5 : 1 },
    'naming.choose': { list: flag, statements: false },
    'interest.declare': flag ? {} : { organisation: 'The council', interests: 'I work there.' },
    'availability.say': {
      week: flag ? { 'mon-morning': 'can' } : { 'mon-evening': 'cannot' },
      ownTime: pick % 2 === 0,
    },
    'helper.agree': {
      helperId: of(people),
      ways: [of(WAYS)],
      waives: flag ? [] : [of(WAIVERS)],
      ...(pick % 3 === 0 ? { memberId: people[pick % 2] } : {}),
    },
    'helper.end': { helperId: of(people) },
    'helper.declare': { memberId: people[pick % 2], paid: flag },
    'wellbeing.name': { name: 'Ada Pickles', reach: '01632 960 001', ...(flag ? { memberId: of(people) } : {}) },
    'support.ask': {},
    'support.offer': { memberId: of(people) },
    'support.settle': {},
    'access.need': { provisions: [provision] },
    'access.attend': { sessionId, comes: flag },
    'access.arrange': {
      ...(flag ? { sessionId } : {}),
      memberId: of(people),
      provision,
      state: of(['asked', 'arranged', 'confirmed']),
    },
    'access.answer': { ...(flag ? { sessionId } : {}), provision, answer: of(['right', 'not-right', 'without']) },
  }
}

const SECTIONS: SectionKey[] = ['why', 'money', 'actions']
type Texts = Pick<
  Inputs,
  Extract<
    CommandType,
    `${'section' | 'readiness' | 'explain' | 'suggestion' | 'words' | 'paper' | 'scope' | 'objection' | 'dissent' | 'discussion'}.${string}`
  >
>

function aboutTexts(plan: PurePlan, choosing: Choosing): Texts {
  const of = chooser(choosing)
  const { people, flag, pick } = choosing
  const { state } = plan
  const section = of(SECTIONS)
  const suggestionId = of(state.suggestions.keys())
  const wordsId = of(state.spokenWords.keys())
  const paperId = of(state.papers.keys())
  const ballotId = of(state.ballots.keys())
  const paper = { title: 'T', text: 'W' }
  return {
    'scope.state': { scope: { canChange: ['A'], cannotChange: [] } },
    'section.freeze': { section },
    'section.thaw': { section },
    'section.understood': { section, digest: plan.digest(section!) },
    'readiness.ask': { section },
    'explain.ask': { section, text: 'Why?' },
    'explain.answer': { explainId: of(state.explains.keys()), text: 'So.' },
    'explain.settle': { explainId: of(state.explains.keys()) },
    'suggestion.make': { section, block: { id: '1-2', was: 'As it was.' }, text: flag ? 'As it is.' : 'As it was.' },
    'suggestion.accept': { suggestionId },
    'suggestion.refuse': { suggestionId, reason: 'This is too much money.' },
    'suggestion.put': { suggestionId },
    'suggestion.place': { suggestionId, byHand: flag },
    'suggestion.withdraw': { suggestionId },
    'words.type': { section, speaker: of(people), text: 'What I said.', recordingId: of(state.recordings.keys()) },
    'words.agree': { wordsId },
    'words.decline': { wordsId },
    'words.say': { section, recordingId: `v_${String(pick % 10).repeat(26)}` },
    'words.unsay': { recordingId: of(state.recordings.keys()) },
    'paper.add': { sessionId: of(state.sessions.keys()), ...paper },
    'paper.release': { paperId, format: flag ? 'web' : pick % 2 === 0 ? 'welsh' : of(FORMATS) },
    'paper.change': { paperId, ...paper },
    'paper.correct': { paperId, ...paper },
    'paper.withdraw': { paperId },
    'paper.need': { formats: [of(FORMATS)] },
    'paper.fit': { paperId, fits: flag },
    'objection.raise': { ballotId, text: 'No.', anonymous: flag },
    'objection.test': { objectionId: of(state.objections.keys()), closesAt: later(plan.at, 3 * DAY) },
    'objection.ask': { objectionId: of(state.objections.keys()), text: 'Why?' },
    'objection.answer': { objectionId: of(state.objections.keys()), text: 'So.' },
    'objection.relay': { objectionId: of(state.objections.keys()), memberId: of(choosing.people) },
    'objection.withdraw': { objectionId: of(state.objections.keys()) },
    'discussion.call': { ballotId },
    'discussion.take-back': { ballotId },
    'dissent.record': { ballotId, text: 'No.', anonymous: flag },
    'dissent.decline': { ballotId },
  }
}

type Steps = Omit<Inputs, keyof People | keyof Texts>

function aboutSteps(plan: PurePlan, choosing: Choosing): Steps {
  const of = chooser(choosing)
  const { flag, pick, people } = choosing
  const { state } = plan
  const ballotId = of(state.ballots.keys())
  const sessionId = of(state.sessions.keys())
  const overrideId = of(state.overrides.keys())
  const rule = of(ALL_RULES)!
  const subjects = [...SECTIONS.map((section) => ({ kind: 'section', section })), { kind: 'plan' }]
  return {
    'session.schedule': {
      kind: of(['live', 'async', 'hybrid']),
      title: 'T',
      startsAt: later(plan.at, flag ? 0 : 8 * DAY),
      minutes: of([60, 60, 90, 180]),
      forThoseLeftOut: pick === 7,
      ...(pick % 2 === 0 ? { agenda: agendaFor(plan, choosing) } : {}),
    },
    'conduct.tell': { memberId: of(people), words: 'It was hard for me.' },
    'conduct.write': { memberId: of(people), step: flag ? 1 : 2, words: 'I noticed something.' },
    'conduct.reply': { step: 1 + (pick % 3), ...(flag ? { words: 'I am sorry.' } : {}) },
    'conduct.pause': { memberId: of(people) },
    'conduct.resume': { memberId: of(people) },
    'conduct.review': { memberId: of(people), outcome: of(OUTCOMES), citizenId: people[pick % 2] },
    'conduct.sign': { memberId: of(people) },
    'conduct.refuse': { memberId: of(people) },
    'record.correct': { sessionId: of(state.sessions.keys()), text: 'I was there too.' },
    'witness.name': { name: 'Union', vkey: of(WITNESS_KEYS), url: 'https://a.example', side: of(WITNESS_SIDES) },
    'witness.remove': { vkey: of(WITNESS_KEYS), reason: 'It has closed.' },
    'side-meeting.record': { heldAt: later(plan.at, -pick * HOUR), people: people.slice(1, 5), matter: 'The money' },
    'side-meeting.note': { sideMeetingId: of(state.sideMeetings.keys()), note: 'We talked about it.' },
    'side-meeting.deny': { sideMeetingId: of(state.sideMeetings.keys()) },
    'resources.set': { hours: { staffLead: pick }, budget: flag ? { travel: pick * 1000 } : { travel: -1 } },
    'timeline.set': {
      spans: {
        [flag ? 'map' : 'draft']: { begins: '2026-03-02', ends: of(['2026-03-01', '2026-03-02', '2026-04-30']) },
      },
    },
    'commitment.sign': {
      commitment: { canChange: ['The times'], cannotChange: [] },
      signedBy: 'Sarah Jessop, commissioner',
      how: of(['letter', 'email', 'in-person']),
      budget: pick * 1000,
    },
    'recruitment.publish': {
      method: of(['lottery', 'lottery', 'open-call', 'nomination']),
      places: 1 + (pick % 3),
      criteria: 'Anybody who lives here.',
      categories: [
        {
          name: 'Age',
          values: [
            { name: 'Under 40', wanted: 1 },
            { name: 'Over 40', wanted: 0 },
          ],
        },
      ],
      closesAt: later(plan.at, DAY),
      numbersFrom: 'The National Lottery of Saturday',
    },
    'recruitment.close': {},
    'recruitment.draw': { numbers: [pick, 7] },
    'recruitment.finish': {},
    'session.open': { sessionId },
    'session.cancel': { sessionId },
    'mail.set': { address: 'a@example.org', invitations: true, words: false, digest: 'never' },
    'mail.forget': {},
    'session.close': { sessionId },
    'attendance.join': { sessionId, ...(flag ? { memberId: of(people) } : {}) },
    'attendance.leave': { sessionId },
    'session.pause': {},
    'session.talk-only': { sessionId },
    'session.resume': {},
    'session.take-over': {},
    'agenda.set': { sessionId, steps: agendaFor(plan, choosing) },
    'agenda.propose': { what: 'The bus', ...(flag && sessionId ? { sessionId } : {}) },
    'agenda.withdraw': { itemId: of(state.agendaItems.keys()) },
    'step.start': { step: pick % 6 },
    ...aboutGroups(choosing),
    'turn.defer': flag ? {} : { memberId: of(people) },
    'turn.extend': {},
    'turn.interrupt': {},
    'floor.invite': {},
    'contact.plan': { memberId: of(people), plannedFor: later(plan.at, pick * HOUR) },
    'contact.reach': { memberId: of(people) },
    'say.ask': { what: of(MATTERS), ...(flag ? { reason: 'Ray was passed over.' } : {}) },
    'say.answer': { ask: askingNow(state)?.asking?.ask ?? pick, answer: of(ANSWERS) },
    'say.hand': { ask: askingNow(state)?.asking?.ask ?? pick, memberId: of(people), answer: of(ANSWERS) },
    'say.settle': {
      ask: state.sessions.get(state.openSession!)?.appeals?.[0]?.ask ?? pick,
      ...(flag ? { words: 'Ray spoke next.' } : {}),
    },
    'say.close': {},
    'step.end': {},
    'spotlight.set': { section: of(SECTIONS), ...(flag ? { block: '1-0' } : {}) },
    'spotlight.clear': {},
    'card.show': { card: of(['red', 'yellow', 'green', 'break', 'none']) },
    'queue.join': { ...(flag ? { memberId: of(people) } : {}), ...(pick === 3 ? { answer: true } : {}) },
    'queue.leave': {},
    ...aboutQuestions(plan, choosing),
    'turn.grant': {
      ...(flag ? { memberId: of(people) } : {}),
      ...(pick === 5 ? { reason: 'They must go soon.' } : {}),
    },
    'turn.end': {},
    'turn.pass': {},
    'ballot.open': {
      subject: of([...subjects, { kind: 'question', text: 'Q?' }]),
      kind: of(['deciding', 'deciding', 'deciding', 'sensing', 'procedural']),
      method: of(['consent', 'gradients8', 'majority', 'fist5']),
      closesAt: later(plan.at, of([7 * DAY, 7 * DAY, HOUR])!),
      closesWhenAll: flag,
      sidesCompared: pick === 5,
      ...(pick % 4 === 3 ? choosingVote(choosing) : {}),
      ...(pick % 5 === 4
        ? { purpose: of(PURPOSES), ...(flag ? { methodReason: 'We have always done it like this.' } : {}) }
        : {}),
      ...(pick % 6 === 5 ? { yesQuorum: { num: pick % 4, den: 4 } } : {}),
      ...(pick === 6 ? { breakdown: true } : {}),
    },
    'ballot.assist': {
      ...{ ballotId, memberId: people[pick % 2], way: of(WAYS), choice: of(['consent', 'objection', 'yes']) },
      ...(flag ? { confirmed: 'said', objection: 'It costs too much.' } : {}),
    },
    'ballot.cast': { ballotId, choice: choiceFor(plan, ballotId, choosing) },
    'afresh.ask': { ballotId, confirmerId: of(people) },
    'afresh.confirm': { ballotId, memberId: of(people), met: true },
    'ballot.close': { ballotId },
    'lot.prepare': { citizen: people[pick % people.length], professional: of([...people].reverse()) },
    'lot.commit': { lotId: of(state.lots.keys()) },
    'lot.reveal': { ballotId },
    'lot.draw': { ballotId },
    'ballot.notice': { ballotId },
    'ballot.cancel': { ballotId, reason: 'A mistake was made in the text.' },
    'override.request': { gate: rule.gate, ruleId: rule.id, reason: 'We talked it over in the group.' },
    'override.countersign': { overrideId },
    'override.refuse': { overrideId },
    'charter.propose': { change: changeFor(choosing) },
    'charter.sign': { amendmentId: of(state.amendments.keys()) },
    'rules.adopt': {},
    'plan.agree': {},
    'export.make': { format: of(['html', 'md', 'json']) },
  }
}

const OPTIONS = ['Hall', 'Library', 'Clinic']

/** A vote that chooses, about a question; now and then one that nobody could open. */
function choosingVote(choosing: Choosing): Record<string, unknown> {
  const of = chooser(choosing)
  const { flag, pick } = choosing
  const method = of(['approval', 'ranked', 'dots', 'budget-es', 'score', 'ranked-irv'])
  return {
    ...{ subject: { kind: 'question', text: 'Where?' }, method, sidesCompared: pick === 7 },
    options: method === 'budget-es' ? OPTIONS.map((en, i) => ({ id: en, en, cost: 100 * (i + 1) })) : OPTIONS,
    ...(method === 'budget-es' && pick !== 5 ? { budget: 300 } : {}),
    ...(method === 'approval' ? { winners: flag ? 2 : 1, ...(flag ? { bar: { num: 1, den: 2 } } : {}) } : {}),
    ...(method === 'score' ? { runoff: flag } : {}),
  }
}

/** What somebody may say to the vote that they are in, now and then something that it doesn't ask. */
function choiceFor(plan: PurePlan, ballotId: BallotId | undefined, choosing: Choosing): unknown {
  const of = chooser(choosing)
  const [a, b] = choosing.flag ? ['Hall', 'Library'] : ['Clinic', 'Hall']
  const method = ballotId ? plan.definitions.get(ballotId)?.method : undefined
  switch (method) {
    case 'approval':
    case 'budget-es':
      return of([[a], [a, b], [b], []])
    case 'ranked':
    case 'ranked-irv':
      return of([[[a], [b]], [[a, b]], [['status-quo'], [a]], [[b]]])
    case 'score':
    case 'dots':
      return of([{ [a!]: 2, [b!]: 1 }, { [b!]: 1 }, { [a!]: 2 }, { Pub: 1 }])
    case 'fist5':
      return of(['3', '5', '4', '3', '2', '0', 'abstain', 'yes'])
    default:
      return of(['consent', 'consent', 'consent', 'objection', 'yes', 'no', '1', '8'])
  }
}

type Questions = Pick<Inputs, Extract<CommandType, `${'question' | 'answer' | 'summary'}.${string}`>>

function aboutQuestions({ state }: PurePlan, choosing: Choosing): Questions {
  const of = chooser(choosing)
  const { flag, people } = choosing
  const questionId = of(state.questions.keys())
  const answers = [...(state.questions.get(questionId!)?.answers.keys() ?? [])]
  const forOther = flag ? { memberId: of(people), agreed: true } : {}
  return {
    'question.open': { text: 'What matters to you?', ...(flag ? { sessionId: of(state.sessions.keys()) } : {}) },
    'answer.write': { questionId, text: 'The stairs.', ...forOther },
    'answer.withdraw': { questionId },
    'question.reveal': { questionId },
    'answer.build': { questionId, text: 'And the bus.', ...(of(answers) ? { onto: of(answers) } : {}), ...forOther },
    'answer.read-out': { questionId, answerId: of(answers) },
    'question.summarise': { questionId, text: 'It is about getting there.' },
    'summary.dispute': { questionId, text: 'I meant the lift.' },
    'summary.answer': { questionId, dispute: 0, text: 'Now it says so.' },
  }
}

/** Some steps of a meeting; in some there is no break, in some what people asked for is taken up. */
function agendaFor({ state }: PurePlan, choosing: Choosing): Record<string, unknown>[] {
  const of = chooser(choosing)
  const item = of([...state.agendaItems.values()].filter(({ withdrawn }) => !withdrawn))?.id
  const pause = choosing.flag
    ? { kind: 'break', minutes: 10, what: 'Tea' }
    : { kind: 'reading', minutes: 40, what: 'R' }
  return [
    { kind: 'arrive', minutes: 10, what: 'Come in' },
    { kind: 'listening', minutes: 20, what: 'Listen' },
    pause,
    { kind: 'discussion', minutes: 30, what: 'Talk', ...(item ? { item } : {}) },
    { kind: of(['drafting', 'ballot', 'groups']), minutes: 20, what: 'Do' },
    { kind: 'checkout', minutes: 5, what: 'How was it?' },
  ]
}

/** Some change to how the group works, within the limits of its setting or beyond them. */
function changeFor(choosing: Choosing): Record<string, unknown> {
  const of = chooser(choosing)
  const { flag, pick } = choosing
  if (pick % 5 === 0) return { kind: 'method', to: of(['consent', 'gradients8', 'majority', 'fist5']) }
  if (pick % 5 === 1) return { kind: 'principles', to: PRINCIPLES.slice(0, 1 + (pick % PRINCIPLES.length)) }
  const rule = of(ALL_RULES.filter(({ settings }) => Object.keys(settings).length > 0))!
  const [name, setting] = Object.entries(rule.settings)[0]!
  const { num, den } = flag ? setting.tightest : setting.loosest
  return { kind: 'setting', rule: rule.id, setting: name, to: { num, den } }
}
