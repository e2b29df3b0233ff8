import type { BallotId, MemberId, SessionId } from '../ids.ts'
import { findRule } from '../rules/catalogue.ts'
import type { Words } from '../words/words.ts'

/** What the log itself does not hold: how a reader may know people, meetings and votes. */
export type Names = {
  name: (id: MemberId) => string
  /** The title of a meeting or a vote, where it is known. */
  title?: (id: BallotId | SessionId) => string | undefined
}

export const quoted = (text: string): string => `“${text}”`

/** What a rule is called, or its id for one of a later release. */
export const ruleTitle = (id: string, words: Words): string => findRule(id)?.title(words) ?? id

/** "a, b and c". Our own, because Intl.ListFormat makes "a(c)" of the Welsh "and". */
export function listed(items: readonly string[], words: Words): string {
  if (items.length < 2) return items[0] ?? ''
  return words.log_list_and({ items: items.slice(0, -1).join(', '), last: items.at(-1) ?? '' })
}

/** For sentences that name a meeting or a vote by its title where that is known, and else do without. */
export function titled(id: BallotId | SessionId, { title }: Names): { known: 'yes' | 'no'; title: string } {
  const known = title?.(id)
  return known ? { known: 'yes', title: known } : { known: 'no', title: '' }
}
