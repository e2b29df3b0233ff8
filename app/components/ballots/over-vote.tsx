import { lazy, Suspense } from 'react'
import { LotOfVote } from '#app/components/lots/lot-of-vote.tsx'
import { Page } from '#app/components/ui/page.tsx'
import type { VoteAnswer } from '#app/forms/vote.ts'
import * as m from '#words'
import styles from './ballot.module.css'
import { BallotLinks } from './ballot-links.tsx'
import { Dissent } from './dissent.tsx'
import { ForChecking } from './for-checking.tsx'
import { HowCounted } from './how-counted.tsx'
import { Numbers } from './numbers.tsx'
import { Objections } from './objections.tsx'
import { ChosenTables } from './paper/chosen-tables.tsx'
import type { BallotPage } from './read-ballot.ts'
import { Result } from './result.tsx'
import { RoundNext } from './round-next.tsx'
import { TalkAgain } from './talk-again.tsx'
import { VoteChange } from './vote-change.tsx'
import { VoteCharter } from './vote-charter.tsx'
import { VoteObjection } from './vote-objection.tsx'
import { VoteTexts } from './vote-texts.tsx'
import { VoteTitle } from './vote-title.tsx'
import { WithTime } from './with-time.tsx'

/** Only of a vote that is over, so that whoever votes doesn’t load it. */
const MyVote = lazy(async () => ({ default: (await import('./keys/my-vote.tsx')).MyVote }))

/** A vote that is over: what came of it in one sentence, then the numbers, then what people said. */
export function OverVote({ page, answer }: { page: BallotPage; answer: VoteAnswer | undefined }) {
  const { ballot, next } = page
  const isClosed = ballot.state === 'closed'
  return (
    <Page
      wide
      title={<VoteTitle step={isClosed ? m.ballots_step_closed() : m.ballots_step_cancelled()} page={page} />}
      lead={
        ballot.closedAt && isClosed ? (
          <p>
            <WithTime text={m.ballots_lead_closed()} at={ballot.closedAt} />
          </p>
        ) : undefined
      }
      commandId={page.commandId}
      next={
        <p>
          <WithTime text={next.text} at={next.at} />
        </p>
      }
    >
      <div className={styles.columns}>
        <div>
          <Result page={page} />
          {isClosed ? <RoundNext page={page} /> : null}
          {isClosed ? <LotOfVote lot={page.lot} /> : null}
          {isClosed ? <Numbers page={page} /> : null}
          {isClosed && page.chosen ? <ChosenTables chosen={page.chosen} /> : null}
          {isClosed ? (
            <Suspense>
              <MyVote page={page} answer={answer} />
            </Suspense>
          ) : null}
          <TalkAgain page={page} />
          <Dissent page={page} />
          <Objections page={page} />
        </div>
        {isClosed ? <HowCounted page={page} /> : null}
        <div>
          <VoteChange change={page.change} isOpen={false} />
          <VoteObjection judged={page.judged} />
          <VoteCharter charter={page.charter} />
          <VoteTexts texts={page.texts} isOpen={false} votes={false} />
          {isClosed ? <ForChecking page={page} /> : null}
          <BallotLinks planId={page.plan.id} />
        </div>
      </div>
    </Page>
  )
}
