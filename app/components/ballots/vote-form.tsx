import { InterestWords } from '#app/components/people/interest-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { Listen } from '#app/components/ui/listen.tsx'
import { MoreFields } from '#app/components/ui/more-fields.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { castBallot } from '#app/forms/ballots.ts'
import { declareInterest } from '#app/forms/interests.ts'
import * as m from '#words'
import { PaperFields } from './paper/paper-fields.tsx'
import type { BallotPage } from './read-ballot.ts'

/** The choices in words, each with an example. Nothing is chosen beforehand, and changing a vote is the same as voting. */
export function VoteForm({ page: { ballot, choices, paper, isShuffled, texts, mustDeclare } }: { page: BallotPage }) {
  if (paper?.input === 'none') return <NothingToCast choices={choices} />
  return (
    <Card as="section" warm labelledBy="choices">
      <h2 id="choices" tabIndex={-1}>
        {ballot.youVoted ? m.ballots_form_title_change() : m.ballots_form_title()}
      </h2>
      {ballot.youVoted ? <p>{m.ballots_form_change_words()}</p> : null}
      <Listen of="title paper" what={m.ballots_form_title()} />
      <CommandForm type={castBallot.type} hidden={{ ballotId: ballot.id, mustDeclare: mustDeclare ? 'yes' : null }}>
        <div id="paper">
          <PaperFields paper={paper} choices={choices} legend={castBallot.labels.choice ?? ''} />
        </div>
        {mustDeclare ? (
          <DeclareFirst />
        ) : (
          <Button name="step" value="check">
            {m.ballots_form_check()}
          </Button>
        )}
      </CommandForm>
      <p>{m.ballots_form_not_sent()}</p>
      {isShuffled ? <p className="quiet">{m.ballots_form_shuffled()}</p> : null}
      {ballot.few ? <p className="quiet">{m.ballots_form_few()}</p> : null}
      {texts.length > 0 ? (
        <p>
          <a href="#text">{m.ballots_text_back()}</a>
        </p>
      ) : null}
    </Card>
  )
}

/** Where the lot alone chooses. */
const NothingToCast = ({ choices }: Pick<BallotPage, 'choices'>) => (
  <Card as="section" warm labelledBy="choices">
    <h2 id="choices">{m.lots_draw_title()}</h2>
    <p>{m.choosing_lot_nothing()}</p>
    <ul>
      {choices.map(({ id, label }) => (
        <li key={id}>
          <OwnWords>{label}</OwnWords>
        </li>
      ))}
    </ul>
  </Card>
)

/** Asked once, with a first vote (LPF-13). Whoever has nothing to declare presses one button, as always. */
function DeclareFirst() {
  return (
    <>
      <h3>{declareInterest.labels.declares}</h3>
      <p>{m.people_interests_hint()}</p>
      <Button name="step" value="check-nothing">
        {m.ballots_form_check_nothing()}
      </Button>
      <MoreFields summary={m.people_interests_yes()} fields={['organisation', 'interests']}>
        <InterestWords />
        <Button look="second" name="step" value="check-some">
          {m.ballots_form_check_some()}
        </Button>
      </MoreFields>
    </>
  )
}
