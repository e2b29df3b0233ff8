import { expect, test } from 'vitest'
import { resultWords, type Told } from '#app/components/ballots/result-words.ts'
import { countPapers } from '#domain/ballots/count.ts'
import { type DefinitionInput, define, quorumFor } from '#domain/ballots/definition.ts'
import { METHODS } from '#domain/ballots/methods.ts'
import type { Paper } from '#domain/ballots/paper.ts'
import type { BallotKind, BallotSubject, MethodId } from '#domain/ballots/state.ts'
import type { BallotThreshold } from '#domain/ballots/threshold.ts'
import type { BallotId, Instant } from '#domain/ids.ts'
import { nodeCrypto } from '#server/crypto.ts'

type Vote = {
  method: MethodId
  /** How often each option was chosen. */
  chosen: Record<string, number>
  kind?: BallotKind
  subject?: BallotSubject
  correction?: boolean
  threshold?: BallotThreshold
  openObjections?: number
  call?: 1 | 2
  /** Of eight citizens and six professionals. */
  cast?: { citizen: number; professional: number }
}

const text: BallotSubject = { kind: 'section', section: 'money' }
const question: BallotSubject = { kind: 'question' }
const twoThirds: BallotThreshold = { num: 2, den: 3, strict: false, base: 'yes+no' }
const halfOfAll: BallotThreshold = { num: 1, den: 2, strict: true, base: 'roll' }

/** Counted as the server counts, so that the sentence is about a result that can be. */
function counted({ method, chosen, kind = 'deciding', subject = text, correction = false, ...vote }: Vote): Told {
  const input: DefinitionInput = {
    ...{
      ballot: 'b_1' as BallotId,
      kind,
      subject,
      question: null,
      text: `sha256:${'0'.repeat(64)}`,
      correction,
      method,
    },
    ...{ threshold: vote.threshold ?? METHODS[method].defaultThreshold, roll: { citizen: 8, professional: 6 } },
    ...{ closes: '2026-03-09T09:00:00.000Z' as Instant, closesWhenAll: false },
    quorum: quorumFor(kind, {}),
  }
  const definition = define(input)
  const papers = Object.entries(chosen).flatMap(([choice, times]) =>
    Array.from({ length: times }, (_, i): Paper => {
      return { choice, definition: input.text, key: `${choice}${String(i).padStart(42, '0')}`, rev: 1, sig: '' }
    }),
  )
  const result = countPapers(nodeCrypto.sha256, {
    ...{ definition, definitionDigest: input.text, papers, cast: vote.cast ?? { citizen: 8, professional: 6 } },
    ...{ call: vote.call ?? 1, openObjections: vote.openObjections ?? 0 },
  })
  return { state: 'closed', kind, subject, correction, method, outcome: result.outcome, result, definition }
}

const LEVELS = { 1: 5, 2: 4, 3: 2, 4: 1, 5: 1, 6: 1 }

