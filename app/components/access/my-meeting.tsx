import { Button, ButtonRow } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CommandForm } from '#app/components/ui/command-form.tsx'
import { OwnWords } from '#app/components/ui/own-words.tsx'
import { Rich } from '#app/components/ui/rich.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { answerAccess, sayComes } from '#app/forms/access.ts'
import * as m from '#words'
import type { AccessPage } from './read-access.ts'

type Meeting = AccessPage['meetings'][number]
type Need = Meeting['needs'][number]

const SAID: Record<NonNullable<Need['answer']>, () => string> = {
  right: m.access_said_right,
  'not-right': m.access_said_not_right,
  waived: m.access_said_waived,
}

/** One meeting to come: how far what its reader needs is there, and what they alone say of it. */
export function MyMeeting({ meeting: { id, title, startsAt, comes, needs } }: { meeting: Meeting }) {
  return (
    <Card as="article" id={id} labelledBy={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <OwnWords>{title}</OwnWords>
      </h3>
      <p className="quiet">
        <Rich text={m.papers_starts()} parts={{ time: () => <Time at={startsAt} /> }} />
      </p>
      {comes ? null : <p>{m.access_stays()}</p>}
      {needs.map((need) => (
        <MyNeed key={need.provision} need={need} sessionId={id} />
      ))}
      <CommandForm type={sayComes.type} of={id} hidden={{ sessionId: id, comes: comes ? 'no' : 'yes' }}>
        <Button look="plain">{comes ? m.access_stay() : m.access_come()}</Button>
      </CommandForm>
    </Card>
  )
}

/** The same wherever somebody votes, so that it is arranged once. */
export function MyVotes({ needs }: { needs: Need[] }) {
  return (
    <Card as="article" id="votes" labelledBy="votes-title">
      <h3 id="votes-title">{m.access_votes_title()}</h3>
      <p className="quiet">{m.access_votes_lead()}</p>
      {needs.map((need) => (
        <MyNeed key={need.provision} need={need} sessionId="" />
      ))}
    </Card>
  )
}

function MyNeed({ sessionId, need }: { sessionId: string; need: Need }) {
  const { provision, what, own, standing, state, answer } = need
  const isDone = state === 'arranged' || state === 'confirmed'
  return (
    <div>
      <p>
        {what}
        {own ? (
          <>
            : <OwnWords>{own}</OwnWords>
          </>
        ) : null}{' '}
        <Tag tone={isDone ? 'good' : 'note'}>{standing}</Tag>
      </p>
      {answer ? <p>{SAID[answer]()}</p> : null}
      <CommandForm
        type={answerAccess.type}
        of={`${sessionId || 'votes'} ${provision}`}
        hidden={{ sessionId, provision }}
      >
        <ButtonRow>
          {isDone ? (
            <Button look="second" name="answer" value="right">
              {m.access_answer_right()}
              <span className="only-heard"> {what}</span>
            </Button>
          ) : null}
          <Button look="second" name="answer" value="not-right">
            {m.access_answer_not_right()}
            <span className="only-heard"> {what}</span>
          </Button>
          <Button look="second" name="answer" value="waived">
            {m.access_answer_waived()}
            <span className="only-heard"> {what}</span>
          </Button>
        </ButtonRow>
      </CommandForm>
    </div>
  )
}
