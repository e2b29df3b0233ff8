import { Link, useSearchParams } from '@remix-run/react'
import { SectionText } from '#app/components/sections/section-text.tsx'
import { shortDigest } from '#app/components/sections/words.ts'
import { Card } from '#app/components/ui/card.tsx'
import { Listen } from '#app/components/ui/listen.tsx'
import { allTerms } from '#app/components/words/terms.ts'
import { WordHelp } from '#app/components/words/word-help.tsx'
import * as m from '#words'
import type { BallotPage } from './read-ballot.ts'
import styles from './texts.module.css'

type Texts = BallotPage['texts']

/**
 * Exactly the words that are voted on. One part stands open: it has to be read, and the choices follow it. The parts of
 * a whole plan are folded, so that the choices are not a kilometre away; who has read them before jumps.
 */
export function VoteTexts({ texts, isOpen, votes }: { texts: Texts; isOpen: boolean; votes: boolean }) {
  if (texts.length === 0) return null
  return (
    <section className={styles.texts} id="text" tabIndex={-1} aria-labelledby="text-title">
      <h2 id="text-title">{isOpen && votes ? m.ballots_text_title() : m.ballots_text_title_other()}</h2>
      {isOpen && votes ? (
        <p className="no-print">
          <a href="#choices">{m.ballots_text_choices()}</a>
        </p>
      ) : null}
      <Listen of="text" what={m.ballots_text_title_other()} />
      {texts.length === 1 ? texts.map((text) => <OneText key={text.key} text={text} />) : <Parts texts={texts} />}
      {isOpen ? <p className="quiet">{m.ballots_text_stays()}</p> : null}
      <WordHelp terms={allTerms(texts)} />
    </section>
  )
}

const OneText = ({ text }: { text: Texts[number] }) => (
  <Card>
    <Words text={text} />
  </Card>
)

function Parts({ texts }: { texts: Texts }) {
  const [asked] = useSearchParams()
  const all = asked.get('parts') === 'all'
  return (
    <>
      <p>
        {m.ballots_text_parts({ n: texts.length })}{' '}
        {all ? null : <Link to="?parts=all#text">{m.ballots_text_open_all()}</Link>}
      </p>
      {texts.map((text, index) => (
        <details key={text.key} className={styles.part} open={all || index === 0}>
          <summary>
            <h3>{text.title}</h3>
          </summary>
          <Words text={text} />
        </details>
      ))}
    </>
  )
}

const Words = ({ text: { html, title, digest } }: { text: Texts[number] }) =>
  html === null ? (
    <p>{m.ballots_text_changed({ digest: shortDigest(digest) })}</p>
  ) : (
    <div data-content className={styles.words}>
      <SectionText html={html} title={title} />
    </div>
  )
