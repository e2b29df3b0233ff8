import type { ReactNode } from 'react'
import styles from './ballot.module.css'
import type { BallotPage } from './read-ballot.ts'

type Asked = Pick<BallotPage, 'question' | 'own'>

/** What is voted on, as one question; a question of the guide's own stands in their own words. */
export function Question({ question, own }: Asked) {
  if (question !== null) return <>{question}</>
  return (
    <span data-content lang={own.lang} dir="auto" className={styles.own}>
      {own.text}
    </span>
  )
}

/** The question first, and above it where one is in voting. */
export const VoteTitle = ({ step, page }: { step: string; page: Asked }) => (
  <>
    <span className={styles.step}>{step}</span> <Question {...page} />
  </>
)

/** A page's heading that says where one is in voting. */
export const StepTitle = ({ step, title }: { step: string; title: ReactNode }) => (
  <>
    <span className={styles.step}>{step}</span> {title}
  </>
)
