import { Link } from '@remix-run/react'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import type { TimesPage } from './read-times.ts'

/** For the guide: times that suit most people, with a form that is filled in for each. */
export function Times({ times: { answered, tooFew, dates, best, series } }: { times: TimesPage }) {
  return (
    <section aria-labelledby="times">
      <h2 id="times">{m.availability_times()}</h2>
      {answered.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {tooFew ? <p>{m.availability_ask_people()}</p> : <p className="quiet">{m.availability_times_lead()}</p>}
      {dates.length > 0 ? <Dates dates={dates} /> : null}
      {best.length > 0 ? <h3>{m.availability_week()}</h3> : null}
      {best.length > 0 ? (
        <Rows>
          {best.map(({ slot, name, counts, fair, to }) => (
            <Row key={slot}>
              <h4>{name}</h4>
              <p>{counts}</p>
              {fair ? null : <p className="quiet">{m.availability_unfair()}</p>}
              <Choose {...{ name, to }} />
            </Row>
          ))}
        </Rows>
      ) : null}
      {series.names.length > 0 ? (
        <>
          <h3>{m.availability_series()}</h3>
          <p>{m.availability_series_lead()}</p>
          <ol>
            {series.names.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same time may stand there twice
              <li key={index}>{name}</li>
            ))}
          </ol>
          <p>{series.repeated ? m.availability_series_both() : m.availability_series_good()}</p>
        </>
      ) : null}
    </section>
  )
}

/** Real dates, so that nobody has to look them up. */
const Dates = ({ dates }: Pick<TimesPage, 'dates'>) => (
  <>
    <h3>{m.availability_dates()}</h3>
    <p className="quiet">{m.availability_dates_lead()}</p>
    <Rows>
      {dates.map(({ name, counts, to }) => (
        <Row key={name}>
          <h4>{name}</h4>
          <p>{counts}</p>
          <Choose {...{ name, to }} />
        </Row>
      ))}
    </Rows>
  </>
)

const Choose = ({ name, to }: { name: string; to: string }) => (
  <Link to={to}>
    <Rich
      text={m.availability_choose({ slot: name })}
      parts={{ slot: (words) => <span className="only-heard">{words}</span> }}
    />
  </Link>
)
