import type { Instant, LostId, MemberId, ThreadId } from '../ids.ts'
import type { SectionKey } from '../text/sections.ts'
import type { Contribution } from './contribution.ts'

/** Talk beside a text. It is no part of the log: whoever reads the database gives it. */
export type Talk = {
  id: ThreadId
  section: SectionKey
  resolved: { by: MemberId; at: Instant } | null
  /** What still stands in it, the oldest first. */
  said: readonly { by: MemberId; at: Instant }[]
}
/** Words that others took out of a text. */
export type Loss = { id: LostId; section: SectionKey; at: Instant }

const NOTHING_MORE = { words: null, answer: null, ballot: null } as const

/** What became of the talks in which this member said something that still stands. */
export function talksOf(talks: readonly Talk[], me: MemberId): Contribution[] {
  return talks.flatMap(({ id, section, resolved, said }): Contribution[] => {
    const mine = said.findLastIndex(({ by }) => by === me)
    if (mine < 0) return []
    const talk = { kind: 'comment', id, section, ...NOTHING_MORE } as const
    if (resolved) {
      const isMine = resolved.by === me
      return [{ ...talk, ...resolved, became: isMine ? 'closed' : 'resolved', isNews: !isMine }]
    }
    const answer = said.slice(mine + 1).at(-1)
    if (answer) return [{ ...talk, ...answer, became: 'answered', isNews: true }]
    return [{ ...talk, at: said[mine]!.at, by: null, became: 'waiting', isNews: false }]
  })
}

/** Nobody is named: who took words out is in the text's history, and is not counted against anybody. */
export const lossesOf = (losses: readonly Loss[]): Contribution[] =>
  losses.map((loss) => ({ ...loss, kind: 'loss', became: 'gone', by: null, ...NOTHING_MORE, isNews: true }))
