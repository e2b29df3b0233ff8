import { Link } from '@remix-run/react'
import { Card } from '#app/components/ui/card.tsx'
import { Digest } from '#app/components/ui/digest.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import * as m from '#words'
import type { SectionReading } from './read-section.ts'
import { SectionText } from './section-text.tsx'

/** The words that one is asked about, and what became of them if they are in a vote or agreed already. */
export function ReadyText({ page: { section, html, plan }, isAsked }: { page: SectionReading; isAsked: boolean }) {
  if (section.empty) {
    return (
      <Empty title={m.sections_ready_nothing()}>
        <p>{m.sections_ready_nothing_words()}</p>
      </Empty>
    )
  }
  const ballot = `/plans/${plan.id}/ballots/${section.ballotId}`
  return (
    <>
      {section.state === 'voting' && section.ballotId ? (
        <Notice title={m.sections_ready_voting_title()}>
          <p>
            <Rich text={m.sections_ready_voting()} parts={{ vote: (words) => <Link to={ballot}>{words}</Link> }} />
          </p>
        </Notice>
      ) : null}
      {section.state === 'agreed' && section.ballotId ? (
        <Notice kind="good" title={m.sections_ready_agreed_title()}>
          <p>
            <Rich text={m.sections_ready_agreed()} parts={{ vote: (words) => <Link to={ballot}>{words}</Link> }} />
          </p>
        </Notice>
      ) : null}
      <section aria-labelledby="text">
        <h2 id="text">{m.sections_ready_text()}</h2>
        {isAsked ? (
          <p className="no-print">
            <a href="#ready">{m.sections_ready_jump()}</a>
          </p>
        ) : null}
        <Card>
          <div data-content>
            <SectionText html={html} title={section.title} />
          </div>
        </Card>
        <details>
          <summary>{m.sections_ready_checking()}</summary>
          <p>
            <Rich
              text={m.sections_ready_fingerprint()}
              parts={{ digest: () => <Digest digest={section.digest} whole /> }}
            />
          </p>
        </details>
      </section>
    </>
  )
}
