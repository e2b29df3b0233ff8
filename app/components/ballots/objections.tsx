import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { raiseObjection, withdrawObjection } from '#app/forms/ballots.ts'
import * as m from '#words'
import { NamedRadios } from './named-radios.tsx'
import { needsWords } from './needs-words.ts'
import { ObjectionTalk } from './objection-talk.tsx'
import type { BallotPage } from './read-ballot.ts'

type Objection = BallotPage['objections'][number]

/** Reasons against, open for all to read, apart from the secret papers. */
export function Objections({ page }: { page: BallotPage }) {
  const { ballot, objections, choices } = page
  const isOpen = ballot.state === 'open'
  const hasRaised = objections.some((objection) => objection.mine && !objection.withdrawn)
  // Where no choice stops the others, an objection would stop nothing either.
  const mayRaise = isOpen && ballot.onRoll && !hasRaised && choices.some(({ id }) => needsWords(id))
  if (objections.length === 0 && !mayRaise) return null
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">{m.ballots_objections_title()}</h2>
      <p>{objections.length === 0 ? m.ballots_objections_none() : m.ballots_objections_open()}</p>
      {objections.map((objection) => (
        <OneObjection key={objection.id} page={page} objection={objection} isOpen={isOpen} />
      ))}
      {mayRaise ? (
        <FormDetails summary={m.ballots_objection_raise()} type={raiseObjection.type}>
          <CommandForm type={raiseObjection.type} hidden={{ ballotId: ballot.id }}>
            <TextArea name="text" label={raiseObjection.labels.text} hint={m.ballots_objection_hint()} />
            <NamedRadios />
            <Button look="second">{m.ballots_objection_send()}</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
    </section>
  )
}

function OneObjection({ page, objection, isOpen }: { page: BallotPage; objection: Objection; isOpen: boolean }) {
  const { id, author, mine, withdrawn, reason } = objection
  return (
    <Card id={id}>
      <p>
        {author ? <strong data-content>{author}</strong> : <strong>{m.ballots_someone()}</strong>}{' '}
        {mine ? m.ballots_objection_yours() : null}{' '}
        {withdrawn ? (
          <Tag tone="good">{m.ballots_objection_taken_back()}</Tag>
        ) : (
          <Tag tone="stop">{m.ballots_objection_open()}</Tag>
        )}
      </p>
      {reason === null ? (
        <p className="quiet">{m.ballots_words_removed()}</p>
      ) : (
        <blockquote data-content dir="auto">
          {reason}
        </blockquote>
      )}
      {mine && !withdrawn && isOpen ? (
        <CommandForm type={withdrawObjection.type} of={id} hidden={{ objectionId: id }}>
          <p>{m.ballots_objection_take_back_words()}</p>
          <Button look="second">{m.ballots_objection_take_back()}</Button>
        </CommandForm>
      ) : null}
      <ObjectionTalk objection={objection} page={page} />
    </Card>
  )
}
