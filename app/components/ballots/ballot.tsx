import { Link } from '@remix-run/react'
import { MyRole } from '#app/components/people/welcome.tsx'
import { FormDetails } from '#app/components/ui/form-details.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Time } from '#app/components/ui/time.tsx'
import { castBallot } from '#app/forms/ballots.ts'
import type { VoteAnswer } from '#app/forms/vote.ts'
import { GuideBallot } from './guide-ballot.tsx'
import { questionOf } from './names.ts'
import type { BallotPage } from './read-ballot.ts'
import { Receipt } from './receipt.tsx'
import { Needed, Result } from './result.tsx'
import { Dissent, Objections } from './said.tsx'
import { VoteCheck } from './vote-check.tsx'
import { VoteForm } from './vote-form.tsx'
import { VoteTexts } from './vote-texts.tsx'

/** The page of a vote, by where it stands and where its reader is. */
export function Ballot({ page, answer }: { page: BallotPage; answer: VoteAnswer | undefined }) {
  const { ballot, plan } = page
  const vote = answer?.vote
  if (vote?.step === 'receipt') return <Receipt ballot={ballot} {...vote} planId={plan.id} />
  if (vote?.step === 'check' && ballot.state === 'open') return <VoteCheck page={page} choice={vote.choice} />
  return (
    <>
      <p>
        <Link to={`/plans/${plan.id}#votes`}>Back to the plan</Link>
      </p>
      <p className="question">{questionOf(ballot)}</p>
      {ballot.state === 'open' ? <Open page={page} /> : null}
      {ballot.state === 'closed' ? <Result {...page} /> : null}
      {ballot.state === 'cancelled' ? (
        <Notice title="Called off">
          <p>{page.words.outcome}</p>
        </Notice>
      ) : null}
      <Dissent {...page} />
      {ballot.state === 'open' ? null : <VoteTexts texts={page.texts} />}
      <Objections {...page} />
      {ballot.state === 'open' && page.me.guides ? <GuideBallot ballot={ballot} /> : null}
    </>
  )
}

function Open({ page }: { page: BallotPage }) {
  const { ballot, words, texts } = page
  return (
    <>
      <p>
        Open until <Time at={ballot.closesAt} />
        {ballot.closesWhenAll ? ', or sooner when everybody has voted' : ''}.
      </p>
      {ballot.noticeUntil ? (
        <Notice kind="careful" title="Everybody has voted">
          <p>
            The vote closes <Time at={ballot.noticeUntil} />. Until then you can still change your mind.
          </p>
        </Notice>
      ) : null}
      {ballot.call === 2 ? (
        <Notice kind="careful" title="Second call">
          <p>Too few people had voted, so the vote stays open longer, once.</p>
        </Notice>
      ) : null}
      {ballot.turnoutPercent === null ? null : <p>{ballot.turnoutPercent} in 100 people have voted.</p>}
      {ballot.quorumMet === null ? null : (
        <p>
          {ballot.quorumMet
            ? 'Enough people have voted for it to count.'
            : 'Not enough people have voted yet for it to count.'}
        </p>
      )}
      {ballot.kind === 'deciding' ? null : <p>This vote decides nothing about the text.</p>}
      {/* Agreeing one's role comes first; then the words; then the choices. */}
      {page.roleAgreed ? null : <MyVote page={page} />}
      <VoteTexts texts={texts} />
      {page.roleAgreed ? <MyVote page={page} /> : null}
      <details>
        <summary>What is needed, and who takes part</summary>
        <Needed words={words} />
      </details>
    </>
  )
}

function MyVote({ page }: { page: BallotPage }) {
  const { ballot, me, role, roleAgreed } = page
  if (!ballot.onRoll) {
    return (
      <Notice title="You have no vote here">
        <p>
          {me.guides
            ? 'Guides are neutral: they have no vote.'
            : 'You joined after this vote opened, or do not vote in this plan.'}
        </p>
      </Notice>
    )
  }
  if (!roleAgreed) {
    return (
      <>
        <Notice kind="careful" title="One thing before your first vote">
          <p>Please read what you are asked to do, and say yes to it or ask for something else.</p>
        </Notice>
        <MyRole role={role} guides={false} votes />
      </>
    )
  }
  if (!ballot.youVoted) return <VoteForm ballot={ballot} />
  return (
    <>
      <Notice kind="good" title="Your vote is saved">
        <p>
          You can change it until <Time at={ballot.closesAt} />. Nobody sees what you chose, not even this page.
        </p>
      </Notice>
      <FormDetails summary="Change my vote" type={castBallot.type}>
        <VoteForm ballot={ballot} />
      </FormDetails>
    </>
  )
}
