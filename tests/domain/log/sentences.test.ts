import { describe, expect, test } from 'vitest'
import type { CharterChange } from '#domain/charter/state.ts'
import { KNOWN_KINDS } from '#domain/evolve.ts'
import type {
  AnswerId,
  BallotId,
  ExplainId,
  Instant,
  LotId,
  MemberId,
  ObjectionId,
  OverrideId,
  PaperId,
  QuestionId,
  RecordingId,
  SessionId,
  SideMeetingId,
  SuggestionId,
  WordsId,
} from '#domain/ids.ts'
import { type Entry, type EntryBodies, type EntryKind, LOG_VERSION } from '#domain/log/entry.ts'
import { sentenceOf, toneOf } from '#domain/log/sentences.ts'
import type { RefusedKind } from '#domain/log/sentences-refused.ts'
import { localTimeInWords } from '#domain/log/sentences-time.ts'
import { type Check, share } from '#domain/rules/rule.ts'
import { english, welsh } from '#tests/support/words-of.ts'

const noor = 'm_noor' as MemberId
const maureen = 'm_maureen' as MemberId
const ballot = 'b_1' as BallotId
const session = 's_1' as SessionId
const paper = 'r_1' as PaperId
const question = 'q_1' as QuestionId
const answer = 'n_1' as AnswerId
const side = 'a_1' as SideMeetingId
const override = 'o_1' as OverrideId
const explain = 'x_1' as ExplainId
const objection = 'j_1' as ObjectionId
const lot = 'k_1' as LotId
const suggestion = 'g_1' as SuggestionId
const spoken = 'w_1' as WordsId
const recording = 'v_1' as RecordingId
const digest = `sha256:${'0'.repeat(64)}` as const
const at = '2026-03-03T14:05:00.000Z' as Instant
const count = (num: number) => ({ num, den: 1, unit: 'minutes to vote' })
const overridden: Check[] = [
  {
    rule: 'ballot.open.time-to-vote',
    version: 1,
    measured: count(1),
    threshold: count(2),
    outcome: 'overridden',
    override,
  },
]
const refusal = {
  refusals: [{ rule: 'ballot.open.time-to-vote', version: 1, measured: count(1), threshold: count(2) }],
  repeats: 0,
}
const openGiven = {
  empty: 0,
  undefinedAcronyms: 0,
  waitingForHelp: 0,
  readyCitizens: 3,
  daysSinceAsked: 3,
  reading: null,
  options: null,
  largestOrganisation: 0,
}
const closeGiven = { voters: { citizen: 8, professional: 1 }, papers: 9, changedSections: 0, allVoted: 0 } as const
const opened: EntryBodies['ballot.opened'] = {
  ...{ ballot, kind: 'deciding', subject: { kind: 'section', section: 'money' }, method: 'consent' },
  ...{ threshold: { openObjections: 0 }, correction: false, definition: digest, text: digest, sections: [] },
  ...{ roll: { citizen: 8, professional: 6 }, closesAt: at, closesWhenAll: false, secrecy: 'confidential' },
  ...{ given: openGiven, checks: [] },
}

const quorumOfTwoThirds: CharterChange = {
  ...{ kind: 'setting', rule: 'ballot.close.quorum', version: 1, setting: 'least' },
  ...{ from: share(3, 5, 'voters of all seats'), to: share(2, 3, 'voters of all seats') },
}

