import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { declineDissent, raiseObjection, recordDissent, withdrawObjection } from '#app/forms/ballots.ts'
import type { BallotPage } from './read-ballot.ts'
import { NamedRadios } from './vote-check.tsx'

/** Reasons against, open for all to read, apart from the secret papers. */
export function Objections({ ballot, objections }: Pick<BallotPage, 'ballot' | 'objections'>) {
  const isOpen = ballot.state === 'open'
  const mayRaise = isOpen && ballot.onRoll && !objections.some((objection) => objection.mine && !objection.withdrawn)
  if (objections.length === 0 && !mayRaise) return null
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">Objections</h2>
      {objections.length === 0 ? <p>Nobody has objected so far.</p> : null}
      {objections.map((objection) => (
        <div className="panel" key={objection.id} id={objection.id}>
          <p>
            <strong>{objection.author ?? 'Somebody, without a name'}</strong> {objection.mine ? '(you) ' : ''}
            {objection.withdrawn ? <Tag tone="good">Taken back</Tag> : <Tag tone="stop">Open</Tag>}
          </p>
          <blockquote>{objection.reason ?? 'These words were removed.'}</blockquote>
          {objection.mine && !objection.withdrawn && isOpen ? (
            <CommandForm type={withdrawObjection.type} of={objection.id} hidden={{ objectionId: objection.id }}>
              <p>
                Is your worry settled? Only you can take it back. Then change your vote too, if you voted “I object”.
              </p>
              <Button look="second">Take it back</Button>
            </CommandForm>
          ) : null}
        </div>
      ))}
      {mayRaise ? (
        <FormDetails summary="Object without voting yet" type={raiseObjection.type}>
          <CommandForm type={raiseObjection.type} hidden={{ ballotId: ballot.id }}>
            <TextArea name="text" label={raiseObjection.labels.text} hint="Everybody in the plan can read this." />
            <NamedRadios />
            <Button look="second">Object</Button>
          </CommandForm>
        </FormDetails>
      ) : null}
    </section>
  )
}

/** What people who disagree with a result want kept beside it. */
export function Dissent({ ballot, dissents, dissentUntil, dissentAnswered }: BallotPage) {
  if (ballot.kind !== 'deciding' || ballot.state !== 'closed') return null
  return (
    <section aria-labelledby="dissent">
      <h2 id="dissent">People who disagree</h2>
      {dissents.length === 0 ? <p>Nobody had anything written down so far.</p> : null}
      {dissents.map((dissent) => (
        <figure key={dissent.id}>
          <figcaption>
            {dissent.author ?? 'Somebody, without a name'}, <Time at={dissent.at} />:
          </figcaption>
          <blockquote>{dissent.text ?? 'These words were removed.'}</blockquote>
        </figure>
      ))}
      {dissentAnswered && dissentUntil ? (
        <Notice kind="good" title="You have answered">
          <p>Nothing more is asked of you here.</p>
        </Notice>
      ) : null}
      {!dissentAnswered && dissentUntil ? <DissentForms ballotId={ballot.id} until={dissentUntil} /> : null}
    </section>
  )
}

function DissentForms({ ballotId, until }: { ballotId: string; until: string }) {
  return (
    <>
      <p>
        Do you disagree? Until <Time at={until} /> you can have it written down beside the result, in your own words.
        Nobody can change them.
      </p>
      <CommandForm type={recordDissent.type} hidden={{ ballotId }}>
        <TextArea name="text" label={recordDissent.labels.text} rows={5} />
        <NamedRadios />
        <Button look="second">Keep my words</Button>
      </CommandForm>
      <CommandForm type={declineDissent.type} hidden={{ ballotId }}>
        <p>Only the counting rule knows that you pressed this. It lets the plan be agreed sooner.</p>
        <Button look="second">I have nothing to add</Button>
      </CommandForm>
    </>
  )
}
