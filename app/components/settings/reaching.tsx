import { Link } from '@remix-run/react'
import type { plansWithMail } from '#app/components/mail/read-mail.ts'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import * as m from '#words'

/** How its reader is told outside these pages: a way to each plan's own choices, and what went wrong. */
export function Reaching({ plans }: { plans: Awaited<ReturnType<typeof plansWithMail>> }) {
  return (
    <section aria-labelledby="reaching">
      <h2 id="reaching">{m.mail_settings_title()}</h2>
      <p>
        <Link to="/calendar">{m.mail_settings_calendar()}</Link>
      </p>
      {plans.length > 0 ? (
        <>
          <p>{m.mail_settings_words()}</p>
          <Rows>
            {plans.map(({ to, title, refused }) => (
              <Row key={to}>
                <p>
                  <Link to={to} data-content dir="auto">
                    {title}
                  </Link>
                </p>
                {refused ? (
                  <Notice kind="careful" title={m.mail_refused_title()}>
                    <p>{refused}</p>
                  </Notice>
                ) : null}
              </Row>
            ))}
          </Rows>
        </>
      ) : null}
    </section>
  )
}
