import { Link } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { acceptSuggestion, refuseSuggestion, withdrawSuggestion } from '#app/forms/suggestions.ts'
import * as m from '#words'
import { Differences, Words } from './differences.tsx'
import type { SuggestionLine } from './read-suggestions.ts'

/** One suggestion: whose it is, what would change and why, and what its reader can do. */
export function SuggestionCard({ line, part }: { line: SuggestionLine; part: string }) {
  const { id, state, tag, mine, by, madeAt, why, misfit, needsWords } = line
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
      {state === 'open' ? <Answers line={line} /> : <Became line={line} />}
    </Card>
  )
}

function Change({ line: { words, state } }: { line: SuggestionLine }) {
  if (!words) return <p className="quiet">{m.suggest_erased()}</p>
  return (
    <>
      <h3>{state === 'open' ? m.suggest_difference() : m.suggest_difference_was()}</h3>
      <Differences of={words.differences} />
    </>
  )
}

/** Somebody else has changed the same words: all three wordings, so that people can talk about them. */
function Misfit({
  line: { words, now, mayRepeat },
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

function Answers({ line: { id, mine, yesWords, mayRefuse } }: { line: SuggestionLine }) {
  const hidden = { suggestionId: id }
  return (
    <>
      {yesWords || mine ? (
        <ButtonRow>
          {yesWords ? (
            <CommandForm type={acceptSuggestion.type} of={id} hidden={hidden}>
              <Button>{yesWords}</Button>
            </CommandForm>
          ) : null}
          {mine ? (
            <CommandForm type={withdrawSuggestion.type} of={id} hidden={hidden}>
              <Button look="second">{m.suggest_back()}</Button>
            </CommandForm>
          ) : null}
        </ButtonRow>
      ) : null}
      {mayRefuse ? (
        <FormDetails summary={m.suggest_no()} type={refuseSuggestion.type} of={id}>
          <CommandForm type={refuseSuggestion.type} of={id} hidden={hidden}>
            <TextArea name="reason" label={refuseSuggestion.labels.reason} hint={m.suggest_reason_hint()} rows={3} />
            <Button look="second">{m.suggest_no_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
    </>
  )
}

/** What became of it, for whoever wrote it most of all. */
function Became({ line: { state, answeredAt, answeredByName, reason } }: { line: SuggestionLine }) {
  const parts = {
    name: () => <OwnWords>{answeredByName}</OwnWords>,
    time: () => (answeredAt ? <Time at={answeredAt} /> : null),
  }
  if (state !== 'refused') {
    return (
      <p>
        <Rich text={state === 'applied' ? m.suggest_applied_words() : m.suggest_withdrawn_words()} parts={parts} />
      </p>
    )
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
