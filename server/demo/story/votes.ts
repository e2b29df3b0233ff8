import { MINUTE } from '#domain/time.ts'
import { KEYS, type PersonKey } from '../people.ts'
import type { Moment, Stage } from '../stage.ts'
import { type DemoTexts, TEXTS } from '../texts/texts.ts'

/** Who chooses what; who is missing did not vote. The log and the box never join the two. */
export type Choices = Partial<Record<PersonKey, string>>

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

type Vote = { subject: object; method: string; correction?: true; closes: Moment }

/** Where a rule only warns, the guide says why the group goes on: the reason is part of the story. */
export async function openVote({ send, attempt, instant, texts }: Stage, { closes, ...vote }: Vote): Promise<string> {
  const input = { ...vote, closesAt: instant(...closes) }
  const first = await attempt('guide', 'ballot.open', input)
  for (const { ruleId, gate } of first.ok ? [] : first.refusals) {
    const reason = texts.talks.warned[ruleId as keyof DemoTexts['talks']['warned']]
    if (!reason) throw new Error(`The story has no reason to go on although ${ruleId} says stop.`)
    await send('guide', 'override.request', { gate, ruleId, reason })
  }
  const { ballotId } = first.ok ? (first.result as Record<string, string>) : await send('guide', 'ballot.open', input)
  return ballotId!
}

export async function cast({ send, wait }: Stage, ballotId: string, choices: Choices): Promise<void> {
  for (const [key, choice] of Object.entries(choices)) {
    wait(11 * MINUTE)
    await send(key as PersonKey, 'ballot.cast', { ballotId, choice })
  }
}

export async function closeVote({ send, at }: Stage, ballotId: string, closes: Moment): Promise<void> {
  at(...closes)
  await send('guide', 'ballot.close', { ballotId })
}
