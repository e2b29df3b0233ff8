import { Link } from '@remix-run/react'
import { buttonClass } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Time } from '#app/components/ui/time.tsx'
import type { plannedOf } from './meeting.ts'

type Props = { planned: ReturnType<typeof plannedOf>; mayOpen: boolean; planId: string }

/** No meeting is open: which ones are planned, and for those who may, a button to begin. */
export function NoMeeting({ planned, mayOpen, planId }: Props) {
  return (
    <section aria-labelledby="planned">
      <h2 id="planned">Planned meetings</h2>
      {planned.length === 0 ? (
        <p>
          No meeting is planned. <Link to={`/plans/${planId}/meetings`}>See all meetings</Link>.
        </p>
      ) : (
        <ul className="todo">
          {planned.map(({ id, title, startsAt }) => (
            <li key={id}>
              <strong>{title}</strong>{' '}
              <span className="quiet">
                <Time at={startsAt} />
              </span>
              {mayOpen ? (
                <CommandForm type="session.open" of={id} hidden={{ sessionId: id }}>
                  <button type="submit" className={buttonClass('first')}>
                    Open this meeting<span className="only-heard">: {title}</span>
                  </button>
                </CommandForm>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
