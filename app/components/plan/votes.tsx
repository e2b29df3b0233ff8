import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import { NothingYet } from './nothing.tsx'
import type { PlanPage } from './read-plan.ts'
import type { Said, Vote } from './read-votes.ts'
import styles from './votes.module.css'

/** Every vote, the newest first, with what people who disagreed had written down. */
export function Votes({ votes: { newest, older, olderLabel, none, openOne } }: Pick<PlanPage, 'votes'>) {
  return (
    <section aria-labelledby="votes" className="no-print">
      <h2 id="votes">{m.plan_votes()}</h2>
      <NothingYet nothing={none} />
      <Rows>
        {newest.map((vote) => (
          <OneVote key={vote.id} vote={vote} />
        ))}
      </Rows>
      {older.length > 0 ? (
        <details>
          <summary>{olderLabel}</summary>
          <Rows>
            {older.map((vote) => (
              <OneVote key={vote.id} vote={vote} />
            ))}
          </Rows>
        </details>
      ) : null}
      {openOne ? (
        <ButtonLink to="vote" look="second">
          {openOne}
        </ButtonLink>
      ) : null}
    </section>
  )
}

function OneVote({ vote: { id, label, isQuestion, tag, result, when, at, voted, said } }: { vote: Vote }) {
  return (
    <Row>
      <p className={styles.vote}>
        <Link to={`ballots/${id}`} data-content={isQuestion || undefined}>
          {label}
        </Link>
        <Tag tone={tag.tone}>{tag.word}</Tag>
      </p>
      {result ? <p>{result}</p> : null}
      <p className="quiet">
        <Rich text={when} parts={{ time: () => <Time at={at} /> }} /> {voted}
      </p>
      {said.map((one) => (
        <Against key={one.id} said={one} />
      ))}
    </Row>
  )
}

/** Their own words, never ours, beside the result that they are about. */
const Against = ({ said: { words, name, text, isRemoved } }: { said: Said }) => (
  <figure className={styles.said}>
    <figcaption>
      <Rich text={words} parts={{ name: () => <span data-content>{name}</span> }} />
    </figcaption>
    <blockquote data-content={!isRemoved || undefined} dir="auto">
      {text}
    </blockquote>
  </figure>
)
