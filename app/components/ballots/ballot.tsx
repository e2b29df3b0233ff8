import type { VoteAnswer } from '#app/forms/vote.ts'
import { OpenVote } from './open-vote.tsx'
import { OverVote } from './over-vote.tsx'
import type { BallotPage } from './read-ballot.ts'
import { Receipt } from './receipt.tsx'
import { RoleFirst } from './role-first.tsx'
import { useStep } from './use-step.ts'
import { type Declared, VoteCheck } from './vote-check.tsx'

/** The page of a vote, by where it stands and where its reader is. */
export function Ballot({ page, answer }: { page: BallotPage; answer: VoteAnswer | undefined }) {
  useStep(answer)
  const vote = answer?.vote
  if (vote?.step === 'receipt') return <Receipt page={page} {...vote} />
  if (page.ballot.state !== 'open') return <OverVote page={page} answer={answer} />
  if (vote?.step === 'check')
    return <VoteCheck page={page} choice={vote.choice} sent={answer?.values ?? {}} declared={declaredIn(answer)} />
  return page.roleAgreed ? <OpenVote page={page} /> : <RoleFirst page={page} />
}

function declaredIn(answer: VoteAnswer | undefined): Declared {
  const of = (name: string) => answer?.values[name]?.[0]
  return {
    ...{ declares: of('declares'), organisation: of('organisation') },
    ...{ interests: of('interests'), mustDeclare: of('mustDeclare') },
  }
}
