import { findRule } from '../rules/catalogue.ts'
import type { Gate } from '../rules/rule.ts'
import type { Story } from './model.ts'
import { dateWords } from './words.ts'

/** A rule that was set aside, with the reason in its author's words (null if they were erased). */
export type ExportOverride = { rule: string; step: string; reason: string | null; signed: string; at: string }

const STEP: Record<Gate, string> = {
  'ballot.open': 'opening a vote',
  'ballot.cast': 'voting',
  'ballot.close': 'closing a vote',
  'ballot.cancel': 'calling off a vote',
  'ballot.result': 'showing a result',
  'session.schedule': 'planning a meeting',
  'section.thaw': 'opening a text again',
  'session.open': 'opening a meeting',
  'session.close': 'closing a meeting',
  'step.start': 'going on to the next step of a meeting',
  'groups.make': 'making small groups',
  'groups.move': 'moving somebody to another small group',
  'turn.grant': 'giving somebody the floor',
  'turn.end': 'ending a turn',
  'conduct.pause': 'a pause from the queue',
  'conduct.review': 'looking at somebody’s conduct',
  'member.reissue': 'giving somebody a new link',
  'plan.agree': 'agreeing the plan',
  'export.make': 'making a document',
}

const SIGNED = {
  twoKeys: 'The guide asked for it and a citizen member signed it too.',
  acknowledge: 'The guide gave this reason for all to see. This rule asks for no second signature.',
} as const

/** Every rule that was set aside for a step, in the order of asking. */
export function overridesOf({ state, opened, words }: Pick<Story, 'state' | 'opened' | 'words'>): ExportOverride[] {
  return [...state.overrides.values()]
    .filter(({ usedBy }) => usedBy !== null)
    .map(({ rule, gate, type, reason, requestedAt }) => {
      const given = opened.get(reason)
      return {
        rule: findRule(rule, gate)?.title(words) ?? rule,
        step: STEP[gate],
        reason: typeof given === 'string' ? given : null,
        signed: SIGNED[type],
        at: dateWords(requestedAt),
      }
    })
}
