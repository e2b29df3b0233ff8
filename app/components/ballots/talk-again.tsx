import { Button } from '#app/components/ui/button.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { callDiscussion, takeDiscussionBack } from '#app/forms/ballots.ts'
import * as m from '#words'
import type { BallotPage } from './read-ballot.ts'

type Talk = NonNullable<BallotPage['talk']>

/** People talk once more about what this vote was on: asked for, due, held, or over. */
export function TalkAgain({ page: { ballot, talk } }: { page: BallotPage }) {
  if (!talk) return null
  const hidden = { ballotId: ballot.id }
  return (
    <section aria-labelledby="talk-again">
      <h2 id="talk-again">{m.ballots_talk_title()}</h2>
      {talk.stands === 'offer' ? (
        <CommandForm type={callDiscussion.type} hidden={hidden}>
          <p>{m.ballots_talk_offer()}</p>
          <Button look="second">{m.ballots_talk_call()}</Button>
        </CommandForm>
      ) : (
        <Called talk={talk} />
      )}
      {talk.mayTakeBack ? (
        <CommandForm type={takeDiscussionBack.type} hidden={hidden}>
          <p>{m.ballots_talk_back_means()}</p>
          <Button look="plain">{m.ballots_talk_back()}</Button>
        </CommandForm>
      ) : null}
    </section>
  )
}

const NEXT: Record<Exclude<Talk['stands'], 'offer'>, () => string> = {
  due: m.ballots_talk_due,
  held: m.ballots_talk_held,
  over: m.ballots_talk_over,
}

function Called({ talk: { by, stands } }: { talk: Talk }) {
  if (stands === 'offer') return null
  const isOver = stands === 'over'
  return (
    <>
      {isOver ? null : (
        <p>
          {by ? (
            <Rich text={m.ballots_talk_called()} parts={{ name: () => <OwnWords>{by}</OwnWords> }} />
          ) : (
            m.ballots_talk_split()
          )}
        </p>
      )}
      <p>{NEXT[stands]()}</p>
    </>
  )
}
