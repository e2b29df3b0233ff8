import { buttonClass } from '#app/components/ui/button.tsx'
import { CARDS, type Card } from '#domain/cards/state.ts'
import type { SeenCards } from '#server/live/cards.ts'
import * as m from '#words'
import styles from './cards.module.css'
import { LiveForm } from './live-form.tsx'
import { CARD_WORDS } from './words.ts'

/** A card for everybody: what it means stands on it, and nobody has to say why. */
export function Cards({ cards: { mine, counts } }: { cards: SeenCards }) {
  return (
    <section aria-labelledby="cards" className={styles.cards}>
      <h2 id="cards">{m.workshop_cards()}</h2>
      <div className={styles.buttons}>
        {CARDS.map((card) => (
          <LiveForm key={card} type="card.show" of={card} fields={{ card: mine === card ? 'none' : card }}>
            <button type="submit" className={buttonClass('second')} data-card={card} aria-pressed={mine === card}>
              {CARD_WORDS[card]}
            </button>
          </LiveForm>
        ))}
      </div>
      <p className="quiet">{mine ? m.workshop_card_shown() : m.workshop_card_none()}</p>
      <Shown counts={counts} />
    </section>
  )
}

/** How many cards are up, in words. */
export function Shown({ counts }: { counts: SeenCards['counts'] }) {
  const shown = CARDS.filter((card) => counts[card])
  if (shown.length === 0) return null
  return (
    <ul className={styles.shown}>
      {shown.map((card) => (
        <li key={card} data-card={card}>
          {countWords(card, counts[card] ?? 0)}
        </li>
      ))}
    </ul>
  )
}

function countWords(card: Card, n: number): string {
  switch (card) {
    case 'red':
      return m.workshop_count_red({ n })
    case 'yellow':
      return m.workshop_count_yellow({ n })
    case 'green':
      return m.workshop_count_green({ n })
    case 'break':
      return m.workshop_count_break({ n })
  }
}
