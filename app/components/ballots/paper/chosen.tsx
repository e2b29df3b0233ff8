import { OwnWords } from '#app/components/ui/own-words.tsx'
import type { Choice as Said } from '#domain/ballots/choice.ts'
import * as m from '#words'
import styles from '../ballot.module.css'
import type { Choice } from '../choices.ts'
import type { PaperWords } from './read-paper.ts'

type Props = { choices: readonly Choice[]; paper: PaperWords; choice: Said }

/** What somebody chose, to be read once more: one choice, or each option with what it was given. */
export function Chosen({ choices, paper, choice }: Props) {
  const named = (id: string) => choices.find((one) => one.id === id)
  if (typeof choice === 'string') {
    const chosen = named(choice)
    return (
      <>
        <p className={styles.chosen}>{chosen?.label ?? choice}</p>
        {chosen?.example ? <p>{chosen.example}</p> : null}
      </>
    )
  }
  const label = (id: string) => <OwnWords>{named(id)?.label ?? id}</OwnWords>
  if (!Array.isArray(choice)) {
    const given = Object.entries(choice)
    return <List items={given.map(([id, n]) => [id, label(id), stepOf(paper, n)])} />
  }
  const ranks = choice.map((rank) => (typeof rank === 'string' ? [rank] : rank))
  const isOrder = paper?.input === 'ranks'
  return (
    <List
      items={ranks.flatMap((rank, place) =>
        rank.map((id) => [id, label(id), isOrder ? m.choosing_place({ n: place + 1 }) : ''] as const),
      )}
    />
  )
}

const stepOf = (paper: PaperWords, n: number): string =>
  paper?.steps.find(({ value }) => value === String(n))?.label ?? String(n)

const List = ({ items }: { items: readonly (readonly [id: string, label: React.ReactNode, says: string])[] }) => (
  <ul>
    {items.map(([id, label, says]) => (
      <li key={id}>
        <strong>{label}</strong>
        {says ? ` – ${says}` : null}
      </li>
    ))}
  </ul>
)
