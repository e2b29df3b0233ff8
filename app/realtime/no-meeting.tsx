import { Link } from '@remix-run/react'
import { buttonClass } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { plannedOf } from './meeting.ts'

type Props = { planned: ReturnType<typeof plannedOf>; mayOpen: boolean; planId: string }

/** No meeting is open: which ones are planned, and for those who may, a button to begin. */
export function NoMeeting({ planned, mayOpen, planId }: Props) {
  return (
    <section aria-labelledby="planned">
      <h2 id="planned">{m.meetings_live_planned()}</h2>
      {planned.length === 0 ? (
        <p>
          <Rich
            text={m.meetings_live_planned_none()}
            parts={{ meetings: (words) => <Link to={`/plans/${planId}/meetings`}>{words}</Link> }}
          />
        </p>
      ) : (
        <Rows>
          {planned.map(({ id, title, startsAt }, place) => (
            <Row key={id}>
              <p>
                <strong data-content>{title}</strong>
                <br />
                <span className="quiet">
                  <Time at={startsAt} />
                </span>
              </p>
              {mayOpen ? (
                <CommandForm type="session.open" of={id} hidden={{ sessionId: id }}>
                  <button type="submit" className={buttonClass(place === 0 ? 'first' : 'second')}>
                    <Rich
                      text={m.meetings_open_named({ title })}
                      parts={{ title: (words) => <span className="only-heard">{words}</span> }}
                    />
                  </button>
                </CommandForm>
              ) : null}
            </Row>
          ))}
        </Rows>
      )}
    </section>
  )
}
