import type { CommandType } from '#domain/permissions.ts'
import type { Stage } from '../stage.ts'
import type { DemoTexts } from '../texts/texts.ts'

/** Where a rule only warns, the guide says why the group goes on: the reason is part of the story. */
export async function goOn(
  { attempt, send, texts }: Stage,
  type: CommandType,
  input: object,
): Promise<Record<string, string>> {
  const first = await attempt('guide', type, input)
  if (first.ok) return (first.result ?? {}) as Record<string, string>
  for (const { ruleId, gate } of first.refusals) {
    const reason = texts.talks.warned[ruleId as keyof DemoTexts['talks']['warned']]
    if (!reason) throw new Error(`The story has no reason to go on although ${ruleId} says stop.`)
    await send('guide', 'override.request', { gate, ruleId, reason })
  }
  return send('guide', type, input)
}