test.each<[string, Vote]>([
  ['The group agreed to this text: 11 of the 13 who had a view were for it.', { method: 'gradients8', chosen: LEVELS }],
  [
    'The group agreed to the whole plan: 11 of the 13 who had a view were for it.',
    { method: 'gradients8', chosen: LEVELS, subject: { kind: 'plan' } },
  ],
  [
    'The group agreed to this correction: all 14 people who had a view were for it.',
    { method: 'gradients8', chosen: { 1: 14 }, correction: true },
  ],
  [
    'The group agreed to this text: the 1 person who had a view was for it.',
    { method: 'gradients8', chosen: { 1: 1, 4: 13 } },
  ],
  [
    'The group did not agree to this text: 9 of the 14 who had a view were for it, and at least 10 had to be.',
    { method: 'gradients8', chosen: { 1: 9, 5: 5 } },
  ],
  [
    'The group did not agree to this text: 1 of the 14 who had a view was for it, and at least 10 had to be.',
    { method: 'gradients8', chosen: { 1: 1, 5: 13 } },
  ],
  [
    'The group did not agree to this text: 11 of the 14 who had a view were for it, but 3 disagreed, and at most 1 may.',
    { method: 'gradients8', chosen: { 1: 11, 6: 3 } },
  ],
  [
    'The group did not agree to this text: 1 person cannot accept it.',
    { method: 'gradients8', chosen: { 1: 13, 8: 1 } },
  ],
  [
    'The group did not agree to this text: 2 people cannot accept it.',
    { method: 'gradients8', chosen: { 1: 14 }, openObjections: 2 },
  ],
  ['The group did not agree to this text: nobody had a view.', { method: 'gradients8', chosen: { 4: 14 } }],
  [
    'The group agreed to this text: 12 people agreed and nobody objected.',
    { method: 'consent', chosen: { consent: 10, concern: 2, 'stand-aside': 1, abstain: 1 } },
  ],
  [
    'The group agreed to this text: 1 person agreed and nobody objected.',
    { method: 'consent', chosen: { consent: 1, abstain: 13 } },
  ],
  ['The group agreed to this text: nobody objected.', { method: 'consent', chosen: { abstain: 14 } }],
  [
    'The group did not agree to this text: 1 objection is still open.',
    { method: 'consent', chosen: { consent: 13, objection: 1 } },
  ],
  [
    'The group did not agree to this text: 3 objections are still open.',
    { method: 'consent', chosen: { consent: 14 }, openObjections: 3 },
  ],
  ['The group agreed to this text: 8 said yes and 6 said no.', { method: 'majority', chosen: { yes: 8, no: 6 } }],
  [
    'The answer is yes: 8 said yes and 6 said no.',
    { method: 'majority', chosen: { yes: 8, no: 6 }, subject: question },
  ],
  ['The answer is no: 6 said yes and 8 said no.', { method: 'majority', chosen: { yes: 6, no: 8 }, subject: question }],
  [
    'The answer is no: 7 said yes and 7 said no, and with a tie things stay as they are.',
    { method: 'majority', chosen: { yes: 7, no: 7 }, subject: question },
  ],
  [
    'The answer is yes: 2 said yes and 1 said no.',
    { method: 'majority', chosen: { yes: 2, no: 1, abstain: 11 }, subject: question, kind: 'procedural' },
  ],
  [
    'The group did not agree to this text: 9 said yes and 5 said no, and at least 10 had to say yes.',
    { method: 'majority', chosen: { yes: 9, no: 5 }, threshold: twoThirds },
  ],
  [
    'The group did not agree to this text: 7 said yes and 0 said no, and at least 8 had to say yes.',
    { method: 'majority', chosen: { yes: 7, abstain: 7 }, threshold: halfOfAll },
  ],
  ['The answer is no: nobody had a view.', { method: 'majority', chosen: { abstain: 14 }, subject: question }],
  [
    'This vote asked where people stand: 9 of the 14 who had a view were for it.',
    { method: 'gradients8', chosen: { 1: 9, 6: 5 }, kind: 'sensing' },
  ],
  [
    'This vote asked where people stand: 7 said yes and 7 said no.',
    { method: 'majority', chosen: { yes: 7, no: 7 }, kind: 'sensing', subject: question },
  ],
  [
    'This vote does not count: 6 of 14 people voted, and at least 9 had to.',
    { method: 'majority', chosen: { yes: 6 }, cast: { citizen: 5, professional: 1 }, call: 2 },
  ],
  [
    'This vote does not count: too few citizens voted.',
    { method: 'majority', chosen: { yes: 9 }, cast: { citizen: 3, professional: 6 } },
  ],
])('%s', (sentence, vote) => {
  expect(resultWords(counted(vote))).toBe(sentence)
})

test('This vote was called off. The papers were destroyed unread.', () => {
  const open = counted({ method: 'consent', chosen: {} })
  const cancelled: Told = { ...open, state: 'cancelled', outcome: null, result: null }
  expect(resultWords(cancelled)).toBe('This vote was called off. The papers were destroyed unread.')
})

test('a result whose numbers are not kept says only what it was', () => {
  const vote = counted({ method: 'consent', chosen: { consent: 9 } })
  expect(resultWords({ ...vote, result: null })).toBe('The group said yes.')
  expect(resultWords({ ...vote, result: null, outcome: 'not-adopted' })).toBe('The group did not say yes.')
})
