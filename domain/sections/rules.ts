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
  title: 'The words in a vote stay as they are',
  protects: 'Voters: everybody votes on the same words.',
  source: 'Integrity of the vote.',
  override: 'none',
  unit: 'votes on these words',
  measure: ({ state, subject }) =>
    count(sectionOf(state, subject.section).state === 'voting' ? 1 : 0, 'votes on these words'),
  refusal: () => 'People are voting on these words. They can be changed again when the vote has closed.',
})

export const agreedTextNeedsTwoKeys = noneRule<Thaw, Nothing>({
  ...common,
  id: 'section.thaw.agreed-needs-two-keys',
  title: 'Agreed words are opened again only by two people',
  protects: 'Everybody who agreed: one person alone cannot undo it.',
  source: 'OECD 2020: accountability; Ostrom 3.',
  override: 'twoKeys',
  unit: 'agreed sections',
  measure: ({ state, subject }) =>
    count(sectionOf(state, subject.section).state === 'agreed' ? 1 : 0, 'agreed sections'),
  refusal: () =>
    'The group agreed these words. To write on, give a reason and let a citizen sign it too; then vote again.',
})

export const thawingRules = [notWhileVoting, agreedTextNeedsTwoKeys] as const
