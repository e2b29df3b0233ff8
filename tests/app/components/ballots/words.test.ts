import { describe, expect, test } from 'vitest'
import { choicesFor, wordsOf } from '#app/components/ballots/choices.ts'
import { ownWords, questionOf } from '#app/components/ballots/names.ts'
import { neededWords } from '#app/components/ballots/needed-words.ts'
import { nextWords } from '#app/components/ballots/next-words.ts'
import { outcomeTag } from '#app/components/ballots/outcome.ts'
import { previewOf } from '#app/components/ballots/preview-words.ts'
import { methodForQuestion, methodForText } from '#app/components/ballots/suggested-method.ts'
import { soFarWords, turnoutWords } from '#app/components/ballots/turnout-words.ts'
import { type Definition, type DefinitionInput, define, quorumFor } from '#domain/ballots/definition.ts'
import { METHODS } from '#domain/ballots/methods.ts'
import type { BallotKind, MethodId } from '#domain/ballots/state.ts'
import type { BallotThreshold } from '#domain/ballots/threshold.ts'
import type { BallotId, Instant, MemberId } from '#domain/ids.ts'
import type { MemberFunction, Side } from '#domain/members/state.ts'

const closesAt = '2026-03-09T09:00:00.000Z' as Instant

function definition(method: MethodId, kind: BallotKind = 'deciding', threshold?: BallotThreshold): Definition {
  const input: DefinitionInput = {
    ...{ ballot: 'b_1' as BallotId, kind, subject: { kind: 'plan' }, question: null, correction: false, method },
    ...{ threshold: threshold ?? METHODS[method].defaultThreshold, roll: { citizen: 8, professional: 6 } },
    ...{ text: `sha256:${'0'.repeat(64)}`, closes: closesAt, closesWhenAll: false },
    quorum: quorumFor(kind, {}),
  }
  return define(input)
}

describe('what is needed to pass', () => {
  const turnout = [
    'At least 9 of the 14 people with a vote take part.',
    'At least 4 of the 8 citizens take part.',
    'If too few vote, it stays open 7 days longer, once. Then only the number of all people counts.',
  ]
  test.each([
    ['consent', definition('consent'), ['Nobody objects.', ...turnout]],
    [
      'eight steps',
      definition('gradients8'),
      [
        'Of those who have a view, at least 7 in 10 are for it (levels 1 to 3).',
        'At most 1 in 10 of them disagree (levels 6 and 7).',
        'Nobody says “I cannot accept it” (level 8).',
        ...turnout,
      ],
    ],
    [
      'yes or no',
      definition('majority'),
      ['More than half of those who say yes or no say yes.', 'If it is a tie, things stay as they are.', ...turnout],
    ],
    [
      'two thirds, deciding nothing',
      definition('majority', 'sensing', { num: 2, den: 3, strict: false, base: 'yes+no' }),
      [
        'At least 2 in 3 of those who say yes or no say yes.',
        'If it is a tie, things stay as they are.',
        'It does not matter how many take part.',
      ],
    ],
    [
      'more than three quarters of all seats',
      definition('majority', 'procedural', { num: 3, den: 4, strict: true, base: 'roll' }),
      [
        'More than 3 in 4 of all who have a vote say yes.',
        'If it is a tie, things stay as they are.',
        'It does not matter how many take part.',
      ],
    ],
  ])('%s', (_name, given, sentences) => {
    expect(neededWords(given)).toEqual(sentences)
  })
})

describe('while a vote is open', () => {
  test('a small group reads only whether enough have voted', () => {
    expect(soFarWords({ turnoutPercent: null, quorumMet: true })).toBe(
      'Enough people have voted for it to count. How it goes is shown to nobody.',
    )
    expect(soFarWords({ turnoutPercent: null, quorumMet: false })).toMatch(/^Not enough people/)
  })
  test('a large one reads a share', () => {
    expect(soFarWords({ turnoutPercent: 48, quorumMet: null })).toMatch(/^48 in 100 of them have voted\./)
  })
  test('a vote that decides nothing says nothing', () => {
    expect(soFarWords({ turnoutPercent: null, quorumMet: null })).not.toMatch(/\d/)
  })
})

test('turnout tells how many took part, and of each side only whether citizens were half', () => {
  const result = { cast: { citizen: 3, professional: 6 } } as never
  const said = turnoutWords({ result, roll: { citizen: 8, professional: 6 }, kind: 'deciding', call: 2 })
  expect(said.slice(0, 2)).toEqual(['9 of 14 people voted.', 'Fewer than half of the citizens voted.'])
  expect(said.join(' ')).toContain('stayed open 7 days longer')
  expect(said.join(' ')).not.toMatch(/\b[36] of\b/)
})

