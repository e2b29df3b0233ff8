import type { Sentence, Words } from '../words/words.ts'

/** The steps of checking a record, in their order. Each stands in its own file. */
export const STEP_NAMES = [
  ...(['document', 'notes', 'entries', 'root', 'seals', 'transitions', 'rules'] as const),
  ...(['documents', 'papers', 'envelopes', 'turnout', 'afterwards', 'counts', 'agreed'] as const),
] as const
export type StepName = (typeof STEP_NAMES)[number]

/** What a step shows when it passes: "The file is whole". */
export const stepTitle = (step: StepName, words: Words): string => words[`verify_step_${step}`]()

/**
 * `recomputed`: worked out again from the record itself. `recorded`: it rests on numbers or words that are private,
 * erased or not in the file, so it stands as it was written down. `failed`: it cannot be right.
 */
export type Status = 'recomputed' | 'recorded' | 'failed'

/** One thing that was checked. `step` counts from 1; `entry` is the number of the entry that it is about. */
export type Check = { step: number; code: string; status: Status; sentence: string; entry?: number }

export type Report = {
  ok: boolean
  /** What each step shows, in their order. */
  steps: string[]
  checks: Check[]
  /** The first entry that is wrong, or the first step that failed where no single entry is to blame. */
  firstBad?: { seq?: number; step: number; code: string; sentence: string }
  /** One plain paragraph. */
  summary: string
  /** What a pass shows, and what it doesn't. */
  proves: string
  /** What this file doesn't let anybody check, one sentence each. */
  notChecked: string[]
}

/** Collects what the steps find, in the reader's language. */
export type Findings = {
  readonly checks: Check[]
  readonly notChecked: string[]
  recomputed: (step: StepName, code: string, sentence: Sentence, entry?: number) => void
  recorded: (step: StepName, code: string, sentence: Sentence, entry?: number) => void
  failed: (step: StepName, code: string, sentence: Sentence, entry?: number) => void
  /** Something that this file doesn't let anybody check. */
  unchecked: (sentence: Sentence) => void
  /** Has this step found a fault? */
  hasFailed: (step: StepName) => boolean
}

/** So many faults of one kind say no more than the first ones; a damaged file could have millions. */
const MOST_ALIKE = 100

export function createFindings(words: Words): Findings {
  const checks: Check[] = []
  const notChecked: string[] = []
  const failures = new Map<string, number>()
  const add = (status: Status) => (step: StepName, code: string, sentence: Sentence, entry?: number) => {
    const fullCode = `${step}.${code}`
    if (status === 'failed') {
      const before = failures.get(fullCode) ?? 0
      failures.set(fullCode, before + 1)
      failures.set(step, 1)
      if (before >= MOST_ALIKE) return
    }
    const number = STEP_NAMES.indexOf(step) + 1
    const told = { step: number, code: fullCode, status, sentence: sentence(words) }
    checks.push(entry === undefined ? told : { ...told, entry })
  }
  return {
    checks,
    notChecked,
    recomputed: add('recomputed'),
    recorded: add('recorded'),
    failed: add('failed'),
    unchecked: (sentence) => void notChecked.push(sentence(words)),
    hasFailed: (step) => failures.has(step),
  }
}
