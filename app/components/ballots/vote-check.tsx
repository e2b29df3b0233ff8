import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Page } from '#app/components/ui/page.tsx'
import type { Values } from '#app/forms/answer.ts'
import { castBallot, raiseObjection } from '#app/forms/ballots.ts'
import { paperIn } from '#app/forms/paper.ts'
import type { Choice } from '#domain/ballots/choice.ts'
import * as m from '#words'
import styles from './ballot.module.css'
import { SignHere } from './keys/sign-here.tsx'
import { NamedRadios } from './named-radios.tsx'
import { needsWords } from './needs-words.ts'
import { Chosen } from './paper/chosen.tsx'
import type { BallotPage } from './read-ballot.ts'
import { Question, StepTitle } from './vote-title.tsx'
import { WithTime } from './with-time.tsx'

/** What somebody says with their first vote about what they could gain or lose; it goes along until it is sent. */
export type Declared = Record<'declares' | 'organisation' | 'interests' | 'mustDeclare', string | undefined>

/** What was chosen, once more, before it is sent. A choice that stops the others asks for words here. */
type Props = { page: BallotPage; choice: Choice; sent: Values; declared: Declared }

export function VoteCheck({ page, choice, sent, declared }: Props) {
  const { ballot, choices, paper } = page
  return (
    <Page
      title={<StepTitle step={m.ballots_step_two()} title={m.ballots_check_title()} />}
      lead={m.ballots_check_not_sent()}
      commandId={page.commandId}
      next={<p>{m.ballots_next_check()}</p>}
    >
      <dl>
        <dt>{m.ballots_check_question()}</dt>
        <dd>
          <Question {...page} />
        </dd>
        <dt>{m.ballots_form_answer()}</dt>
        <dd className={styles.answer}>
          <Chosen choices={choices} paper={paper} choice={choice} />
        </dd>
      </dl>
      <DeclaredWith declared={declared} />
      <CommandForm type={castBallot.type} hidden={{ ballotId: ballot.id, ...paperIn(sent), ...declared }}>
        <Reason page={page} choice={choice} />
        <p>
          <WithTime text={m.ballots_check_secret()} at={ballot.closesAt} />
        </p>
        <SignHere page={page} choice={choice} />
        <ButtonRow>
          <Button name="step" value="cast">
            {m.ballots_check_send()}
          </Button>
          <Button look="second" name="step" value="edit">
            {m.ballots_check_change()}
          </Button>
        </ButtonRow>
      </CommandForm>
    </Page>
  )
}

/** What goes along with a first vote: everybody in the plan will read it, beside nobody's vote. */
function DeclaredWith({ declared: { declares, organisation, interests } }: { declared: Declared }) {
  if (!declares) return null
  const words = [organisation, interests].filter(Boolean).join(' – ')
  return (
    <dl>
      <dt>{m.ballots_check_declared()}</dt>
      <dd>{declares === 'nothing' ? m.people_interests_none() : <OwnWords>{words}</OwnWords>}</dd>
    </dl>
  )
}

function Reason({ page: { objections }, choice }: { page: BallotPage; choice: Choice }) {
  if (!needsWords(choice)) return null
  const hasWords = objections.some((objection) => objection.mine && !objection.withdrawn)
  if (hasWords) return <p>{m.ballots_check_reason_kept()}</p>
  return (
    <>
      <TextArea name="text" label={raiseObjection.labels.text} hint={m.ballots_objection_hint_vote()} />
      <NamedRadios />
    </>
  )
}
