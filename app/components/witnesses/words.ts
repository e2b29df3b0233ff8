import type { WitnessSide } from '#domain/witnesses/state.ts'
import type { Trouble } from '#server/witnesses/ask.ts'
import type { SlipAnswer } from '#server/witnesses/slip.ts'
import * as m from '#words'

export const SIDE_WORDS: Record<WitnessSide, () => string> = {
  citizen: m.witnesses_of_citizens,
  professional: m.witnesses_of_professionals,
  outside: m.witnesses_of_outside,
}
export const TROUBLE_WORDS: Record<Trouble, () => string> = {
  unreachable: m.witnesses_trouble_unreachable,
  'not-watched': m.witnesses_trouble_not_watched,
  'key-refused': m.witnesses_trouble_refused,
  refused: m.witnesses_trouble_refused,
  'bad-answer': m.witnesses_trouble_bad_answer,
  forked: m.witnesses_trouble_forked,
  ahead: m.witnesses_trouble_ahead,
}
/** A witness says that our log is not the one that it signed. */
export const isLoud = (trouble: Trouble | null): boolean => trouble === 'forked' || trouble === 'ahead'

export function answerWords(answer: SlipAnswer): string {
  if (!('size' in answer)) {
    return answer.is === 'unreadable' ? m.witnesses_slip_unreadable() : m.witnesses_slip_not_ours()
  }
  const n = answer.size
  if (answer.is === 'held') return m.witnesses_slip_held({ n })
  return answer.is === 'longer' ? m.witnesses_slip_longer({ n }) : m.witnesses_slip_changed({ n })
}
