import { AppError } from '../app-error.ts'
import type { CommandOf } from '../commands.ts'
import type { Context } from '../decision.ts'
import type { PlanState } from '../plan/state.ts'
import type { Sentence } from '../words/words.ts'
import { CHOOSING, isChoosing } from './choosing/methods.ts'
import { optionsOf } from './choosing/options.ts'
import { rulesFor } from './choosing/rules.ts'
import type { Words } from './definition.ts'
import { methodTitle } from './method-words.ts'
import { METHODS } from './methods.ts'
import { needsReason, proposedFor } from './purposes.ts'
import type { ChoosingId, MethodId } from './state.ts'
import type { BallotThreshold } from './threshold.ts'
import { isYesQuorum, leastYes } from './yes-quorum.ts'

type Proposed = CommandOf<'ballot.open'>

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** What is wrong with a proposal whoever makes it, before any rule of fairness is asked. */
export function checkProposal(command: Proposed, { state, at }: Pick<Context, 'state' | 'at'>): void {
  const { kind, subject, closesAt, sidesCompared, method } = command
  if (closesAt <= at) throw wrong((words) => words.errors_closing_time_past())
  if (sidesCompared && kind !== 'deciding') throw wrong((words) => words.errors_sides_only_deciding())
  if (kind === 'procedural' && subject.kind !== 'question') {
    throw wrong((words) => words.errors_quick_vote_is_question())
  }
  if (isChoosing(method)) checkChoosing(command, method)
  else checkOwnChoices(command, method)
  checkPurpose(command, state)
  checkYesQuorum(command, state)
}

/** Whoever says what a vote is for gives a reason for deciding in another way than is proposed for that. */
function checkPurpose({ purpose, method, methodReason, subject }: Proposed, state: PlanState): void {
  if (!purpose) return
  if (purpose === 'agree-a-text' && isChoosing(method)) throw wrong((words) => words.errors_purpose_text())
  if (subject.kind !== 'question' && !['agree-a-text', 'feel-the-room'].includes(purpose)) {
    throw wrong((words) => words.errors_purpose_no_text())
  }
  if (methodReason || !needsReason(state, purpose, method)) return
  const [proposed] = proposedFor(state, purpose)
  throw wrong((words) => words.errors_purpose_reason({ method: methodTitle(proposed!, words) }))
}

function checkYesQuorum({ yesQuorum, kind, method }: Proposed, { settings }: PlanState): void {
  if (!yesQuorum) return
  if (kind !== 'deciding' || isChoosing(method)) throw wrong((words) => words.errors_yes_quorum_kind())
  const { num, den } = leastYes(settings)
  if (!isYesQuorum(settings, yesQuorum)) throw wrong((words) => words.errors_yes_quorum_low({ num, den }))
}

function checkChoosing(command: Proposed, method: ChoosingId): void {
  const { kind, subject, sidesCompared, breakdown, options, threshold, lot } = command
  if (subject.kind !== 'question') throw wrong((words) => words.errors_options_only_question())
  if (!options) throw wrong((words) => words.errors_options_missing())
  if (!CHOOSING[method].kinds.includes(kind)) throw wrong((words) => words.errors_options_sensing())
  if (breakdown) throw wrong((words) => words.errors_options_sides())
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
  const { options: named, winners, budget, dots, bar, runoff } = command
  const options = optionsOf(method, named ?? [], seats)
  if (method === 'budget-es' && budget === undefined) throw wrong((words) => words.errors_options_budget())
  if (winners !== undefined && winners >= options.length) throw wrong((words) => words.errors_options_winners())
  if (bar && bar.num > bar.den) throw wrong((words) => words.errors_more_than_everybody())
  return { options, threshold: rulesFor(method, { winners, budget, dots, bar, runoff }, options) }
}

/** Of a method with choices of its own. */
export function thresholdOf({ threshold, passes }: Proposed, method: MethodId): BallotThreshold {
  const byDefault = METHODS[method].defaultThreshold
  if (method === 'fist5') {
    if (threshold) throw wrong((words) => words.errors_fist_has_no_threshold())
    return passes ? { rule: passes } : byDefault
  }
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
