import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Card } from '#app/components/ui/card.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { PURPOSES, type VotePurpose } from '#domain/ballots/purposes.ts'
import * as m from '#words'
import { PURPOSE_WORDS } from './purposes.ts'

/** The first thing to say of a question: what the vote is for. The way to decide follows from it. */
export const ChoosePurpose = () => (
  <Card>
    <p>{m.ballots_purpose_words()}</p>
    <Rows>
      {PURPOSES.map((purpose) => (
        <Way key={purpose} to={purpose} words={PURPOSE_WORDS[purpose]} />
      ))}
      <Way to="other" words={{ title: m.ballots_purpose_other(), hint: m.ballots_purpose_other_hint() }} />
    </Rows>
  </Card>
)

const Way = ({ to, words }: { to: string; words: { title: string; hint: string } }) => (
  <Row>
    <Link to={`?what=question&for=${to}`}>{words.title}</Link>
    <p className="quiet">{words.hint}</p>
  </Row>
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
