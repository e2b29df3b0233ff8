/** The steps of checking a record, in their order. Each stands in its own file. */
export const STEPS = {
  document: 'The file is whole',
  notes: 'It is signed by the log it names',
  entries: 'Every entry is in its place',
  root: 'Together they are what was signed',
  seals: 'Words open the seals they belong to',
  transitions: 'Every step was possible',
  rules: 'Every fairness rule was kept',
  documents: 'Every document is the one that was named',
  papers: 'Every voting paper is genuine',
  envelopes: 'No paper was added, lost or swapped',
  turnout: 'There are as many papers as voters',
  afterwards: 'Nothing was changed after a vote had closed',
  counts: 'Counting again gives the same result',
  agreed: 'What was agreed is what was voted on',
} as const
export type StepName = keyof typeof STEPS
export const STEP_NAMES = Object.keys(STEPS) as StepName[]

/**
 * `recomputed`: worked out again from the record itself. `recorded`: it rests on numbers or words that are private,
 * erased or not in the file, so it stands as it was written down. `failed`: it cannot be right.
 */
export type Status = 'recomputed' | 'recorded' | 'failed'

/** One thing that was checked. `step` counts from 1; `entry` is the number of the entry that it is about. */
export type Check = { step: number; code: string; status: Status; sentence: string; entry?: number }

export type Report = {
  ok: boolean
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

/** Collects what the steps find. */
export type Findings = {
  readonly checks: Check[]
  readonly notChecked: string[]
  recomputed: (step: StepName, code: string, sentence: string, entry?: number) => void
  recorded: (step: StepName, code: string, sentence: string, entry?: number) => void
  failed: (step: StepName, code: string, sentence: string, entry?: number) => void
  /** Has this step found a fault? */
  hasFailed: (step: StepName) => boolean
}

/** So many faults of one kind say no more than the first ones; a damaged file could have millions. */
const MOST_ALIKE = 100

export function createFindings(): Findings {
  const checks: Check[] = []
  const failures = new Map<string, number>()
  const add = (status: Status) => (step: StepName, code: string, sentence: string, entry?: number) => {
    const fullCode = `${step}.${code}`
    if (status === 'failed') {
      const before = failures.get(fullCode) ?? 0
      failures.set(fullCode, before + 1)
      failures.set(step, 1)
      if (before >= MOST_ALIKE) return
    }
    const number = STEP_NAMES.indexOf(step) + 1
    checks.push({ step: number, code: fullCode, status, sentence, ...(entry === undefined ? {} : { entry }) })
  }
  return {
    checks,
    notChecked: [],
    recomputed: add('recomputed'),
    recorded: add('recorded'),
    failed: add('failed'),
    hasFailed: (step) => failures.has(step),
  }
}

/** "1 vote", "3 votes". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