/** One body of each kind that is no refusal; the type makes a new kind a compile error here. */
const BODIES: { [K in Exclude<EntryKind, RefusedKind>]: EntryBodies[K] } = {
  'log.opened': { origin: 'example.org/p_1', keys: { log: 'k', receipts: 'r' }, policy: digest },
  'plan.started': { method: 'consent', facilitatorEmployedBySponsor: true },
  'scope.stated': {},
  'resources.set': {
    ...{ version: 2, hours: { facilitator: 20 }, plannedFor: { citizens: 8, meetings: 5 } },
    ...{ budget: { travel: 40_000 }, rates: { travel: { pence: 800, on: '2026-03-02' } } },
  },
  'timeline.set': { version: 2, spans: { map: { begins: '2026-03-02', ends: '2026-03-20' } } },
  'commitment.signed': { version: 2, budget: 4_800_000, replyByDays: 56, how: 'letter' },
  'recruitment.published': {
    ...{ round: 1, method: 'open-call', places: 8, targets: [[3, 2]], closesAt: at, promise: null },
  },
  'recruitment.closed': { round: 1, count: 23 },
  'recruitment.drawn': {
    ...{ round: 1, secret: '00', numbers: [7], drawn: ['0000000001'], waiting: [] },
    short: [{ category: 0, value: 1, wanted: 2, got: 1 }],
  },
  'recruitment.finished': { round: 1 },
  'rules.adopted': { edition: 2 },
  'interest.declared': { nothing: false },
  'session.talk-only': { session: 's_1' as never },
  'naming.chosen': { list: true, statements: false },
  'charter.proposed': {
    amendment: 'h_1' as never,
    change: { kind: 'method', from: 'consent', to: 'majority' },
    direction: 'other',
  },
  'charter.signed': { amendment: 'h_1' as never },
  'charter.changed': { amendment: 'h_1' as never, change: quorumOfTwoThirds },
  'plan.agreed': { text: digest, ballots: [ballot], given: { sections: ['money'], unanswered: 0 }, checks: [] },
  'member.invited': { member: maureen, side: 'citizen', kind: 'carer', function: 'co-chair' },
  'member.joined': { side: 'citizen', kind: null, function: 'member' },
  'member.renamed': {},
  'member.reissued': { member: maureen, checks: [] },
  'join-code.made': { session },
  'guest.joined': { session, side: 'citizen' },
  'seat-card.made': { session, member: maureen, checks: [] },
  'seat-card.replaced': { session, member: maureen, checks: [] },
  'seat-card.used': { session },
  'conduct.paused': { session, member: maureen, given: { steps: 2, heard: 1 }, checks: [] },
  'conduct.resumed': { session, member: maureen },
  'conduct.reviewed': {
    ...{ session, member: maureen, guide: maureen, outcome: 'talk-again' },
    ...{ given: { offered: 1 }, checks: [] },
  },
  'say.asked': { session, what: 'move-on', seconds: 60 },
  'say.decided': { session, ask: 1, carried: true, totals: { yes: 4, no: 1, none: 1 } },
  'say.hands-taken': { session, ask: 1, seconds: 60 },
  'say.settled': { session, ask: 1 },
  'step.ended': { session, step: 1 },
  'spotlight.set': { session, section: 'why', block: '1-0' },
  'spotlight.cleared': { session },
  'member.left': { words: 'unname' },
  'role.described': { member: maureen, version: 2, by: 'facilitator' },
  'role.signed': { member: maureen, version: 2, by: 'facilitator' },
  'section.frozen': { section: 'money', seq: 4, digest },
  'readiness.asked': { section: 'money' },
  'section.thawed': { section: 'money', checks: [] },
  'session.scheduled': { session, kind: 'hybrid', startsAt: at, minutes: 90 },
  'session.opened': { session },
  'session.closed': { session },
  'session.cancelled': { session },
  'paper.added': { paper, session, section: null },
  'paper.released': { paper, format: 'large-print' },
  'paper.changed': { paper, version: 2, section: null },
  'paper.corrected': { paper, version: 2 },
  'paper.withdrawn': { paper },
  'question.opened': { question, session },
  'answer.revealed': { question, answer, by: maureen, scribe: noor },
  'question.revealed': { question, answers: 1 },
  'answer.built': { question, answer, onto: null, by: maureen },
  'answer.read-out': { question, answer },
  'question.summarised': { question },
  'summary.disputed': { question },
  'summary.answered': { question, dispute: 0 },
  'record.corrected': { session },
  'side-meeting.recorded': { meeting: side, heldAt: at, people: [maureen, noor] },
  'side-meeting.noted': { meeting: side },
  'side-meeting.denied': { meeting: side },
  'wellbeing.named': { member: null },
  'witness.named': { vkey: 'union.example/w+00000000+BAAA', side: 'citizen', host: 'union.example' },
  'witness.removed': { vkey: 'union.example/w+00000000+BAAA' },
  'attendance.joined': { session, member: maureen },
  'attendance.left': { session, member: maureen },
  'session.paused': { session },
  'session.resumed': { session },
  'session.taken-over': { session, member: maureen },
  'agenda.set': { session, agenda: [{ kind: 'listening', minutes: 15 }] },
  'agenda.proposed': { item: 'i_1' as never, session: null },
  'agenda.withdrawn': { item: 'i_1' as never },
  'step.started': { session, step: 3, checks: [] },
  'groups.made': { session, how: 'groups', size: 4, seed: digest, groups: [[maureen]], checks: [] },
  'groups.moved': { session, member: maureen, to: 1, checks: [] },
  'groups.went-on': { session, phase: 'pairs' },
  'groups.noted': { session, group: 1, section: 'money' },
  'groups.asked': { session, member: maureen },
  'groups.spoken': { session, member: maureen },
  'groups.ended': { session },
  'queue.joined': { session, member: maureen },
  'queue.left': { session, member: maureen },
  'turn.granted': { session, member: maureen },
  'turn.ended': { session, member: maureen, seconds: 61 },
  'turn.passed': { session, member: maureen },
  'turn.deferred': { session, member: maureen },
  'turn.extended': { session, member: maureen, seconds: 60 },
  'turn.interrupted': { session, member: maureen },
  'floor.invited': { session },
  'explain.asked': { explain, section: 'money' },
  'explain.answered': { explain },
  'explain.settled': { explain },
  'suggestion.made': { suggestion, section: 'money' },
  'suggestion.accepted': { suggestion },
  'suggestion.applied': { suggestion, section: 'money', seq: 5 },
  'suggestion.refused': { suggestion },
  'suggestion.placed': { suggestion },
  'suggestion.withdrawn': { suggestion },
  'words.typed': { words: spoken, section: 'money', speaker: maureen, recording: null },
  'words.scribed': { words: spoken, section: 'money', scribe: maureen, seq: 5 },
  'words.declined': { words: spoken },
  'words.said': { recording, section: 'money' },
  'words.unsaid': { recording },
  'ballot.opened': opened,
  'ballot.extended': { ballot, closesAt: at, checks: [] },
  'ballot.noticed': { ballot, closesAt: at },
  'papers.batched': { ballot, definition: digest, envelopes: ['a', 'b'] },
  'ballot.keys-retired': { ballot, keys: ['a'] },
  'participation.published': { ballot, definition: digest, marks: ['a'] },
  'ballot.closed': {
    ...{ ballot, definition: digest, box: digest, result: digest, outcome: 'adopted' },
    ...{ lowCitizenTurnout: true, given: closeGiven, checks: [] },
  },
  'ballot.cancelled': { ballot, checks: overridden },
  'objection.raised': { ballot, objection, anonymous: true },
  'objection.withdrawn': { ballot, objection },
  'override.requested': {
    override,
    gate: 'ballot.open',
    rule: 'ballot.open.time-to-vote',
    type: 'twoKeys',
    ballot: null,
    session: null,
  },
  'override.countersigned': { override },
  'override.refused': { override },
  'ballot.superseded': { ballot, by: ballot },
  'objection.asked': { objection },
  'objection.answered': { objection },
  'objection.relay-named': { objection, relay: maureen },
  'lot.prepared': { lot, citizen: maureen, professional: maureen },
  'lot.committed': { lot, side: 'citizen', commitment: digest, kept: true },
  'lot.revealed': { ballot, side: 'citizen', secret: '5'.repeat(64) },
  'lot.forfeited': { ballot, side: 'citizen', by: maureen },
  'ballot.lot-drawn': {
    ...{ ballot, seed: '5'.repeat(64), order: [1, 0], winners: [1], outcome: 'winner', result: digest },
  },
  'discussion.called': { ballot },
  'discussion.taken-back': { ballot },
  'dissent.recorded': { ballot, dissent: 'd_1' as never, anonymous: false },
  'export.made': { format: 'json', digest, size: 35, given: { missing: 0 }, checks: [] },
}

