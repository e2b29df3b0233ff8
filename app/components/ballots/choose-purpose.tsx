import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Card } from '#app/components/ui/card.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { PURPOSES, type VotePurpose } from '#domain/ballots/purposes.ts'
import * as m from '#words'
import { PURPOSE_WORDS } from './purposes.ts'

/** The first thing to say of a question: what the vote is for. The way to decide follows from it. */
export const ChoosePurpose = () => (
  <Card as="section" labelledBy="purpose">
    <h2 id="purpose">{m.ballots_purpose_title()}</h2>
    <p>{m.ballots_purpose_words()}</p>
    <Rows>
      {PURPOSES.map((purpose) => (
        <Row key={purpose}>
          <Link to={`?what=question&for=${purpose}`}>{PURPOSE_WORDS[purpose].title}</Link>
          <p className="quiet">{PURPOSE_WORDS[purpose].hint}</p>
        </Row>
      ))}
      <Row>
        <Link to="?what=question&for=other">{m.ballots_purpose_other()}</Link>
        <p className="quiet">{m.ballots_purpose_other_hint()}</p>
      </Row>
    </Rows>
  </Card>
)

/** The same for a text: it is agreed, or people only say how they stand to it. */
export const TextPurpose = ({ purpose, to }: { purpose: VotePurpose | null; to: string }) => {
  const other: VotePurpose = purpose === 'feel-the-room' ? 'agree-a-text' : 'feel-the-room'
  return (
    <Said purpose={purpose}>
      <Link to={other === 'agree-a-text' ? to : `${to}${to === '?' ? '' : '&'}for=${other}`}>
        {m.ballots_purpose_instead({ purpose: PURPOSE_WORDS[other].title })}
      </Link>
    </Said>
  )
}

/** What was said of a question, and the way back. */
export const QuestionPurpose = ({ purpose }: { purpose: VotePurpose | null }) => (
  <Said purpose={purpose}>
    <Link to="?what=question">{m.ballots_purpose_change()}</Link>
  </Said>
)

const Said = ({ purpose, children }: { purpose: VotePurpose | null; children: ReactNode }) => (
  <p>
    {purpose ? (
      <>
        {m.ballots_purpose_said()} <strong>{PURPOSE_WORDS[purpose].title}</strong>.{' '}
      </>
    ) : null}
    {children}
  </p>
)
