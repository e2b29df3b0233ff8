import type { AnyMethodId, BallotKind, ChoosingId } from '../state.ts'

/** How somebody answers: they tick several, put them in order, give each a number, or do nothing: the lot chooses. */
export type Input = 'several' | 'ranks' | 'numbers' | 'none'

/** A way to choose among options that the group names. Its counting stands in `../methods/<id>.ts`. */
export type ChoosingMethod = {
  id: ChoosingId
  /** English, as files that leave the plan have it; pages have the same in the reader's language. */
  title: string
  input: Input
  /** Version of the words that people are shown; part of the definition, since words change votes. */
  wording: string
  /** Dots show where interest lies and bind nobody (voting handbook §1.2). */
  kinds: readonly BallotKind[]
}

const ANY: readonly BallotKind[] = ['deciding', 'sensing', 'procedural']

/** Every way to choose, as data, in the order in which forms offer them. */
export const CHOOSING: Record<ChoosingId, ChoosingMethod> = {
  ranked: method('ranked', 'Put them in order', 'ranks'),
  approval: method('approval', 'Tick all that you approve of', 'several'),
  score: method('score', 'Give each from 0 to 5', 'numbers'),
  'ranked-irv': method('ranked-irv', 'Put them in order, counted in rounds', 'ranks'),
  'budget-es': method('budget-es', 'Divide the money fairly', 'several'),
  time: method('time', 'Find a date', 'numbers'),
  lot: { ...method('lot', 'Draw lots', 'none'), kinds: ['deciding', 'procedural'] },
  dots: { ...method('dots', 'Share out dots', 'numbers'), kinds: ['sensing'] },
}
export const CHOOSING_IDS = Object.keys(CHOOSING) as ChoosingId[]

function method(id: ChoosingId, title: string, input: Input): ChoosingMethod {
  return { ...{ id, title, input, wording: `${id}-1` }, kinds: ANY }
}

export const isChoosing = (method: AnyMethodId): method is ChoosingId => Object.hasOwn(CHOOSING, method)
