import { Link } from '@remix-run/react'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { PapersPage } from './read-papers.ts'

/** The papers of one meeting: what each is called, and whether its reader can have it yet. */
export function MeetingPapers({ planId, meeting }: { planId: string; meeting: PapersPage['meetings'][number] }) {
  return (
    <section aria-labelledby={`${meeting.id}-papers`}>
      <h2 id={`${meeting.id}-papers`}>
        <Rich text={m.papers_for()} parts={{ title: () => <OwnWords>{meeting.title}</OwnWords> }} />
      </h2>
      <p className="quiet">
        <Rich text={m.papers_starts()} parts={{ time: () => <Time at={meeting.startsAt} /> }} />
      </p>
      <Rows>
        {meeting.papers.map(({ id, title, ready, missing, isNew, opened }) => (
          <Row key={id}>
            <h3>
              <Link to={`/plans/${planId}/papers/${id}`}>
                <OwnWords>{title}</OwnWords>
              </Link>
            </h3>
            {isNew ? (
              <p>
                <Tag tone="note">{m.papers_new()}</Tag>
              </p>
            ) : null}
            {opened ? (
              <p>
                <Tag tone="good">{m.papers_you_opened()}</Tag>
              </p>
            ) : null}
            {ready ? <p>{m.papers_ready({ format: ready })}</p> : null}
            {missing ? <p>{m.papers_not_ready({ format: missing })}</p> : null}
          </Row>
        ))}
      </Rows>
    </section>
  )
}
