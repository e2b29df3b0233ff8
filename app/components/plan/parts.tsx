import { Link } from '@remix-run/react'
import { SectionText } from '#app/components/sections/section-text.tsx'
import { STATE_WORDS } from '#app/components/sections/words.ts'
import { Digest } from '#app/components/ui/digest.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import type { PlanPage, PlanSection } from './read-plan.ts'

export function Contents({ sections }: Pick<PlanPage, 'sections'>) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">The parts of the plan</h2>
      <ol className="contents">
        {sections.map((section) => (
          <li key={section.key}>
            <a href={`#part-${section.key}`}>{section.title}</a>
            <StateTag section={section} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StateTag({ section }: { section: PlanSection }) {
  if (section.empty && section.state === 'drafting') return <Tag>No words yet</Tag>
  const { word, tone } = STATE_WORDS[section.state]
  return <Tag tone={tone}>{word}</Tag>
}

export function Parts({ sections, mayWrite }: { sections: PlanSection[]; mayWrite: boolean }) {
  return (
    <section aria-label="The words of the plan" className="words">
      {sections.map((section) => (
        <Part key={section.key} section={section} mayWrite={mayWrite} />
      ))}
    </section>
  )
}

function Part({ section, mayWrite }: { section: PlanSection; mayWrite: boolean }) {
  const { key, title, prompt, state, empty, html, digest, ballotId, questions } = section
  const writes = mayWrite && state === 'drafting'
  return (
    <article className="part" id={`part-${key}`} aria-labelledby={`title-${key}`}>
      <h2 id={`title-${key}`}>{title}</h2>
      <div className="part-state">
        <StateTag section={section} />
        {empty ? null : (
          <span>
            Fingerprint <Digest digest={digest} />
          </span>
        )}
        {questions > 0 ? <span>{questions === 1 ? 'One open question' : `${questions} open questions`}</span> : null}
      </div>
      {empty ? <p className="quiet">Nobody has written here yet. {prompt}</p> : <SectionText html={html} />}
      <p className="part-links">
        <Link to={`sections/${key}`}>
          {writes ? 'Write here' : 'Open this part'}
          <span className="only-heard">: {title}</span>
        </Link>
        {empty ? null : (
          <Link to={`sections/${key}/ready`}>
            Ready to vote? Questions?<span className="only-heard"> {title}</span>
          </Link>
        )}
        {ballotId ? (
          <Link to={`ballots/${ballotId}`}>
            The vote on it<span className="only-heard">: {title}</span>
          </Link>
        ) : null}
      </p>
    </article>
  )
}
