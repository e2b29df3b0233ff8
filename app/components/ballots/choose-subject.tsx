import { Link } from '@remix-run/react'
import { STATE_WORDS } from '#app/components/sections/words.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import type { SectionState } from '#domain/sections/state.ts'
import * as m from '#words'

export type Part = { key: string; title: string; state: SectionState }

/** The first question of putting something to a vote: what is it? */
export function ChooseSubject({ planId, parts }: { planId: string; parts: readonly Part[] }) {
  const here = `/plans/${planId}`
  return (
    <>
      <Card as="section" labelledBy="part">
        <h2 id="part">{m.ballots_open_part()}</h2>
        <p>{parts.length > 0 ? m.ballots_open_part_words() : m.ballots_open_part_none()}</p>
        <Rows>
          {parts.map(({ key, title, state }) => (
            <Row key={key}>
              {state === 'voting' ? title : <Link to={`${here}/sections/${key}/vote`}>{title}</Link>}{' '}
              <Tag tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].word}</Tag>
            </Row>
          ))}
        </Rows>
      </Card>
      <Card as="section" labelledBy="plan">
        <h2 id="plan">{m.ballots_open_plan()}</h2>
        <p>{m.ballots_open_plan_words()}</p>
        <p>
          <ButtonLink look="second" to="?what=plan">
            {m.ballots_open_plan_go()}
          </ButtonLink>
        </p>
      </Card>
      <Card as="section" labelledBy="question">
        <h2 id="question">{m.ballots_open_question()}</h2>
        <p>{m.ballots_open_question_words()}</p>
        <p>
          <ButtonLink look="second" to="?what=question">
            {m.ballots_open_question_go()}
          </ButtonLink>
        </p>
      </Card>
    </>
  )
}
