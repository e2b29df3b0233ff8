import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import type { ExportFormat } from './state.ts'

export type Exporting = { format: ExportFormat }
export type ExportGiven = { missing: number }

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
