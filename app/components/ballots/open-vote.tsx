import { lazy, Suspense } from 'react'
import { LotOfVote } from '#app/components/lots/lot-of-vote.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Page } from '#app/components/ui/page.tsx'
import * as m from '#words'
import { Helped, HelpLinks, PostAwaited } from '../helping/of-vote.tsx'
import { AboutVote } from './about-vote.tsx'
import styles from './ballot.module.css'
import { BallotLinks } from './ballot-links.tsx'
import { GuideBallot } from './guide-ballot.tsx'
import { ConfirmAfresh, StartedAfresh } from './keys/afresh-forms.tsx'
import keyStyles from './keys/keys.module.css'
import { useDeviceKey } from './keys/use-device-key.ts'
import { Objections } from './objections.tsx'
import type { BallotPage } from './read-ballot.ts'
import { VoteChange } from './vote-change.tsx'
import { VoteCharter } from './vote-charter.tsx'
import { VoteForm } from './vote-form.tsx'
import { VoteObjection } from './vote-objection.tsx'
import { VoteTexts } from './vote-texts.tsx'
import { VoteTitle } from './vote-title.tsx'
import { WithTime } from './with-time.tsx'

/** A vote that is open: the question, the exact text, the choices. How it goes is shown to nobody. */
export function OpenVote({ page }: { page: BallotPage }) {
  const { ballot, me, next } = page
  const { step, lead } = wordsFor(ballot)
  return (
    <Page
      wide
      title={<VoteTitle step={step} page={page} />}
      lead={
        <p>
          <WithTime text={lead} at={ballot.closesAt} />
        </p>
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
          <News page={page} />
          <VoteChange change={page.change} isOpen />
          <VoteObjection judged={page.judged} />
          <VoteCharter charter={page.charter} />
          <VoteTexts texts={page.texts} isOpen votes={ballot.onRoll && !ballot.isVotingOver} />
          {ballot.onRoll && !ballot.isVotingOver ? <VoteHere page={page} /> : null}
          <LotOfVote lot={page.lot} />
        </div>
        <AboutVote page={page} />
        <div>
          <Objections page={page} />
          {me.guides ? <GuideBallot ballot={ballot} /> : null}
          <HelpLinks page={page} />
          <BallotLinks planId={page.plan.id} />
        </div>
      </div>
    </Page>
  )
}

/** Seldom needed, so that nobody else loads them. */
const LostKey = lazy(async () => ({ default: (await import('./keys/lost-key.tsx')).LostKey }))
const KeepCode = lazy(async () => ({ default: (await import('./keys/keep-code.tsx')).KeepCode }))

/** Nobody fills in a vote that this device cannot send. */
function VoteHere({ page }: { page: BallotPage }) {
  const { device, tryAgain } = useDeviceKey(page)
  if (device === 'gone') {
    return (
      <Suspense>
        <LostKey page={page} onFound={tryAgain} />
      </Suspense>
    )
  }
  if (device === 'looking') {
    return (
      <>
        <p role="status" className={keyStyles.scripted}>
          {m.keys_looking()}
        </p>
        <noscript>
          <Suspense>
            <LostKey page={page} onFound={tryAgain} />
          </Suspense>
        </noscript>
      </>
    )
  }
  return (
    <>
      <VoteForm page={page} />
      {page.ballot.youVoted ? (
        <Suspense>
          <KeepCode page={page} />
        </Suspense>
      ) : null}
    </>
  )
}

function wordsFor({ onRoll, youVoted }: BallotPage['ballot']): { step: string; lead: string } {
  if (!onRoll) return { step: m.ballots_step_open(), lead: m.ballots_lead_watcher() }
  if (youVoted) return { step: m.ballots_step_change(), lead: m.ballots_lead_watcher() }
  return { step: m.ballots_step_one(), lead: m.ballots_lead_voter() }
}

/** What a reader should know before anything else. */
function News({ page }: { page: BallotPage }) {
  const { ballot, me } = page
  return (
    <>
      {ballot.onRoll ? null : (
        <Notice title={m.ballots_no_vote_title()}>
          <p>{me.guides ? m.ballots_no_vote_guide() : m.ballots_no_vote_other()}</p>
        </Notice>
      )}
      {ballot.youVoted ? (
        <Notice kind="good" title={m.ballots_voted_title()}>
          <p>
            <WithTime text={m.ballots_voted_words()} at={ballot.closesAt} />{' '}
            <a href="#choices">{m.ballots_voted_change()}</a>
          </p>
        </Notice>
      ) : null}
      <ConfirmAfresh page={page} />
      <StartedAfresh page={page} />
      <Helped helped={page.helped} />
      <PostAwaited ballot={ballot} />
      {ballot.noticeUntil ? (
        <Notice kind="careful" title={m.ballots_all_voted_title()}>
          <p>
            <WithTime text={m.ballots_all_voted_words()} at={ballot.noticeUntil} />
          </p>
        </Notice>
      ) : null}
      {ballot.call === 2 ? (
        <Notice kind="careful" title={m.ballots_second_call_title()}>
          <p>{m.ballots_second_call_words()}</p>
        </Notice>
      ) : null}
    </>
  )
}
