/**
 * Cards for everybody (domain.md §7.1): red stops the meeting, yellow slows it down, green says that all is well, and
 * whoever needs a break says so. Which card somebody shows is theirs and passes: it never enters the log.
 */
export const CARDS = ['red', 'yellow', 'green', 'break'] as const
export type Card = (typeof CARDS)[number]

/**
 * What a citizen who is alone among professionals can say to whoever runs the meeting, and to nobody else (LPF-02): I
 * want somebody at my side, or another day.
 */
export const LONE_CARDS = ['beside-me', 'another-day'] as const
export type LoneCard = (typeof LONE_CARDS)[number]
export type AnyCard = Card | LoneCard
export const isPublic = (card: AnyCard): card is Card => (CARDS as readonly string[]).includes(card)

/** What everybody sees: how many cards of each kind are shown. */
export type CardCounts = Partial<Record<Card, number>>

export function countCards(cards: Iterable<AnyCard>): CardCounts {
  const counts: CardCounts = {}
  for (const card of [...cards].filter(isPublic)) counts[card] = (counts[card] ?? 0) + 1
  return counts
}
