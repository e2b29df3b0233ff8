import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import type { ExportFormat } from './state.ts'

export type Exporting = { format: ExportFormat }
export type ExportGiven = {
  missing: number
  /** Numbers of small votes that stand in it; left out where none does, as in a record, which proves by numbers. */
  numbersToHide?: number
  /** Names in it whose owners do not want that (any more); left out where there is none. */
  namesToHide?: number
}

/** What every document that leaves the plan must tell (LPF-49). */
export const STORY_PARTS = [
  'text',
  'digest',
  'votes',
  'thresholds',
  'participation',
  'dissent',
  'overrides',
  'limits',
] as const
export type StoryPart = (typeof STORY_PARTS)[number]

export const tellsTheWholeStory = noneRule<Exporting, ExportGiven>({
  id: 'export.make.whole-story',
  lpf: 'LPF-49',
  name: 'whole_story',
  source: 'OECD 2020: transparency; Nolan principles.',
  gate: 'export.make',
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: 'missing parts',
  measure: ({ given }) => count(given.missing, 'missing parts'),
  refusal: (_value, { hints }) => {
    const parts = hints?.missing?.join(', ') ?? ''
    return (words) => words.refusals_whole_story({ parts })
  },
})

const TO_HIDE = 'numbers that could tell how somebody voted'

export const smallNumbersHidden = noneRule<Exporting, ExportGiven>({
  id: 'export.make.small-numbers-hidden',
  lpf: 'LPF-47',
  since: 2,
  name: 'small_numbers_hidden',
  source: 'NHS HES rule on small numbers; domain.md §5.9: of fewer than five voters, only whether it passed.',
  gate: 'export.make',
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: TO_HIDE,
  // The record is there to count again by; what it tells of small votes is said where it is made.
  measure: ({ subject, given }) => (subject.format === 'json' ? null : count(given.numbersToHide ?? 0, TO_HIDE)),
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_small_numbers_hidden({ n: num }),
})

const UNASKED = 'names without a yes'

export const namedWithConsent = noneRule<Exporting, ExportGiven>({
  id: 'export.make.named-with-consent',
  lpf: 'LPF-48',
  since: 2,
  name: 'named_with_consent',
  source: 'Source 003 of the domain handbook: published with your name, if you agree.',
  gate: 'export.make',
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: UNASKED,
  // A record holds no names at all: only opaque ids.
  measure: ({ subject, given }) => (subject.format === 'json' ? null : count(given.namesToHide ?? 0, UNASKED)),
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_named_with_consent({ n: num }),
})

/** What stands before `export.make`, in the order in which people read it. */
export const exportRules = [tellsTheWholeStory, smallNumbersHidden, namedWithConsent] as const
