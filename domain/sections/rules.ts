import { sectionOf } from '../plan/state.ts'
import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import type { SectionKey } from '../text/sections.ts'

export type Thaw = { section: SectionKey }
type Nothing = Record<string, never>

const common = { lpf: 'LPF-34', gate: 'section.thaw', severity: 'block', inputs: 'log' } as const

export const notWhileVoting = noneRule<Thaw, Nothing>({
  ...common,
  id: 'section.thaw.not-while-voting',
  name: 'not_while_voting',
  source: 'Integrity of the vote.',
  override: 'none',
  unit: 'votes on these words',
  measure: ({ state, subject }) =>
    count(sectionOf(state, subject.section).state === 'voting' ? 1 : 0, 'votes on these words'),
  refusal: () => (words) => words.refusals_not_while_voting(),
})

export const agreedTextNeedsTwoKeys = noneRule<Thaw, Nothing>({
  ...common,
  id: 'section.thaw.agreed-needs-two-keys',
  name: 'agreed_needs_two_keys',
  source: 'OECD 2020: accountability; Ostrom 3.',
  override: 'twoKeys',
  unit: 'agreed sections',
  measure: ({ state, subject }) =>
    count(sectionOf(state, subject.section).state === 'agreed' ? 1 : 0, 'agreed sections'),
  refusal: () => (words) => words.refusals_agreed_needs_two_keys(),
})

export const thawingRules = [notWhileVoting, agreedTextNeedsTwoKeys] as const
