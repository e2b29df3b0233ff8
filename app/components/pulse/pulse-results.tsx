import { Link } from '@remix-run/react'
import { Rich } from '#app/components/ui/rich.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { PULSE_WORDS } from '#app/forms/pulse.ts'
import { FEWEST_ANSWERS, type Middle } from '#domain/pulse/results.ts'
import type { PulseView } from '#server/pulse/view.ts'
import * as m from '#words'
import { SCORE_WORDS } from './words.ts'

type Props = { planId: string; sessionId: string; pulse: PulseView }

/** How the meeting was for those who were there: nobody's own answer, and by sides only where each has enough. */
export function Pulse({ planId, sessionId, pulse: { results, until, mayAnswer, hasAnswered } }: Props) {
  return (
    <section aria-labelledby="pulse">
      <h2 id="pulse">{m.pulse_title()}</h2>
      {results ? (
        <Results results={results} />
      ) : (
        <>
          <p>
            <Rich text={m.pulse_counted_later()} parts={{ time: () => (until ? <Time at={until} /> : null) }} />
          </p>
          {mayAnswer ? (
            <p>
              <Link to={`/plans/${planId}/meetings/${sessionId}/pulse`}>
                {hasAnswered ? m.pulse_link_again() : m.pulse_link()}
              </Link>
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}

function Results({ results }: { results: NonNullable<PulseView['results']> }) {
  const told = results.filter(({ all }) => all !== null)
  const bySides = told.some(({ sides }) => sides !== null)
  if (told.length === 0) return <p>{m.pulse_too_few({ n: FEWEST_ANSWERS })}</p>
  return (
    <>
      <Table caption={m.pulse_caption()}>
        <thead>
          <tr>
            <th scope="col">{m.pulse_question()}</th>
            <th scope="col">{m.pulse_all()}</th>
            {bySides ? <th scope="col">{m.pulse_citizens()}</th> : null}
            {bySides ? <th scope="col">{m.pulse_professionals()}</th> : null}
          </tr>
        </thead>
        <tbody>
          {told.map(({ question, all, sides }) => (
            <tr key={question}>
              <th scope="row">{PULSE_WORDS[question]}</th>
              <MiddleCell of={all} />
              {bySides ? <MiddleCell of={sides?.citizen ?? null} /> : null}
              {bySides ? <MiddleCell of={sides?.professional ?? null} /> : null}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="quiet">{m.pulse_how_counted({ n: FEWEST_ANSWERS })}</p>
    </>
  )
}

const MiddleCell = ({ of }: { of: Middle | null }) => (
  <td>{of ? m.pulse_middle({ answer: SCORE_WORDS[of.median], n: of.people }) : m.pulse_not_told()}</td>
)
