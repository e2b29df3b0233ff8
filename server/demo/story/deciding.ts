import { MINUTE } from '#domain/time.ts'
import { doc } from '../build.ts'
import * as end from '../sections/end.ts'
import type { Moment, Stage } from '../stage.ts'
import { askToBeNamed } from './groundwork.ts'
import type { Meetings } from './meetings.ts'
import { callForReviewers, drawReviewers, endCall } from './review-team.ts'
import { suggestMonth3 } from './suggesting.ts'
import { all, cast, closeVote, inBoth, openVote } from './votes.ts'

/** Weeks 8 to 12: the vote on the whole plan, Maureen’s disagreement, the group’s answer to it, and the agreed plan. */
export async function decide(stage: Stage, meetings: Meetings): Promise<void> {
  const { texts, at, write, send } = stage
  at(51, '10:00')
  await write('reply', end.reply(texts))
  await write('arguments', end.reasons(texts))
  await write('decided', end.decided(texts, 'before'))
  const ballotId = await voteOnPlan(stage)
  await closeVote(stage, ballotId, [60, '12:00'])
  at(62, '16:00')
  await send('C1', 'dissent.record', { ballotId, text: texts.talks.minority })
  await meetings.begin('answer')
  await meetings.speak('answer')
  await openAgain(stage)
  await suggestMonth3(stage)
  await voteInTheRoom(stage)
  await meetings.end('answer')
  await answerMaureen(stage)
  await callForReviewers(stage)
  await drawReviewers(stage)
  at(77, '10:00')
  await send('guide', 'plan.agree')
  await askToBeNamed(stage)
  at(77, '11:00')
  for (const format of ['html', 'md', 'json']) await send('guide', 'export.make', { format })
  await endCall(stage)
  await oneMoreQuestion(stage)
}

/** Levels 1 to 8: 5, 4, 2, 1, 1, 1, 0, 0 of 14 (domain.md §4.3). */
async function voteOnPlan(stage: Stage): Promise<string> {
  stage.at(52, '12:00')
  const ballotId = await openVote(stage, { subject: { kind: 'plan' }, method: 'gradients8', closes: [60, '12:00'] })
  await cast(stage, ballotId, {
    ...{ C1: '6', C2: '1', C3: '2', C4: '1', C5: '1', C6: '2', C7: '3', C8: '1' },
    ...{ P1: '2', P2: '1', P3: '4', P4: '2', P5: '3', P6: '5' },
  })
  return ballotId
}

/** Agreed words are opened by two people only: the guide with a reason, and a citizen who is in the meeting. */
async function openAgain({ send, wait, texts }: Stage): Promise<void> {
  const rule = { gate: 'section.thaw', ruleId: 'section.thaw.agreed-needs-two-keys' }
  const { reopenMeasures, reopenDecided } = texts.talks
  for (const [section, reason, citizen] of [
    ['measures', reopenMeasures, 'C7'],
    ['decided', reopenDecided, 'C2'],
  ] as const) {
    const { overrideId } = await send('guide', 'override.request', { ...rule, reason })
    wait(120_000)
    await send(citizen, 'override.countersign', { overrideId })
    wait(60_000)
    await send('guide', 'section.thaw', { section })
  }
}

/** Everybody is here, so a quarter of an hour is time enough; the rule about days is for people who are not. */
async function voteInTheRoom(stage: Stage): Promise<void> {
  const closes: Moment = [64, '12:20']
  stage.at(64, '12:00')
  const subject = inBoth(({ talks }) => talks.meetAgain)
  const ballotId = await openVote(stage, { subject, method: 'majority', closes })
  await cast(stage, ballotId, all('yes', { P6: 'abstain' }), MINUTE)
  await closeVote(stage, ballotId, closes)
}

/** The first review moves to month 3, and the numbers and her words go where people look for them: by a vote of 48 hours. */
async function answerMaureen(stage: Stage): Promise<void> {
  const { texts, at, rewrite } = stage
  const closes: Moment = [67, '12:00']
  at(64, '14:00')
  await rewrite('decided', 'P4', () => blocksOf(end.decided(texts, 'after')))
  at(65, '12:00')
  const opened: string[] = []
  for (const section of ['measures', 'decided']) {
    const subject = { kind: 'section', section }
    opened.push(await openVote(stage, { subject, method: 'consent', correction: true, closes }))
  }
  const [measures, decided] = opened as [string, string]
  await cast(stage, measures, all('consent', { P3: 'concern' }))
  await cast(stage, decided, all('consent'))
  for (const ballotId of opened) await closeVote(stage, ballotId, closes)
}

const blocksOf = (parts: ReturnType<typeof end.measures>) => [...doc(parts.flatMap(({ nodes }) => nodes)).children]

/** Half of them have voted; whoever looks round can vote too. */
async function oneMoreQuestion(stage: Stage): Promise<void> {
  stage.at(78, '12:00')
  const subject = inBoth(({ talks }) => talks.saturdays)
  const ballotId = await openVote(stage, { subject, method: 'majority', closes: [96, '18:00'] })
  await cast(stage, ballotId, { C1: 'yes', C3: 'no', C5: 'yes', C7: 'yes', P2: 'yes', P5: 'no', P6: 'yes' })
}