const entryOf = (kind: EntryKind, actor: MemberId | 'system' = noor, body?: object): Entry =>
  ({
    v: LOG_VERSION,
    seq: 7,
    at,
    actor,
    kind,
    body: body ?? BODIES[kind as keyof typeof BODIES] ?? refusal,
    seals: {},
  }) as unknown as Entry

const names = {
  name: (id: string) => ({ [noor]: 'Noor', [maureen]: 'Maureen' })[id] ?? 'A former member',
  title: (id: string) => ({ [ballot]: 'Money', [session]: 'The new class' })[id],
}

describe('a sentence for an entry of the log', () => {
  test.each(KNOWN_KINDS)('%s reads as plain words', (kind) => {
    const sentence = sentenceOf(entryOf(kind), names, english)
    expect(sentence).toMatch(/^[A-Z0-9“]/)
    expect(sentence).toMatch(/[.)]$/)
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|sha256:|[a-z]\.[a-z]+-|m_|b_|s_/)
    expect(sentence.length).toBeLessThan(300)
  })

  test.each(KNOWN_KINDS)('%s reads as plain Welsh words', (kind) => {
    const sentence = sentenceOf(entryOf(kind), names, welsh)
    expect(sentence).not.toBe(sentenceOf(entryOf(kind), names, english))
    expect(sentence).toMatch(/^[A-Z0-9“(]/)
    expect(sentence).toMatch(/[.)]$/)
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|sha256:|_/)
    expect(sentence.replace('The new class', '')).not.toMatch(/\b(the|of|and|was|vote|with)\b/i)
  })

  test.each(KNOWN_KINDS)('%s needs no titles, and copes with names that were erased', (kind) => {
    for (const words of [english, welsh]) {
      const sentence = sentenceOf(entryOf(kind), { name: () => words.log_former_member() }, words)
      expect(sentence).not.toMatch(/undefined|“”|_/)
    }
  })

  test.each<[string, Entry, string]>([
    [
      'a vote is named by its part',
      entryOf('ballot.opened'),
      'Noor put the part “Money” to a vote, by consent. It decides. 8 citizens and 6 professionals have a seat. It closes on Tuesday 3 March 2026, 14:05 UTC.',
    ],
    [
      'nobody closed it',
      entryOf('ballot.closed', 'system'),
      'The vote on “Money” closed when its time was over. It was adopted. 8 citizens and 1 professional voted. Fewer than half of the citizens took part.',
    ],
    ['one acts for oneself', entryOf('attendance.joined', maureen), 'Maureen came to the meeting “The new class”.'],
    [
      'or for somebody else',
      entryOf('attendance.joined'),
      'Noor noted that Maureen came to the meeting “The new class”.',
    ],
    [
      'an objection without a name names nobody',
      entryOf('objection.raised', 'system'),
      'Somebody who wants no name objected in the vote on “Money” and said why.',
    ],
    [
      'nor does a refused request',
      entryOf('override.refused', 'system'),
      'A citizen said no to a request to go on. Nobody sees who it was. The rule holds.',
    ],
    [
      'a refusal names the rule',
      entryOf('ballot.open.refused'),
      'Noor wanted to put something to a vote. The rule said no: “Enough time to vote”.',
    ],
    [
      'repeats are counted',
      entryOf('ballot.open.refused', noor, { ...refusal, repeats: 3 }),
      'Noor wanted to put something to a vote. The rule said no: “Enough time to vote”. (The same was asked 3 more times within a minute.)',
    ],
    ['a form of a paper is named', entryOf('paper.released'), 'Noor said that a paper is ready: large print.'],
    [
      'a gate that was passed all the same says so',
      entryOf('section.thawed', noor, { section: 'money', checks: overridden }),
      'Noor opened “Money” for writing again. They went on although “Enough time to vote” said stop; the reason is on record.',
    ],
  ])('%s', (_case, entry, sentence) => {
    expect(sentenceOf(entry, names, english)).toBe(sentence)
  })

  test.each<[string, Entry, string]>([
    [
      'a vote is named by its part',
      entryOf('ballot.opened'),
      'Rhoddodd Noor y rhan “Arian” i bleidlais, drwy gydsyniad. Mae’n penderfynu. Seddi dinasyddion: 8. Seddi gweithwyr proffesiynol: 6. Amser cau: dydd Mawrth 3 Mawrth 2026, 14:05 UTC.',
    ],
    [
      'numbers change the word they count',
      entryOf('session.scheduled'),
      'Trefnodd Noor y cyfarfod “The new class”. Amser: dydd Mawrth 3 Mawrth 2026, 14:05 UTC, 90 munud, gyda’i gilydd neu yn eu hamser eu hunain.',
    ],
    [
      'and so do two of them',
      entryOf('session.scheduled', noor, { session, kind: 'live', startsAt: at, minutes: 2 }),
      'Trefnodd Noor y cyfarfod “The new class”. Amser: dydd Mawrth 3 Mawrth 2026, 14:05 UTC, 2 funud, gyda’i gilydd, mewn ystafell neu ar-lein.',
    ],
    [
      'several rules are listed',
      entryOf('ballot.open.refused', noor, {
        ...{
          refusals: [...refusal.refusals, { ...refusal.refusals[0], rule: 'ballot.open.there-is-text' }],
          repeats: 2,
        },
      }),
      'Roedd Noor am roi rhywbeth i bleidlais. Dywedodd y rheolau hyn na: “Digon o amser i bleidleisio” a hefyd “Mae testun i bleidleisio arno”. (Gofynnwyd yr un peth ddwywaith eto o fewn munud.)',
    ],
  ])('in Welsh, %s', (_case, entry, sentence) => {
    expect(sentenceOf(entry, names, welsh)).toBe(sentence)
  })

  test('an anonymous entry never gives the actor away, even if one were there', () => {
    for (const kind of ['explain.asked', 'explain.settled', 'override.refused'] as const) {
      expect(sentenceOf(entryOf(kind, maureen), names, english)).not.toContain('Maureen')
    }
  })
})

test('refusals and going on all the same are marked', () => {
  expect(toneOf(entryOf('ballot.open.refused'))).toBe('refused')
  expect(toneOf(entryOf('override.requested'))).toBe('override')
  expect(toneOf(entryOf('ballot.cancelled'))).toBe('override')
  expect(toneOf(entryOf('override.refused'))).toBe('override')
  expect(toneOf(entryOf('ballot.opened'))).toBe('plain')
})

test.each<[string, string, 'en' | 'cy', string]>([
  ['2026-07-14T14:05:00.000Z', 'Europe/London', 'en', 'Tuesday 14 July 2026, 15:05 BST'],
  ['2026-07-14T14:05:00.000Z', 'Europe/London', 'cy', 'dydd Mawrth 14 Gorffennaf 2026, 15:05 BST'],
  ['2026-12-31T23:30:00.000Z', 'Asia/Tokyo', 'cy', 'dydd Gwener 1 Ionawr 2027, 08:30 GMT+9'],
])('a moment is told in the reader’s own time and language: %s, %s, %s', (at, zone, locale, words) => {
  expect(localTimeInWords(at, zone, locale)).toBe(words)
})
