/**
 * Cards for everybody (domain.md §7.1): red stops the meeting, yellow slows it down, green says that all is well, and
 * whoever needs a break says so. Which card somebody shows is theirs and passes: it never enters the log.
 */
export const CARDS = ['red', 'yellow', 'green', 'break'] as const
export type Card = (typeof CARDS)[number]

/** What everybody sees: how many cards of each kind are shown. */
export type CardCounts = Partial<Record<Card, number>>

export function countCards(cards: Iterable<Card>): CardCounts {
  const counts: CardCounts = {}
  for (const card of cards) counts[card] = (counts[card] ?? 0) + 1
  return counts
}
