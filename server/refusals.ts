import { findRefusal, saveRefusal } from '#db/refusals.ts'
import type { Decision } from '#domain/decision.ts'
import type { Draft } from '#domain/log/entry.ts'
import type { CommandType } from '#domain/permissions.ts'
import { isFacilitation, type RefusedBody } from '#domain/plan/entries.ts'
import { MINUTE } from '#domain/time.ts'
import type { Scope } from './commands/handlers.ts'

/**
 * Identical refusals within a minute are counted instead of written; the next one that is written says how many.
 * A refusal that is no act of facilitation is only ever counted, per rule and without a person.
 */
export async function countRefusals(
  { trx, deps, planId }: Scope,
  type: CommandType,
  commandFingerprint: string,
  decision: Decision,
): Promise<Decision> {
  if (!decision.refusals) return decision
  const logged = isFacilitation(type)
  let entries = decision.entries
  for (const { ruleId } of decision.refusals) {
    const fingerprint = logged ? `${commandFingerprint} ${ruleId}` : ruleId
    const before = await findRefusal(trx, planId, fingerprint)
    const now = deps.now()
    const again = logged && before !== undefined && now - before.last_at < MINUTE
    if (again) entries = entries.filter((entry) => entry.kind !== `${type}.refused`)
    else if (before?.repeats) entries = entries.map((entry) => withRepeats(entry, type, before.repeats))
    await saveRefusal(trx, planId, fingerprint, ruleId, {
      last_at: again ? before.last_at : now,
      repeats: again ? before.repeats + 1 : 0,
      total: (before?.total ?? 0) + 1,
    })
  }
  return { ...decision, entries }
}

function withRepeats(entry: Draft, type: CommandType, repeats: number): Draft {
  if (entry.kind !== `${type}.refused`) return entry
  return { ...entry, body: { ...(entry.body as RefusedBody), repeats } } as Draft
}
