import type { Phase } from '#domain/groups/state.ts'
import * as m from '#words'

/** Where people are in 1-2-4-All, and what they do in it. */
export const PHASE_WORDS: Record<Phase, string> = {
  alone: m.groups_phase_alone(),
  pairs: m.groups_phase_pairs(),
  fours: m.groups_phase_fours(),
  all: m.groups_phase_all(),
}
export const PHASE_DO: Record<Phase, string> = {
  alone: m.groups_phase_alone_do(),
  pairs: m.groups_phase_pairs_do(),
  fours: m.groups_phase_fours_do(),
  all: m.groups_phase_all_do(),
}
