import { Link } from '@remix-run/react'
import { Empty } from '#app/components/ui/empty.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import type { StepLine, TimelinePage } from './read-timeline.ts'

/** When each step takes place, what is too short, and what is to spare: as everybody in the plan reads it. */
export function Steps({ set, steps, slack, form }: Pick<TimelinePage, 'set' | 'steps' | 'slack' | 'form'>) {
  if (!set) {
    return (
      <Empty title={m.timeline_none()}>
        <p>{form ? m.timeline_none_guide() : m.timeline_none_why()}</p>
      </Empty>
    )
  }
  return (
    <>
      {slack ? (
        <Notice kind={slack.tone} title={m.timeline_slack()}>
          <p>{slack.words}</p>
        </Notice>
      ) : null}
      <section aria-labelledby="steps">
        <h2 id="steps">{m.timeline_steps()}</h2>
        <Rows>
          {steps.map((step) => (
            <Row key={step.stretch} id={step.stretch}>
              <Step step={step} />
            </Row>
          ))}
        </Rows>
      </section>
      <Note set={set} />
      <p className="quiet">
        {set.version > 1 ? `${m.timeline_changed({ n: set.version })} ` : null}
        <Rich text={m.timeline_set_at()} parts={{ time: () => <Time at={set.at} /> }} />
      </p>
    </>
  )
}

const Step = ({ step: { title, tag, dates, short, early, least, needs } }: { step: StepLine }) => (
  <>
    <h3>{title}</h3>
    <p>
      <Tag tone={tag.tone}>{tag.words}</Tag>
    </p>
    {dates ? <p>{dates}</p> : null}
    {short ? <p>{short}</p> : null}
    {early ? <p>{early}</p> : null}
    <details>
      <summary>{least}</summary>
      <ul>
        {needs.map(({ name, words, source, rule }) => (
          <li key={name}>
            {rule ? <Link to={`/rules#${rule}`}>{words}</Link> : words} <span className="quiet">{source}</span>
          </li>
        ))}
      </ul>
    </details>
  </>
)

function Note({ set: { note, isNoteErased } }: { set: NonNullable<TimelinePage['set']> }) {
  if (!note && !isNoteErased) return null
  return (
    <section aria-labelledby="note">
      <h2 id="note">{m.timeline_note()}</h2>
      <p>{note ? <OwnWords>{note}</OwnWords> : m.timeline_erased()}</p>
    </section>
  )
}
