import { SectionText } from '#app/components/sections/section-text.tsx'
import { Digest } from '#app/components/ui/digest.tsx'
import type { BallotPage } from './read-ballot.ts'

/** Exactly the words that are voted on, each part with its fingerprint. */
export function VoteTexts({ texts }: Pick<BallotPage, 'texts'>) {
  if (texts.length === 0) return null
  return (
    <section aria-label="The words in this vote">
      {texts.map(({ key, title, digest, html }) => (
        <article key={key}>
          <h2>{title}</h2>
          <div className="vote-text">
            {html === null ? (
              <p>These words were changed after the vote. The vote was on the words with the fingerprint below.</p>
            ) : (
              <SectionText html={html} title={title} />
            )}
          </div>
          <p className="quiet">
            Fingerprint <Digest digest={digest} />
          </p>
        </article>
      ))}
    </section>
  )
}
