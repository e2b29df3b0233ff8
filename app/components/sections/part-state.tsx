import { Link } from '@remix-run/react'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import type { SectionState } from '#domain/sections/state.ts'
import * as m from '#words'
import styles from './part-state.module.css'
import { STATE_WORDS } from './words.ts'

const DO: Record<SectionState, string> = {
  drafting: m.sections_page_drafting_do(),
  frozen: m.sections_page_frozen_do(),
  voting: m.sections_page_voting_do(),
  agreed: m.sections_page_agreed_do(),
}

type Props = { state: SectionState; ask: string; vote: string | null }

/** Where a part stands, and what somebody can do who wants something else. */
export function PartState({ state, ask, vote }: Props) {
  const { word, tone, says } = STATE_WORDS[state]
  return (
    <div className={styles.state}>
      <p className={styles.says}>
        <Tag tone={tone}>{word}</Tag> <span>{says}</span>
      </p>
      <p className={styles.do}>
        <Rich
          text={DO[state]}
          parts={{
            ask: (words) => <Link to={ask}>{words}</Link>,
            vote: (words) => (vote ? <Link to={vote}>{words}</Link> : words),
          }}
        />
      </p>
    </div>
  )
}
