import { limitsRule, noneRule } from '../rules/define.ts'
import { count, type Measure, share } from '../rules/rule.ts'
import type { OpenGiven } from './entries.ts'
import { deciding, gate, type OpenFacts, type Proposal, votesOnText } from './proposal.ts'

const common = { gate, since: 2, inputs: 'given' } as const

const reading = (facts: OpenFacts) => (deciding(facts) && votesOnText(facts) ? facts.given.reading : null)
const tenths = (value: number | undefined, unit: string): Measure | null =>
  value === undefined ? null : share(value, 10, unit)
const [YEARS, WORDS] = ['years of school', 'words of a sentence']

export const readingLevelIsPlain = limitsRule<Proposal, OpenGiven>({
  ...common,
  id: 'ballot.open.reading-level',
  lpf: 'LPF-25',
  name: 'reading_level',
  source: 'GOV.UK: reading age 9; NHS: 9 to 11; Plain English Campaign: 15 to 20 words a sentence. A guide, no proof.',
  severity: 'warn',
  override: 'acknowledge',
  unit: 'limits passed',
  limits: {
    grade: {
      of: (facts) => tenths(reading(facts)?.grade10, YEARS),
      ...{ most: count(6, YEARS), loosest: count(9, YEARS), tightest: count(3, YEARS) },
    },
    mean: {
      of: (facts) => tenths(reading(facts)?.mean10, WORDS),
      ...{ most: count(20, WORDS), loosest: count(25, WORDS), tightest: count(10, WORDS) },
    },
    longest: {
      of: (facts) => {
        const longest = reading(facts)?.longest
        return longest === undefined ? null : count(longest, WORDS)
      },
      ...{ most: count(25, WORDS), loosest: count(40, WORDS), tightest: count(12, WORDS) },
    },
  },
  refusal: (_value, { given }) => {
    const { grade10 = 0, mean10 = 0, longest = 0 } = given.reading ?? {}
    return (words) =>
      words.refusals_reading_level({ age: Math.round(grade10 / 10) + 5, mean: Math.round(mean10 / 10), longest })
  },
})

/** Options are compared where the part that holds them is voted on and says anything. */
const choices = (facts: OpenFacts) =>
  deciding(facts) && facts.subject.sections.includes('options') ? facts.given.options : null

export const thereIsAChoice = noneRule<Proposal, OpenGiven>({
  ...common,
  id: 'ballot.open.real-choice',
  lpf: 'LPF-31',
  name: 'real_choice',
  source: 'Boyle 2014: commissioning that is open to different models and options.',
  severity: 'block',
  override: 'twoKeys',
  unit: 'missing choices',
  measure: (facts) => {
    const found = choices(facts)
    if (!found) return null
    return count(Math.max(0, 2 - found.count) + (found.doNothing ? 0 : 1), 'missing choices')
  },
  refusal: () => (words) => words.refusals_real_choice(),
})

export const evidenceIsOfBothKinds = noneRule<Proposal, OpenGiven>({
  ...common,
  id: 'ballot.open.both-kinds-of-evidence',
  lpf: 'LPF-30',
  name: 'both_kinds_of_evidence',
  source: 'Leeds co-production principles, 5: lived experience and other evidence side by side.',
  severity: 'warn',
  override: 'acknowledge',
  unit: 'options with one kind of evidence',
  measure: (facts) => {
    const found = choices(facts)
    return found && found.count > 0 ? count(found.oneSided, 'options with one kind of evidence') : null
  },
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_both_kinds_of_evidence({ n: num }),
})
