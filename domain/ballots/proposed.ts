import { AppError } from '../app-error.ts'
import type { CommandOf } from '../commands.ts'
import type { Sentence } from '../words/words.ts'
import { CHOOSING, isChoosing } from './choosing/methods.ts'
import { optionsOf } from './choosing/options.ts'
import { rulesFor } from './choosing/rules.ts'
import type { Words } from './definition.ts'
import { methodTitle } from './method-words.ts'
import { METHODS } from './methods.ts'
import type { ChoosingId, MethodId } from './state.ts'
import type { BallotThreshold } from './threshold.ts'

type Proposed = CommandOf<'ballot.open'>

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** What is wrong with a proposal whoever makes it, before any rule of fairness is asked. */
export function checkProposal(command: Proposed, at: string): void {
  const { kind, subject, closesAt, sidesCompared, method } = command
  if (closesAt <= at) throw wrong((words) => words.errors_closing_time_past())
  if (sidesCompared && kind !== 'deciding') throw wrong((words) => words.errors_sides_only_deciding())
  if (kind === 'procedural' && subject.kind !== 'question') {
    throw wrong((words) => words.errors_quick_vote_is_question())
  }
  if (isChoosing(method)) checkChoosing(command, method)
  else checkOwnChoices(command, method)
}

function checkChoosing(command: Proposed, method: ChoosingId): void {
  const { kind, subject, sidesCompared, options, threshold, lot } = command
  if (subject.kind !== 'question') throw wrong((words) => words.errors_options_only_question())
  if (!options) throw wrong((words) => words.errors_options_missing())
  if (!CHOOSING[method].kinds.includes(kind)) throw wrong((words) => words.errors_options_sensing())
  if (method === 'lot' && !lot) throw wrong((words) => words.errors_lot_missing())
  if (lot && kind === 'sensing') throw wrong((words) => words.errors_lot_sensing())
  if (threshold || sidesCompared) throw wrong((words) => words.errors_options_threshold())
}

function checkOwnChoices({ options, lot }: Proposed, method: MethodId): void {
  if (lot) throw wrong((words) => words.errors_lot_only_choosing())
  const own = METHODS[method].options.map((option) => option.id)
  if (!options || options.join() === own.join()) return
  throw wrong((words) =>
    words.errors_method_has_own_choices({ method: methodTitle(method, words), choices: own.join(', ') }),
  )
}

/** What people choose from and by which rules; `seats`: how many have a vote. */
export function choosingOf(command: Proposed, method: ChoosingId, seats: number) {
  const { options: named, winners, budget, dots } = command
  const options = optionsOf(method, named ?? [], seats)
  if (method === 'budget-es' && budget === undefined) throw wrong((words) => words.errors_options_budget())
  if (winners !== undefined && winners >= options.length) throw wrong((words) => words.errors_options_winners())
  return { options, threshold: rulesFor(method, { winners, budget, dots }, options) }
}

/** Of a method with choices of its own. */
export function thresholdOf({ threshold }: Proposed, method: MethodId): BallotThreshold {
  const byDefault = METHODS[method].defaultThreshold
  if (!threshold) return byDefault
  const { num, den, strict, base } = threshold
  if (method === 'consent') throw wrong((words) => words.errors_consent_has_no_threshold())
  if (num > den) throw wrong((words) => words.errors_more_than_everybody())
  // Nobody can pass something that fewer than half support: that would be a minority deciding.
  if (num * 2 < den || (num * 2 === den && !strict && method === 'majority')) {
    throw wrong((words) => words.errors_threshold_too_low())
  }
  if (method === 'gradients8' && 'against' in byDefault) return { support: { num, den }, against: byDefault.against }
  return { num, den, strict, base }
}

export function questionOf({ subject }: Proposed): Words | null {
  if (subject.kind !== 'question') return null
  return subject.cy ? { en: subject.text, cy: subject.cy } : { en: subject.text }
}
