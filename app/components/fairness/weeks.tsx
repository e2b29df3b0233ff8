import { Link } from '@remix-run/react'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Bar, Table } from '#app/components/ui/table.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { WeeksPage } from './read-weeks.ts'

type Lines = WeeksPage['weeks']

/** All weeks in numbers, each with a line as long as it was busy. */
export function WeeksInNumbers({ weeks }: { weeks: Lines }) {
  return (
    <Table caption={m.plan_weeks_caption()}>
      <thead>
        <tr>
          <th scope="col">{m.plan_weeks_week()}</th>
          <th scope="col">{m.plan_weeks_done()}</th>
          <th scope="col">{m.plan_weeks_held()}</th>
          <th scope="col">{m.plan_weeks_stopped()}</th>
          <th scope="col">{m.plan_weeks_aside()}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ from, short, entries, share, held, stopped, setAside }) => (
          <tr key={from}>
            <th scope="row">
              <a href={`#week-${from.slice(0, 10)}`}>{short}</a>
            </th>
            <td>
              {entries} <Bar share={share} />
            </td>
            <td>{held}</td>
            <td>{stopped}</td>
            <td>{setAside}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** One week: its votes, meetings and what happened about rules, each with its place in the record. */
export function WeekInWords({ planId, week }: { planId: string; week: Lines[number] }) {
  const { from, day, steps, more } = week
  const id = `week-${from.slice(0, 10)}`
  const log = (seq: number) => `/plans/${planId}/log?at=${seq}#entry-${seq}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {m.plan_weeks_from({ day })}
      </h2>
      {steps.length === 0 ? <p className="quiet">{m.plan_weeks_quiet()}</p> : null}
      <Rows>
        {steps.map(({ seq, at, tag, sentence }) => (
          <Row key={seq}>
            <p>
              {tag ? <Tag tone={tag.tone}>{tag.words}</Tag> : null} {sentence}
            </p>
            <p className="quiet">
              <Link to={log(seq)}>
                <Time at={at} />
              </Link>
            </p>
          </Row>
        ))}
      </Rows>
      {more > 0 ? (
        <p>
          <Rich
            text={m.plan_weeks_more({ n: more })}
            parts={{ log: (words) => <Link to={log(steps.at(-1)?.seq ?? 0)}>{words}</Link> }}
          />
        </p>
      ) : null}
    </section>
  )
}
