import { changedLetter } from '../sections/middle.ts'
import type { Stage } from '../stage.ts'
import type { Meetings } from './meetings.ts'
import { suggest } from './suggesting.ts'
import { all, callAll, cast, closeVote, inBoth, openVote } from './votes.ts'

/**
 * Weeks 6 to 8. Ray has no internet at home and finds reading hard. He said nothing in the meeting; now he rings in. He
 * is refused in one line, sends it to the whole group, it passes, and action A6 changes.
 */
export async function rayRingsIn(stage: Stage, meetings: Meetings): Promise<void> {
  const { send, at, texts } = stage
  const { question, refusal, answer } = texts.talks.ray
  at(39, '10:30')
  const { explainId } = await send('C8', 'explain.ask', { section: 'actions', text: question })
  await meetings.begin('reading')
  await talkAside(stage)
  at(42, '09:15')
  await send('P1', 'explain.answer', { explainId, text: refusal })
  await ruleStops(stage)
  const ballotId = await askEverybody(stage)
  await losesHisLink(stage)
  await suggest(stage)
  await meetings.end('reading')
  await closeVote(stage, ballotId, [50, '10:00'])
  at(50, '10:30')
  await send('guide', 'member.reissue', { memberId: stage.id('C8') })
  at(50, '14:00')
  await changeLetter(stage)
  at(50, '15:30')
  await send('C5', 'explain.answer', { explainId, text: answer })
  at(50, '17:00')
  await send('C8', 'explain.settle', { explainId })
}

/** Anjali and Tom talk over a cup of tea, and tell the others the same day. */
async function talkAside({ send, at, instant, id, texts }: Stage): Promise<void> {
  const { matter, note } = texts.talks.aside
  at(40, '16:00')
  const people = [id('P1'), id('P2')]
  await send('P2', 'side-meeting.record', { heldAt: instant(40, '13:00'), people, matter, note })
}

/** One line is no answer yet: the asker has not said that it is clear, so no vote on these words can open. */
async function ruleStops(stage: Stage): Promise<void> {
  const { stopped, at, instant } = stage
  at(42, '11:00')
  await callAll(stage)
  const subject = { kind: 'section', section: 'actions' }
  await stopped('guide', 'ballot.open', { subject, method: 'consent', closesAt: instant(49, '12:00') })
}

async function askEverybody(stage: Stage): Promise<string> {
  stage.at(43, '10:00')
  const subject = inBoth(({ talks }) => talks.ray.toEverybody)
  const ballotId = await openVote(stage, { subject, method: 'majority', closes: [50, '10:00'] })
  await cast(stage, ballotId, all('yes', { P1: 'no', P6: 'abstain' }))
  return ballotId
}

/** While he can vote, nobody makes a new link for him unseen; he has voted by phone and gets it when the vote is over. */
async function losesHisLink({ stopped, at, id }: Stage): Promise<void> {
  at(44, '11:00')
  await stopped('guide', 'member.reissue', { memberId: id('C8') })
}

/** Pauline changes A6, and Ray’s words go beside it in his name. */
async function changeLetter({ rewrite, texts }: Stage): Promise<void> {
  const { letter, words } = changedLetter(texts)
  await rewrite('actions', 'C5', (blocks) => blocks.map((block) => (block.attrs.id === 'A6' ? letter : block)))
  await rewrite('actions', 'C8', (blocks) =>
    blocks.flatMap((block) => (block.attrs.id === 'A6' ? [block, words] : [block])),
  )
}
