import { Link } from '@remix-run/react'
import { SectionText } from '#app/components/sections/section-text.tsx'
import { STATE_WORDS } from '#app/components/sections/words.ts'
import { Digest } from '#app/components/ui/digest.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import type { PlanPage, PlanSection } from './read-plan.ts'

/** Where each part that has words stands. The others are listed further down, each with what it is for. */
export function Contents({ sections }: Pick<PlanPage, 'sections'>) {
  const written = sections.filter((section) => !section.empty)
  const empty = sections.length - written.length
  if (written.length === 0) return null
  return (
    <nav aria-labelledby="contents" className="no-print">
      <h2 id="contents">The parts of the plan</h2>
      <ol className="contents">
        {written.map((section) => (
          <li key={section.key}>
            <a href={`#part-${section.key}`}>{section.title}</a>
            <StateTag section={section} />
          </li>
        ))}
        {empty > 0 ? (
          <li>
            <a href="#empty">{empty === 1 ? 'One part has no words yet' : `${empty} parts have no words yet`}</a>
          </li>
        ) : null}
      </ol>
    </nav>
  )
}

function StateTag({ section }: { section: PlanSection }) {
  if (section.empty && section.state === 'drafting') return <Tag>No words yet</Tag>
  const { word, tone } = STATE_WORDS[section.state]
  return <Tag tone={tone}>{word}</Tag>
}

/** The parts that have words, one after the other; then those that have none yet, in a list. */
export function Parts({ sections, mayWrite }: { sections: PlanSection[]; mayWrite: boolean }) {
  const empty = sections.filter((section) => section.empty)
  return (
    <>
      <section aria-label="The words of the plan" className="words">
        {sections
          .filter((section) => !section.empty)
          .map((section) => (
            <Part key={section.key} section={section} mayWrite={mayWrite} />
          ))}
      </section>
      {empty.length > 0 ? (
        <section aria-labelledby="empty" className="no-print">
          <h2 id="empty">Parts without words yet</h2>
          <ul className="people">
            {empty.map((section) => (
              <li key={section.key} id={`part-${section.key}`}>
                <p>
                  <Link to={`sections/${section.key}`} className="person">
                    {section.title}
                  </Link>
                </p>
                <p className="quiet">{section.prompt}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Part({ section, mayWrite }: { section: PlanSection; mayWrite: boolean }) {
  const { key, title, state, html, digest, ballotId, questions } = section
  return (
    <article className="part" id={`part-${key}`} aria-labelledby={`title-${key}`}>
      <h2 id={`title-${key}`}>{title}</h2>
      <div className="part-state">
        <StateTag section={section} />
        <span>
          Fingerprint <Digest digest={digest} />
        </span>
        {questions > 0 ? <span>{questions === 1 ? 'One open question' : `${questions} open questions`}</span> : null}
      </div>
      <SectionText html={html} title={title} />
      <p className="part-links">
        <Link to={`sections/${key}`}>
          {mayWrite && state === 'drafting' ? 'Write here' : 'Open this part'}
          <span className="only-heard">: {title}</span>
        </Link>
        <Link to={`sections/${key}/ready`}>
          Ready to vote? Questions?<span className="only-heard"> {title}</span>
        </Link>
        {ballotId ? (
          <Link to={`ballots/${ballotId}`}>
            The vote on it<span className="only-heard">: {title}</span>
          </Link>
        ) : null}
      </p>
    </article>
  )
}
