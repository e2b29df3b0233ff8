import { Link } from '@remix-run/react'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import type { TimesPage } from './read-times.ts'

/** For the guide: times that suit most people, with a form that is filled in for each. */
export function Times({ times: { answered, tooFew, best, series } }: { times: TimesPage }) {
  return (
    <section aria-labelledby="times">
      <h2 id="times">{m.availability_times()}</h2>
      {answered.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {tooFew ? <p>{m.availability_ask_people()}</p> : <p className="quiet">{m.availability_times_lead()}</p>}
      {best.length > 0 ? (
        <Rows>
          {best.map(({ slot, name, citizens, professionals, fair, to }) => (
            <Row key={slot}>
              <h3>{name}</h3>
              <p>{[citizens, professionals].filter(Boolean).join(' · ')}</p>
              {fair ? null : <p className="quiet">{m.availability_unfair()}</p>}
              <Link to={to}>
                <Rich
                  text={m.availability_choose({ slot: name })}
                  parts={{ slot: (words) => <span className="only-heard">{words}</span> }}
                />
              </Link>
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
