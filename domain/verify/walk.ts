import { isAppError } from '../app-error.ts'
import { evolve, isKnownKind } from '../evolve.ts'
import { NotCanonical } from '../log/canonical.ts'
import type { Entry } from '../log/entry.ts'
import { IllegalEntry } from '../log/illegal.ts'
import { emptyState, type PlanState } from '../plan/state.ts'
import type { Sentence } from '../words/words.ts'
import { checkAfterwards } from './afterwards.ts'
import { decodeFast } from './decode.ts'
import { collect, type Facts, noFacts } from './facts.ts'
import type { Findings } from './report.ts'
import { checkRules } from './rules.ts'

/** `complete` is false where the walk had to stop: what comes after a damaged entry can't be judged. */
export type Walked = { state: PlanState; facts: Facts; complete: boolean }

/**
 * Steps 3, 6, 7 and 12 in one pass over the log, so that a million entries are read once: every entry canonical and in
 * its place, every step possible, every rule judged again, nothing after a vote's end. `wanted` are the seals that
 * the file can open.
 */
export function walk(
  texts: readonly string[],
  wanted: ReadonlySet<string>,
  findings: Findings,
  onEntry: (read: number, of: number) => void = () => {},
): Walked {
  const state = emptyState()
  const facts = noFacts()
  for (const [seq, text] of texts.entries()) {
    onEntry(seq + 1, texts.length)
    const entry = readEntry(text, seq, state, findings)
    if (!entry || !takeIn(state, facts, entry, findings)) return { state, facts, complete: false }
    for (const name in entry.seals) {
      facts.seals++
      if (wanted.has(entry.seals[name]!)) facts.seen.add(entry.seals[name]!)
    }
  }
  return { state, facts, complete: true }
}

/** Step 3: canonical, in its place, and not dated before the entry that it follows. */
function readEntry(text: string, seq: number, state: PlanState, findings: Findings): Entry | undefined {
  const fail = (code: string, sentence: Sentence): undefined => {
    findings.failed('entries', code, sentence, seq)
  }
  let entry: Entry
  try {
    entry = decodeFast(text)
  } catch (error) {
    const why = error instanceof NotCanonical ? [error.sentence] : []
    return fail('not-canonical', (words) =>
      [words.verify_entry_malformed({ seq }), ...why.map((sentence) => sentence(words))].join(' '),
    )
  }
  if (entry.seq !== seq) {
    return fail('order', (words) => words.verify_entry_out_of_place({ seq, number: entry.seq }))
  }
  if (entry.at < state.at) return fail('time', (words) => words.verify_entry_dated_before({ seq }))
  return entry
}

/** Steps 6, 7 and 12 for one entry; false if nothing after it can be judged. */
function takeIn(state: PlanState, facts: Facts, entry: Entry, findings: Findings): boolean {
  const { seq, kind } = entry
  if (!isKnownKind(kind)) {
    const words = { seq, kind: String(kind) }
    findings.failed('transitions', 'unknown-kind', (all) => all.verify_entry_of_unknown_kind(words), seq)
    return false
  }
  try {
    checkRules(state, entry, findings)
    checkAfterwards(state, facts.over, entry, findings)
    collect(facts, state, entry)
    evolve(state, entry)
    return true
  } catch (error) {
    const why = faultOf(error)
    findings.failed(
      'transitions',
      'illegal',
      (words) => words.verify_entry_cannot_follow({ seq, kind, why: why(words) }),
      seq,
    )
    return false
  }
}

/** Bodies aren't parsed field by field, so a forged one can break anything that reads it. */
function faultOf(error: unknown): Sentence {
  if (error instanceof IllegalEntry || isAppError(error)) return error.sentence
  return (words) => words.verify_content_malformed()
}
