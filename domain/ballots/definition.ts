import { type Digest, digestOfText, type Sha256 } from '../crypto.ts'
import type { BallotId, Instant, SuggestionId } from '../ids.ts'
import { canonical, parseCanonical } from '../log/canonical.ts'
import type { Seal } from '../log/seal.ts'
import { METHODS } from './methods.ts'
import type { BallotKind, BallotSubject, BySide, MethodId } from './state.ts'
import type { BallotThreshold } from './threshold.ts'

/** Words in the languages they were given in. */
export type Words = { en: string; cy?: string }

/**
 * Everything that can change who wins, in one object. The SHA-256 of its canonical JSON is the vote's identity:
 * every paper signs it, so no rule, wording or text can be swapped afterwards (voting.md §1.1).
 */
export type Definition = {
  v: 'evenground-definition-v1'
  ballot: BallotId
  kind: BallotKind
  subject: BallotSubject
  /** A question in its own words; null where a text is voted on. */
  question: Words | null
  text: Digest
  correction: boolean
  method: MethodId
  wording: string
  options: string[]
  labels: Record<string, Words>
  threshold: BallotThreshold
  quorum: Quorum
  roll: BySide
  secrecy: 'confidential'
  /** Counts by side are never published (voting.md §4.7); a later release may declare otherwise before opening. */
  breakdown: 'off'
  closes: Instant
  closesWhenAll: boolean
  tie: 'status-quo'
  unranked: 'not-applicable'
  lot: []
}

/**
 * Least share of seats, in all and by side, that must have voted, as `num/den`. In the second call (after one
 * extension by `days`) only the overall quorum holds, so that no side can kill a vote by staying away (LPF-37).
 */
export type Quorum = {
  all: string
  groups: Partial<Record<'citizen' | 'professional', string>>
  secondCall: { days: number } | null
}

export const DECIDING_QUORUM: Quorum = { all: '3/5', groups: { citizen: '1/2' }, secondCall: { days: 7 } }
/** Sensing and procedural ballots bind nobody, so nobody's absence can spoil them. */
export const NO_QUORUM: Quorum = { all: '0/1', groups: {}, secondCall: null }

export type DefinitionInput = Pick<
  Definition,
  | 'ballot'
  | 'kind'
  | 'subject'
  | 'question'
  | 'text'
  | 'correction'
  | 'method'
  | 'threshold'
  | 'roll'
  | 'closes'
  | 'closesWhenAll'
>

export function define(input: DefinitionInput): Definition {
  const method = METHODS[input.method]
  return {
    v: 'evenground-definition-v1',
    ...input,
    wording: method.wording,
    options: method.options.map((option) => option.id),
    labels: Object.fromEntries(method.options.map((option) => [option.id, { en: option.label }])),
    quorum: input.kind === 'deciding' ? DECIDING_QUORUM : NO_QUORUM,
    secrecy: 'confidential',
    breakdown: 'off',
    tie: 'status-quo',
    unranked: 'not-applicable',
    lot: [],
  }
}

export const definitionText = (definition: Definition): string => canonical(definition)
export const definitionDigest = (sha256: Sha256, definition: Definition): Digest =>
  digestOfText(sha256, definitionText(definition))

/** Throws NotCanonical if the text is not canonical; its digest says whether it is the one that was opened. */
export const parseDefinition = (text: string): Definition => parseCanonical(text) as unknown as Definition

/** Digest of a question that is put to the vote without a text: of its words as canonical JSON. */
export const questionDigest = (sha256: Sha256, question: Words): Digest => digestOfText(sha256, canonical(question))

/**
 * Digest of a suggested change that is put to the vote: of its sealed words, so that they can be erased later and
 * nobody could put others in their place.
 */
export const suggestionDigest = (sha256: Sha256, suggestion: SuggestionId, change: Seal): Digest =>
  digestOfText(sha256, canonical({ change, suggestion }))
