import { Link } from '@remix-run/react'
import { SectionText } from '#app/components/sections/section-text.tsx'
import { buttonClass } from '#app/components/ui/button.tsx'
import { Row, Rows } from '#app/components/ui/list.tsx'
import { Listen } from '#app/components/ui/listen.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import { NothingYet } from './nothing.tsx'
import styles from './parts.module.css'
import type { Part } from './read-parts.ts'
import type { PlanPage } from './read-plan.ts'

type Text = NonNullable<Part['text']>

/** The parts that have words, one after the other; then those that have none yet, each with what it is for. */
export function Parts({ parts, noWords }: Pick<PlanPage, 'parts' | 'noWords'>) {
  const empty = parts.filter((part) => part.empty)
  return (
    <>
      <section aria-label={m.plan_text()}>
        <NothingYet nothing={noWords} />
        {parts.map((part) => (part.text ? <OnePart key={part.key} part={part} text={part.text} /> : null))}
      </section>
      {empty.length > 0 ? (
        <section aria-labelledby="empty" className="no-print">
          <h2 id="empty">{m.plan_empty_parts()}</h2>
          <Rows>
            {empty.map(({ key, title, prompt }) => (
              <Row key={key} id={`part-${key}`}>
                <p>
                  <Link to={`sections/${key}`} className={styles.emptyPart}>
                    {title}
                  </Link>
                </p>
                <p className="quiet">{prompt}</p>
              </Row>
            ))}
          </Rows>
        </section>
      ) : null}
    </>
  )
}

function OnePart({ part, text }: { part: Part; text: Text }) {
  const { key, title, tag, questions } = part
  const { first, more } = text
  return (
    <article className={styles.part} id={`part-${key}`} aria-labelledby={`title-${key}`}>
      <div className={styles.heading}>
        <h2 id={`title-${key}`}>{title}</h2>
        <Tag tone={tag.tone}>{tag.word}</Tag>
      </div>
      <From text={text} />
      <Listen of={`words-${key}`} what={title} />
      <div id={`words-${key}`}>
        <SectionText html={text.html} title={title} />
      </div>
      <p className={`${styles.ways} no-print`}>
        <Way {...first} about={title} className={buttonClass(first.look)} />
        {more.map((way) => (
          <Way key={way.to} {...way} about={title} className={styles.way} />
        ))}
        {questions ? <span className="quiet">{questions}</span> : null}
      </p>
      <Checking text={text} />
    </article>
  )
}

/** Many parts have the same ways on: who only hears the page learns which part each belongs to. */
const Way = ({ to, label, about, className }: { to: string; label: string; about: string; className?: string }) => (
  <Link to={to} className={className}>
    {label}
    <span className="only-heard">: {about}</span>
  </Link>
)

function From({ text: { by, changedAt } }: { text: Text }) {
  return (
    <p className={styles.from}>
      {by ? <Rich text={by.words} parts={{ names: () => <span data-content>{by.names}</span> }} /> : null}{' '}
      {changedAt ? <Rich text={m.plan_last_changed()} parts={{ time: () => <Time at={changedAt} /> }} /> : null}
    </p>
  )
}

function Checking({ text: { digest, everybody } }: { text: Text }) {
  return (
    <details className={`${styles.checking} no-print`}>
      <summary>{m.plan_checking()}</summary>
      <p>
        <Rich text={m.plan_part_fingerprint()} parts={{ digest: () => <span className="figures">{digest}</span> }} />
      </p>
      {everybody ? (
        <p>
          <Rich text={m.plan_all_writers()} parts={{ names: () => <span data-content>{everybody}</span> }} />
        </p>
      ) : null}
    </details>
  )
}
