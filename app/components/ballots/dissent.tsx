import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { declineDissent, recordDissent } from '#app/forms/ballots.ts'
import * as m from '#words'
import styles from './ballot.module.css'
import { NamedRadios } from './named-radios.tsx'
import type { BallotPage } from './read-ballot.ts'
import { WithTime } from './with-time.tsx'

/** What people who disagree with a result want kept beside it, in their own words. */
export function Dissent({ page }: { page: BallotPage }) {
  const { ballot, dissents, dissentUntil, dissentAnswered } = page
  if (ballot.kind !== 'deciding' || ballot.state !== 'closed') return null
  return (
    <section aria-labelledby="dissent">
      <h2 id="dissent">{m.ballots_dissent_title()}</h2>
      {dissents.length === 0 ? (
        <p>{dissentUntil ? m.ballots_dissent_none_yet() : m.ballots_dissent_none()}</p>
      ) : (
        dissents.map((dissent) => <Statement key={dissent.id} {...dissent} />)
      )}
      {dissentAnswered && dissentUntil ? (
        <Notice kind="good" title={m.ballots_dissent_answered_title()}>
          <p>{m.ballots_dissent_answered_words()}</p>
        </Notice>
      ) : null}
      {!dissentAnswered && dissentUntil ? <DissentForms ballotId={ballot.id} until={dissentUntil} /> : null}
    </section>
  )
}

const Statement = ({ author, text, at }: BallotPage['dissents'][number]) => (
  <figure className={styles.said}>
    {text === null ? (
      <p className="quiet">{m.ballots_words_removed()}</p>
    ) : (
      <blockquote data-content dir="auto">
        {text}
      </blockquote>
    )}
    <figcaption className="quiet">
      {author ? <span data-content>{author}</span> : m.ballots_someone()}, <Time at={at} />
    </figcaption>
  </figure>
)

function DissentForms({ ballotId, until }: { ballotId: string; until: string }) {
  return (
    <Card>
      <p>
        <WithTime text={m.ballots_dissent_ask()} at={until} />
      </p>
      <CommandForm type={recordDissent.type} hidden={{ ballotId }}>
        <TextArea name="text" label={recordDissent.labels.text} hint={m.ballots_dissent_hint()} />
        <NamedRadios />
        <Button look="second">{m.ballots_dissent_send()}</Button>
      </CommandForm>
      <hr />
      <CommandForm type={declineDissent.type} hidden={{ ballotId }}>
        <p>{m.ballots_dissent_nothing_words()}</p>
        <Button look="second">{m.ballots_dissent_nothing()}</Button>
      </CommandForm>
    </Card>
  )
}
