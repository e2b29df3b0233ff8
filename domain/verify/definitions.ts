import { isChoosing } from '../ballots/choosing/methods.ts'
import {
  type Definition,
  define,
  definitionText,
  givenOptions,
  parseDefinition,
  questionDigest,
} from '../ballots/definition.ts'
import { optionsIn } from '../ballots/methods.ts'
import type { Digest, Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { canonical } from '../log/canonical.ts'
import { promisesOf } from '../lots/state.ts'
import type { Sentence } from '../words/words.ts'
import type { Vote } from './facts.ts'
import type { Findings } from './report.ts'
import { isFairThreshold } from './thresholds.ts'

/**
 * Step 8, for one vote: the definition says what the entry that opened the vote says, and everything else in it
 * (quorum, tie, choices) is as the method has it. Returns it if papers can be counted by it.
 */
export function checkDefinition(
  sha256: Sha256,
  bundle: Bundle,
  vote: Vote,
  findings: Findings,
): Definition | undefined {
  const { body, seq } = vote.opened
  const { number } = vote
  const fail = (code: string, sentence: Sentence): undefined => {
    findings.failed('documents', code, sentence, seq)
  }
  const text = bundle.definitions[body.definition]
  if (text === undefined) return fail('no-definition', (words) => words.verify_definition_missing({ vote: number }))
  try {
    const definition = parseDefinition(text)
    if (!saysTheSame(definition, vote, text)) {
      return fail('definition', (words) => words.verify_definition_other({ vote: number }))
    }
    if (!isFairThreshold(definition)) {
      return fail('threshold', (words) => words.verify_definition_unfair({ vote: number }))
    }
    const isQuestion = body.subject.kind === 'question'
    const asked: Digest | null =
      definition.question && questionDigest(sha256, definition.question, givenOptions(definition))
    if (isQuestion !== (definition.question !== null) || (isQuestion && asked !== body.text)) {
      return fail('question', (words) => words.verify_definition_other_question({ vote: number, seq }))
    }
    return definition
  } catch {
    return fail('definition', (words) => words.verify_definition_malformed({ vote: number }))
  }
}

const isKnown = ({ method, wording }: Definition): boolean =>
  !isChoosing(method) && optionsIn(method, wording) !== undefined

function saysTheSame(definition: Definition, { opened, quorum, lot }: Vote, text: string): boolean {
  const {
    ballot,
    kind,
    subject,
    text: votedOn,
    correction,
    method,
    threshold,
    roll,
    closesAt,
    closesWhenAll,
    postDays,
    sidesCompared,
    breakdown,
    round,
  } = opened.body
  const expected = define(
    {
      ...{ ballot, kind, subject, text: votedOn, correction, method, threshold, roll, quorum, closesWhenAll },
      ...(postDays ? { postDays } : {}),
      closes: closesAt,
      question: definition.question,
      ...(sidesCompared ? { sidesCompared } : {}),
      ...(breakdown ? { breakdown: 'sides' as const } : {}),
      ...(isKnown(definition) ? { wording: definition.wording } : {}),
      ...(round ? { round } : {}),
      halves: lot && promisesOf(lot),
    },
    givenOptions(definition),
  )
  if (definitionText(expected) === text) return true
  if (isKnown(definition)) return false
  // A release may word a method's choices anew; then they stand as they were put to the voters.
  const { wording, labels } = definition
  return wording !== expected.wording && canonical({ ...expected, wording, labels }) === text
}
