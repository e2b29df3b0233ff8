import type { Reader } from '#db/client.ts'
import type { Head } from '#db/log.ts'
import { type Cosignature, listCosignatures } from '#db/witnesses.ts'
import type { PlanId } from '#domain/ids.ts'
import { withLines } from '#domain/log/cosignature.ts'
import { isPolicyFault, isQuorum, parsePolicy } from '#domain/log/policy.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { policyOf } from '#domain/witnesses/policy.ts'
import { keyName } from '#domain/witnesses/state.ts'
import { nodeCrypto } from '../crypto.ts'

/** A head with the signatures that witnesses gave for it. `isEnough`: by the plan's policy, which names some. */
export type CosignedHead = {
  size: number
  note: string
  isEnough: boolean
  by: { vkey: string; seconds: number }[]
}

/** Heads that witnesses of this plan have signed, the newest first. */
export async function listCosignedHeads(reader: Reader, planId: PlanId, state: PlanState): Promise<CosignedHead[]> {
  if (state.witnesses.size === 0) return []
  const rows = (await listCosignatures(reader, planId)).filter(({ vkey }) => state.witnesses.has(vkey))
  return headsOf(rows, state)
}

export function headsOf(rows: readonly Cosignature[], state: PlanState): CosignedHead[] {
  const policy = parsePolicy(nodeCrypto.sha256, policyOf(state))
  return [...Map.groupBy(rows, ({ size }) => size)].map(([size, lines]) => {
    const signed = new Set(lines.map(({ vkey }) => keyName(vkey)))
    return {
      size,
      note: withLines(
        lines[0]!.checkpoint,
        lines.map(({ line }) => line),
      ),
      isEnough: !isPolicyFault(policy) && policy.quorum !== 'none' && isQuorum(policy, signed),
      by: lines.map(({ vkey, seconds }) => ({ vkey, seconds })),
    }
  })
}

/** The newest head that enough witnesses have signed; else the newest that any has. */
export const bestOf = (heads: readonly CosignedHead[]): CosignedHead | undefined =>
  heads.find(({ isEnough }) => isEnough) ?? heads[0]

/** The head's note, with the lines of whoever has signed just this one. */
export async function headNote(
  reader: Reader,
  planId: PlanId,
  head: Pick<Head, 'size' | 'checkpoint'>,
): Promise<string> {
  const lines = await listCosignatures(reader, planId, head.size)
  return withLines(
    head.checkpoint,
    lines.filter(({ checkpoint }) => checkpoint === head.checkpoint).map(({ line }) => line),
  )
}
