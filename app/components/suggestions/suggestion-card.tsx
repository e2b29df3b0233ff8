import { Link } from '@remix-run/react'
import { Card } from '#app/components/ui/card.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import * as m from '#words'
import { Answers } from './answers.tsx'
import { Differences, Words } from './differences.tsx'
import { Looks } from './looks.tsx'
import type { SuggestionLine } from './read-suggestions.ts'

/** One suggestion: whose it is, what would change and why, and what its reader can do. */
export function SuggestionCard({ line, plan, part }: { line: SuggestionLine; plan: string; part: string }) {
  const { id, tag, mine, by, madeAt, why, misfit, needsWords } = line
  const parts = { name: () => <OwnWords>{by}</OwnWords>, time: () => <Time at={madeAt} /> }
  return (
    <Card id={id} as="article" labelledBy={`${id}-by`}>
      <p id={`${id}-by`}>
        <Tag tone={tag.tone}>{tag.word}</Tag> {mine ? <Tag>{m.suggest_yours()}</Tag> : null}{' '}
        <Rich text={mine ? m.suggest_by_me() : m.suggest_by()} parts={parts} />
      </p>
      {misfit ? <Misfit line={line} misfit={misfit} part={part} /> : <Change line={line} />}
      {why ? (
        <>
          <h3>{m.suggest_why_they()}</h3>
          <Words>{why}</Words>
        </>
      ) : null}
      {needsWords && !misfit ? <p>{needsWords}</p> : null}
      <Standing line={line} plan={plan} />
      <Refused line={line} />
      <Answers line={line} />
    </Card>
  )
}

const WAITS: readonly string[] = ['open', 'voting', 'adopted'] satisfies SuggestionLine['state'][]

function Change({ line: { words, state, looks } }: { line: SuggestionLine }) {
  if (!words) return <p className="quiet">{m.suggest_erased()}</p>
  return (
    <>
      <h3>{WAITS.includes(state) ? m.suggest_difference() : m.suggest_difference_was()}</h3>
      <Differences of={words.differences} />
      <Looks of={looks} />
    </>
  )
}

/** Somebody else has changed the same words: all three wordings, so that people can talk about them. */
function Misfit({
  line: { words, now, mayRepeat, looks },
  misfit,
  part,
}: {
  line: SuggestionLine
  misfit: string
  part: string
}) {
  return (
    <>
      <Notice kind="careful" title={m.suggest_place_changed()}>
        <p>{misfit}</p>
        {mayRepeat ? (
          <p>
            <Link to={`${part}/suggest${now && words ? `?block=${words.block}` : ''}`}>{m.suggest_again()}</Link>
          </p>
        ) : null}
      </Notice>
      {words ? (
        <>
          <h3>{m.suggest_was()}</h3>
          <Words>{words.was}</Words>
          <h3>{m.suggest_proposed()}</h3>
          <Differences of={words.differences} />
          <Looks of={looks} />
        </>
      ) : null}
      {now ? (
        <>
          <h3>{m.suggest_now()}</h3>
          <Words>{now}</Words>
        </>
      ) : null}
    </>
  )
}

/** Where it stands with the group, or what became of it. */
function Standing({ line: { standing, ballot }, plan }: { line: SuggestionLine; plan: string }) {
  if (!standing) return null
  const { words, at, vote } = standing
  return (
    <p>
      {words.map((sentence) => (
        <span key={sentence}>
          <Rich text={sentence} parts={{ time: () => (at ? <Time at={at} /> : null) }} />{' '}
        </span>
      ))}
      {vote ? <Link to={`${plan}/ballots/${ballot}`}>{vote}</Link> : null}
    </p>
  )
}

/** A no of one person, with its reason. */
function Refused({ line: { state, answeredAt, answeredByName, reason } }: { line: SuggestionLine }) {
  if (state !== 'refused') return null
  const parts = {
    name: () => <OwnWords>{answeredByName}</OwnWords>,
    time: () => (answeredAt ? <Time at={answeredAt} /> : null),
  }
  return (
    <>
      <p>
        <Rich text={m.suggest_refused_words()} parts={parts} />
      </p>
      {reason ? (
        <blockquote data-content dir="auto">
          {reason}
        </blockquote>
      ) : (
        <p className="quiet">{m.suggest_refused_erased()}</p>
      )}
    </>
  )
}