describe('the question', () => {
  const section = { subject: { kind: 'section', section: 'money' } as const, question: null }
  const asked = { en: 'Shall we?', cy: 'Gawn ni?' }
  test('is about the exact words', () => {
    expect(questionOf({ ...section, correction: false })).toBe('Do we agree to “Money”, as it is written here?')
    expect(questionOf({ ...section, correction: true })).toBe('Do we agree to this correction of “Money”?')
    expect(questionOf({ subject: { kind: 'plan' }, question: null, correction: false })).toMatch(/the whole plan/)
  })
  test('of the guide’s own is in their words, in a language that is known only where both were given', () => {
    expect(questionOf({ subject: { kind: 'question' }, question: asked, correction: false })).toBeNull()
    expect(ownWords(asked)).toEqual({ text: 'Shall we?', lang: 'en' })
    expect(ownWords({ en: 'Gawn ni?' })).toEqual({ text: 'Gawn ni?' })
  })
})

test('a question is answered with yes or no, a text is agreed', () => {
  const standing = { state: 'closed', kind: 'deciding', method: 'majority', outcome: 'not-adopted' } as const
  expect(outcomeTag({ ...standing, subject: { kind: 'question' } }).word).toBe('No')
  expect(outcomeTag({ ...standing, subject: { kind: 'plan' } }).word).toBe('Not agreed')
})

test('what happens next names the moment until which people can disagree', () => {
  const adopted = {
    state: 'closed',
    kind: 'deciding',
    subject: { kind: 'plan' },
    outcome: 'adopted',
    closesAt,
  } as const
  const closed = { ...adopted, talk: null }
  expect(nextWords(closed, closesAt)).toMatchObject({ text: expect.stringContaining('<time/>'), at: closesAt })
  expect(nextWords(closed, null)).toMatchObject({ text: expect.stringContaining('the guide can agree'), at: null })
  const talk = { stands: 'due', by: null, mayTakeBack: false } as const
  expect(nextWords({ ...closed, talk }, closesAt).text).toContain('First there is a meeting')
  expect(nextWords({ ...closed, talk: { ...talk, stands: 'held' } }, null).text).toContain('People have met since')
})

describe('the way to decide that is proposed', () => {
  const people = (citizens: number, professionals: number) =>
    [...Array(citizens).fill('citizen'), ...Array(professionals).fill('professional')].map((side: Side) => ({
      ...{ side, status: 'joined', function: 'member' as MemberFunction },
    }))
  const propose = (citizens: number, professionals: number) =>
    methodForText({ plan: { method: 'gradients8' }, members: people(citizens, professionals) } as never)
  test('is what the group chose', () => {
    expect(propose(3, 3)).toMatchObject({ method: 'gradients8', why: expect.stringContaining('your group chose it') })
  })
  test('is consent where citizens are few', () => {
    expect(propose(2, 3)).toMatchObject({ method: 'consent', why: expect.stringContaining('whoever is fewer') })
  })
  test('is yes or no for a question', () => {
    expect(methodForQuestion().method).toBe('majority')
  })
})

test('a preview shows what voters get', () => {
  const preview = previewOf(
    {
      ...{
        type: 'ballot.open',
        subject: { kind: 'question', text: 'Shall we?' },
        kind: 'deciding',
        method: 'majority',
      },
      ...{ secrecy: 'confidential', closesAt, closesWhenAll: false, correction: false, sidesCompared: false },
      threshold: { num: 2, den: 3, strict: false, base: 'yes+no' },
    },
    { members: [], ballots: [], now: closesAt },
  )
  expect(preview).toMatchObject({ question: null, own: { text: 'Shall we?' }, closesAt })
  expect(preview.needed[0]).toBe('At least 2 in 3 of those who say yes or no say yes.')
  expect(preview.choices.map(({ label }) => label)).toEqual(['Yes', 'No', 'I have no view'])
})

test('a vote under an older wording keeps the words it was voted by', () => {
  const old = { ...definition('majority'), wording: 'majority-0', labels: { yes: { en: 'Aye' }, no: { en: 'Nay' } } }
  expect(wordsOf(old, 'yes')).toEqual({ label: 'Aye', example: '' })
  expect(choicesFor(old, 'm_1' as MemberId).map(({ label }) => label)).toContain('Nay')
})
