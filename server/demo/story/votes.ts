import type { Choice } from '#domain/ballots/choice.ts'
import { MINUTE } from '#domain/time.ts'
import { KEYS, type PersonKey } from '../people.ts'
import type { Moment, Stage } from '../stage.ts'
import { type DemoTexts, TEXTS } from '../texts/texts.ts'
import { goOn } from './going-on.ts'

/** Who chooses what; who is missing did not vote. The log and the box never join the two. */
export type Choices = Partial<Record<PersonKey, Choice>>

/** The same choice for all, but for those named. */
export const all = (choice: string, but: Choices = {}): Choices => ({
  ...Object.fromEntries(KEYS.map((key) => [key, choice])),
  ...but,
})

/** A question stands in a vote in both languages, whichever the plan is written in. */
export const inBoth = (wording: (texts: DemoTexts) => string) => ({
  kind: 'question',
  text: wording(TEXTS.en),
  cy: wording(TEXTS.cy),
})

/** Maureen reads in large print, so a pack goes to her before each vote. */
export const callAll = ({ send, id }: Stage) => send('guide', 'contact.reach', { memberId: id('C1') })

type Vote = { subject: object; method: string; closes: Moment; [more: string]: unknown }

export async function openVote(stage: Stage, { closes, ...vote }: Vote): Promise<string> {
  await callAll(stage)
  const { ballotId } = await goOn(stage, 'ballot.open', { ...vote, closesAt: stage.instant(...closes) })
  return ballotId!
}

/** One after the other; `pause` is how long each of them takes. */
export async function cast(
  { send, wait }: Stage,
  ballotId: string,
  choices: Choices,
  pause = 11 * MINUTE,
): Promise<void> {
  for (const [key, choice] of Object.entries(choices)) {
    wait(pause)
    await send(key as PersonKey, 'ballot.cast', { ballotId, choice })
  }
}

export async function closeVote({ send, at }: Stage, ballotId: string, closes: Moment): Promise<void> {
  at(...closes)
  await send('guide', 'ballot.close', { ballotId })
}
