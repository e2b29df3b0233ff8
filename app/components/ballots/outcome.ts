import type { Tone } from '#app/components/ui/tag.tsx'
import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import type { Result } from '#domain/ballots/count.ts'
import type { Definition } from '#domain/ballots/definition.ts'
import type { Ballot } from '#domain/ballots/state.ts'
import * as m from '#words'

type Standing = Pick<Ballot, 'state' | 'outcome' | 'kind' | 'subject' | 'method'> & {
  result?: Result | null
  definition?: Pick<Definition, 'tie'>
}

/** Where a vote stands, in a word or two. */
export function outcomeTag(standing: Standing): { word: string; tone: Tone } {
  const { state, outcome, kind, subject, method, result, definition } = standing
  if (state === 'open') return { word: m.ballots_tag_open(), tone: 'careful' }
  if (state === 'cancelled') return { word: m.ballots_tag_cancelled(), tone: '' }
  if (outcome === 'no-quorum') {
    return { word: result?.quorum.yes === false ? m.ballots_tag_too_few_yes() : m.ballots_tag_too_few(), tone: 'stop' }
  }
  if (outcome === 'objections-open') return { word: m.ballots_tag_objection(), tone: 'stop' }
  if (outcome === 'sides-split') return { word: m.ballots_tag_sides_split(), tone: 'careful' }
  if (outcome === 'tie') {
    return { word: definition?.tie === 'lot' ? m.choosing_tag_lot() : m.choosing_tag_tie(), tone: 'careful' }
  }
  if (outcome === 'winner') {
    return kind === 'sensing'
      ? { word: m.choosing_tag_open(), tone: 'note' }
      : { word: m.choosing_tag_chosen(), tone: 'good' }
  }
  if (isChoosing(method)) return { word: m.choosing_tag_none(), tone: 'note' }
  const isYes = outcome === 'adopted'
  if (kind !== 'deciding' || subject.kind === 'question')
    return { word: isYes ? m.ballots_tag_yes() : m.ballots_tag_no(), tone: 'note' }
  return isYes ? { word: m.ballots_tag_agreed(), tone: 'good' } : { word: m.ballots_tag_not_agreed(), tone: 'stop' }
}
