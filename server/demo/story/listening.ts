import { KEYS } from '../people.ts'
import * as beginning from '../sections/beginning.ts'
import type { Stage } from '../stage.ts'
import { askForShorter, shorterFromNow } from './charter.ts'
import type { Meetings } from './meetings.ts'
import { easyReadToo, handOutPaper } from './papers.ts'
import { stanAsks, stanBringsHis } from './support.ts'
import { cast, closeVote, openVote } from './votes.ts'

/** Weeks 1 to 4: people listen, write down what is needed, and agree how they work together. */
export async function listen(stage: Stage, meetings: Meetings): Promise<void> {
  const { texts, at, write } = stage
  await meetings.plan('listening')
  await meetings.hold('listening')
  await meetings.plan('stories')
  await meetings.begin('stories')
  at(10, '10:00')
  await write('why', beginning.why(texts))
  at(13, '10:00')
  await write('front', beginning.front(texts))
  await meetings.plan('needs')
  await stanAsks(stage)
  at(14, '10:00')
  await write('scope', beginning.scope(texts))
  await meetings.plan('draft')
  await meetings.end('stories')
  await stanBringsHis(stage, meetings.idOf('needs'))
  await meetings.hold('needs')
  at(17, '14:00')
  await write('principles', beginning.principles(texts))
  await areReady(stage)
  await noHurry(stage)
  const shorter = await askForShorter(stage)
  await agreePrinciples(stage, meetings, shorter)
}

/** Everybody is asked, privately, whether they follow. Pauline needs help first and then does. */
async function areReady({ deps, planId, send, at, wait }: Stage): Promise<void> {
  const section = 'principles'
  at(17, '15:00')
  await send('guide', 'readiness.ask', { section })
  const { digest } = await deps.texts.read(deps.db, planId, section)
  for (const key of KEYS.filter((person) => person !== 'C4' && person !== 'C5')) {
    wait(20 * 60_000)
    await send(key, 'section.understood', { section, digest })
  }
  await send('C5', 'help.ask', { section })
  at(18, '09:30')
  await send('C5', 'section.understood', { section, digest })
}

/** The guide would like less time to vote, gives a reason, and a citizen says no. Nobody sees who. */
async function noHurry({ send, at, texts }: Stage): Promise<void> {
  at(18, '10:00')
  const rule = { gate: 'ballot.open', ruleId: 'ballot.open.time-to-vote' }
  const { overrideId } = await send('guide', 'override.request', { ...rule, reason: texts.talks.hurry })
  at(18, '16:20')
  await send('C7', 'override.refuse', { overrideId })
}

/** By consent. Bethan objects, is heard, and takes it back. */
async function agreePrinciples(stage: Stage, meetings: Meetings, shorter: string): Promise<void> {
  const { send, at, texts } = stage
  const closes = [28, '18:00'] as const
  at(21, '09:00')
  const ballotId = await openVote(stage, {
    subject: { kind: 'section', section: 'principles' },
    method: 'consent',
    closes,
  })
  at(22, '09:10')
  const { objectionId } = await send('C3', 'objection.raise', { ballotId, text: texts.talks.evenings.objection })
  await meetings.plan('evening')
  const paper = await handOutPaper(stage, meetings)
  at(22, '19:00')
  await send('C3', 'objection.withdraw', { objectionId })
  await cast(stage, ballotId, {
    ...{ C1: 'consent', C2: 'consent', C3: 'consent', C5: 'consent', C6: 'concern', C7: 'consent', C8: 'consent' },
    ...{ P1: 'consent', P2: 'consent', P3: 'consent', P4: 'consent', P5: 'consent', P6: 'abstain' },
  })
  await easyReadToo(stage, paper)
  // The group writes on what it has and wants while the vote is open.
  at(24, '10:00')
  await stage.write('outcomes', beginning.outcomes(texts))
  await shorterFromNow(stage, shorter)
  await closeVote(stage, ballotId, closes)
}
