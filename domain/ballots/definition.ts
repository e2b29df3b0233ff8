import type { CharterChange } from '../charter/state.ts'
import { type Digest, digestOfText, type Sha256 } from '../crypto.ts'
import type { AmendmentId, BallotId, Instant, ObjectionId, SuggestionId } from '../ids.ts'
import { canonical, parseCanonical } from '../log/canonical.ts'
import type { Seal } from '../log/seal.ts'
import { LOT_HOURS } from '../lots/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Round } from '../rounds/state.ts'
import { settingsOf } from '../rules/rule.ts'
import { CHOOSING, isChoosing } from './choosing/methods.ts'
import type { Option } from './choosing/options.ts'
import { quorum, quorumOfCitizens } from './closing-rules.ts'
import { METHODS, optionsIn } from './methods.ts'
import type { AnyMethodId, BallotKind, BallotSubject, BySide, ChoosingId, MethodId } from './state.ts'
import type { BallotThreshold, Fraction } from './threshold.ts'

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
  method: AnyMethodId
  wording: string
  options: string[]
  labels: Record<string, Words>
  threshold: BallotThreshold
  quorum: Quorum
  roll: BySide
  secrecy: 'confidential'
  /** `sides`: how each side voted is published with the result; only if both have ten seats or more (voting.md §4.7). */
  breakdown: 'off' | 'sides'
  closes: Instant
  closesWhenAll: boolean
  /** So many days after `closes` the box waits for letters that were posted in time; left out where nobody votes by post. */
  postDays?: number
  /** Declared before opening; no count by side is published all the same (LPF-38). */
  sidesCompared?: true
  /** Which round of consent it is, and what happens to objections; left out where nobody can stop it. */
  round?: Round
  /** Of two sides of one thing, a tie leaves it as it is; between options, it goes back to the group, or to the lot. */
  tie: 'status-quo' | 'report' | 'lot'
  /** What nobody put in order stands behind all else, together. */
  unranked: 'not-applicable' | 'tied-last'
  /** Where the lot settles a tie: the hashes of both halves, the citizens’ first. */
  lot: [] | [Digest, Digest]
  /** So many hours after a tie both halves are waited for; left out where there is no lot. */
  lotHours?: number
}

/**
 * Least share of seats, in all and by side, that must have voted, as `num/den`. In the second call (after one
 * extension by `days`) only the overall quorum holds, so that no side can kill a vote by staying away (LPF-37).
 */
export type Quorum = {
  all: string
  groups: Partial<Record<'citizen' | 'professional', string>>
  secondCall: { days: number } | null
  /** So many of all seats must be for it, in place of `all`. Nobody’s “no” can then help it. Left out: not asked. */
  yes?: string
}

/**
 * `method`: nobody casts anything where the lot alone chooses. `yes`: the share of all seats that must be for it, where
 * that stands in place of how many take part.
 */
export const quorumFor = (
  kind: BallotKind,
  settings: PlanState['settings'],
  { method, yes }: { method?: AnyMethodId; yes?: Fraction | undefined } = {},
): Quorum =>
  kind === 'deciding' && method !== 'lot'
    ? {
        all: yes ? NO_QUORUM.all : spelt(settingsOf(quorum, settings).least!),
        groups: { citizen: spelt(settingsOf(quorumOfCitizens, settings).least!) },
        secondCall: { days: 7 },
        ...(yes ? { yes: spelt(yes) } : {}),
      }
    : NO_QUORUM
const spelt = ({ num, den }: Fraction): string => `${num}/${den}`
/** Sensing and procedural ballots bind nobody, so nobody's absence can spoil them. */
const NO_QUORUM: Quorum = { all: '0/1', groups: {}, secondCall: null }

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
  | 'quorum'
  | 'roll'
  | 'closes'
  | 'closesWhenAll'
  | 'postDays'
  | 'sidesCompared'
  | 'round'
> & {
  /** One of the method's wordings; left out: its usual one. */
  wording?: string | undefined
  breakdown?: 'sides'
  halves?: [Digest, Digest] | undefined
}

/** `options`: those of a vote that chooses; other methods have their own. */
export function define({ halves, ...input }: DefinitionInput, options: readonly Option[] = []): Definition {
  return {
    v: 'evenground-definition-v1',
    ...input,
    ...(isChoosing(input.method) ? chosenFrom(input.method, options) : ownChoices(input.method, input.wording)),
    secrecy: 'confidential',
    breakdown: input.breakdown ?? 'off',
    lot: [],
    ...(halves ? { tie: 'lot', lot: halves, lotHours: LOT_HOURS } : {}),
  }
}

type Choices = Pick<Definition, 'wording' | 'options' | 'labels' | 'tie' | 'unranked'>

function ownChoices(id: MethodId, wording = METHODS[id].wording): Choices {
  const options = optionsIn(id, wording) ?? []
  return {
    wording,
    options: options.map((option) => option.id),
    labels: Object.fromEntries(options.map((option) => [option.id, { en: option.label }])),
    tie: 'status-quo',
    unranked: 'not-applicable',
  }
}

function chosenFrom(method: ChoosingId, options: readonly Option[]): Choices {
  const { input, wording } = CHOOSING[method]
  return {
    wording,
    options: options.map(({ id }) => id),
    labels: Object.fromEntries(options.map(({ id, label }) => [id, label])),
    tie: 'report',
    unranked: input === 'ranks' ? 'tied-last' : 'not-applicable',
  }
}

/** The options of a definition, as it was opened with them; none where the method has its own. */
export function givenOptions({ method, options, labels }: Pick<Definition, 'method' | 'options' | 'labels'>): Option[] {
  return isChoosing(method) ? options.map((id) => ({ id, label: labels[id] ?? { en: id } })) : []
}

export const definitionText = (definition: Definition): string => canonical(definition)
export const definitionDigest = (sha256: Sha256, definition: Definition): Digest =>
  digestOfText(sha256, definitionText(definition))

/** Throws NotCanonical if the text is not canonical; its digest says whether it is the one that was opened. */
export const parseDefinition = (text: string): Definition => parseCanonical(text) as unknown as Definition

/**
 * Digest of a question that is put to the vote without a text: of its words as canonical JSON, with those of the options
 * where people choose among some.
 */
export const questionDigest = (sha256: Sha256, question: Words, options: readonly Option[] = []): Digest =>
  digestOfText(sha256, canonical(options.length === 0 ? question : { options: named(options), question }))
const named = (options: readonly Option[]) => options.map(({ id, label }) => ({ id, label }))

/**
 * Digest of a suggested change that is put to the vote: of its sealed words, so that they can be erased later and
 * nobody could put others in their place.
 */
export const suggestionDigest = (sha256: Sha256, suggestion: SuggestionId, change: Seal): Digest =>
  digestOfText(sha256, canonical({ change, suggestion }))

/** Digest of an objection that is put to the vote: of its sealed words, so that they can be erased later. */
export const objectionDigest = (sha256: Sha256, objection: ObjectionId, reason: Seal): Digest =>
  digestOfText(sha256, canonical({ objection, reason }))

/** Digest of a change to the charter that is put to the vote. */
export const charterDigest = (sha256: Sha256, amendment: AmendmentId, change: CharterChange): Digest =>
  digestOfText(sha256, canonical({ amendment, change }))
