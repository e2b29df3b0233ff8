import { STATUS_QUO } from '#domain/ballots/choosing/options.ts'
import * as end from '../sections/end.ts'
import * as middle from '../sections/middle.ts'
import type { Stage } from '../stage.ts'
import { TEXTS } from '../texts/texts.ts'
import type { Meetings } from './meetings.ts'
import { sayItIsRight } from './support.ts'
import { cast, closeVote, inBoth, openVote } from './votes.ts'
import { adaRings, graceGoes } from './wellbeing.ts'

/** Weeks 5 and 6: people list what they have, choose one way out of four, and draft what will happen. */
export async function choose(stage: Stage, meetings: Meetings): Promise<void> {
  const { texts, at, write } = stage
  at(29, '10:00')
  await write('assets', middle.assets(texts))
  at(30, '10:00')
  await write('options', middle.options(texts))
  await meetings.hold('evening')
  await meetings.plan('choices')
  await meetings.begin('choices')
  const choice = await chooseC(stage)
  await explainTest(stage)
  await cannotCallOff(stage, choice)
  const outcomes = await voteOnOutcomes(stage)
  // A round between the two, so that whoever cannot come at midday is not left out twice running.
  await meetings.plan('reading')
  await meetings.plan('answer')
  at(35, '10:00')
  await write('actions', middle.actions(texts))
  at(36, '10:00')
  await write('money', end.money(texts))
  at(37, '10:00')
  await write('fairness', end.fairness(texts))
  await write('measures', end.measures(texts, 'month12'))
  await sayItIsRight(stage, meetings.idOf('draft'))
  await meetings.end('choices')
  await closeVote(stage, choice, [38, '10:00'])
  await stage.rewrite('options', 'C7', (blocks) => [...blocks, ...middle.chosen(texts).nodes])
  await meetings.begin('draft')
  await meetings.speak('draft')
  await graceGoes(stage, meetings.idOf('draft'))
  await meetings.end('draft')
  await adaRings(stage)
  await closeVote(stage, outcomes, [39, '09:00'])
}

async function chooseC(stage: Stage): Promise<string> {
  stage.at(31, '10:00')
  const ballotId = await openVote(stage, {
    ...{ subject: inBoth(({ talks }) => talks.whichChoice), method: 'ranked-irv', purpose: 'choose-one' },
    methodReason: stage.texts.talks.inRounds,
    options: [choice('A', STATUS_QUO), choice('B'), choice('C'), choice('D')],
    closes: [38, '10:00'],
  })
  // First choices: C 9, B 3, D 2 (domain.md §4.3).
  const [c, cb, cd] = [[['C']], [['C'], ['B'], ['D']], [['C'], ['D']]]
  const [b, d] = [
    [['B'], ['C']],
    [['D'], ['C', 'B']],
  ]
  await cast(stage, ballotId, {
    ...{ C1: b, C2: c, C3: cb, C4: d, C5: cd, C6: c, C7: d, C8: cb },
    ...{ P1: c, P2: cb, P3: b, P4: cd, P5: c, P6: [['B'], [STATUS_QUO]] },
  })
  return ballotId
}

/** A choice as the part of options tells it, in both languages. */
function choice(letter: 'A' | 'B' | 'C' | 'D', id: string = letter) {
  const [en, cy] = [TEXTS.en, TEXTS.cy].map(({ options }) => {
    const { kind, 'what-changes': changes } = options[letter]
    return `${letter}: ${letter === 'A' ? kind : changes}`
  })
  return { id, en, cy }
}

/** A guide alone cannot stop a vote, whatever the reason: it goes on, and the slip is told to everybody. */
async function cannotCallOff({ stopped, at, texts }: Stage, ballotId: string): Promise<void> {
  at(32, '08:30')
  await stopped('guide', 'ballot.cancel', { ballotId, reason: texts.talks.callOff })
}

async function explainTest({ send, at, texts }: Stage): Promise<void> {
  const { question, answer } = texts.talks.walkingTest
  at(31, '15:00')
  const { explainId } = await send('C5', 'explain.ask', { section: 'outcomes', text: question })
  at(31, '16:30')
  await send('P2', 'explain.answer', { explainId, text: answer })
  at(31, '18:00')
  await send('C5', 'explain.settle', { explainId })
}

async function voteOnOutcomes(stage: Stage): Promise<string> {
  stage.at(32, '09:00')
  const subject = { kind: 'section', section: 'outcomes' }
  const ballotId = await openVote(stage, { subject, method: 'gradients8', closes: [39, '09:00'] })
  await cast(stage, ballotId, {
    ...{ C1: '2', C2: '1', C3: '3', C4: '1', C5: '1', C6: '3', C7: '2', C8: '1' },
    ...{ P1: '2', P2: '1', P3: '4', P4: '1', P5: '2', P6: '3' },
  })
  return ballotId
}
