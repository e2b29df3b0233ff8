import styles from '#app/components/ballots/ballot.module.css'
import { needsWords } from '#app/components/ballots/needs-words.ts'
import { Chosen } from '#app/components/ballots/paper/chosen.tsx'
import { Question, StepTitle } from '#app/components/ballots/vote-title.tsx'
import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { TextArea } from '#app/components/ui/field.tsx'
import { Page } from '#app/components/ui/page.tsx'
import type { AssistAnswer } from '#app/forms/assist.ts'
import { assistVote } from '#app/forms/helping.ts'
import { paperIn } from '#app/forms/paper.ts'
import * as m from '#words'
import type { ForWhom } from './enter.tsx'
import type { AssistPage } from './read-assist.ts'

/** Times that were entered with the answer go along unseen. */
const CARRIED = ['givenAt.date', 'givenAt.time', 'givenAt.zone', 'posted', 'arrived']

type Props = { page: AssistPage; at: ForWhom; answer: AssistAnswer }

/** The answer, read back. It is sent only with the voter’s yes: pressed by themselves, or said aloud. */
export function ReadBack({ page, at: { memberId, way, choice }, answer }: Props) {
  const { labels, type } = assistVote
  const carried = Object.fromEntries(CARRIED.map((name) => [name, answer.values[name]?.[0]]))
  return (
    <Page
      title={<StepTitle step={m.helping_vote_step({ n: 2 })} title={m.helping_check_title()} />}
      commandId={page.commandId}
      next={<p>{m.helping_check_next()}</p>}
    >
      <p>
        <Question {...page} />
      </p>
      <p>{m.helping_check_said()}</p>
      <div className={styles.answer}>
        <Chosen choices={page.choices} paper={page.paper} choice={choice} />
      </div>
      <p>{m.helping_check_right()}</p>
      <CommandForm
        type={type}
        hidden={{ ballotId: page.ballotId, whom: `${memberId} ${way}`, ...paperIn(answer.values), ...carried }}
      >
        {needsWords(choice) ? (
          <TextArea name="objection" label={labels.objection} hint={m.helping_check_words_hint()} />
        ) : null}
        {way === 'beside' ? <p>{m.helping_check_hand()}</p> : null}
        <ButtonRow>
          {way === 'beside' ? (
            <Button name="step" value="press">
              {m.helping_check_press()}
            </Button>
          ) : null}
          <Button name="step" value="said" look={way === 'beside' ? 'second' : 'first'}>
            {m.helping_check_spoken()}
          </Button>
          {way === 'paper' ? (
            <Button name="step" value="unread" look="second">
              {m.helping_check_unread()}
            </Button>
          ) : null}
          <Button name="step" value="edit" look="second">
            {m.helping_check_change()}
          </Button>
        </ButtonRow>
      </CommandForm>
    </Page>
  )
}
