import type { Reader } from '#db/client.ts'
import { findHead } from '#db/log.ts'
import { listSealed } from '#db/sealed.ts'
import { listWitnessContacts } from '#db/witnesses.ts'
import type { Instant, PlanId } from '#domain/ids.ts'
import { slipOfNote } from '#domain/log/slip.ts'
import type { Member } from '#domain/members/state.ts'
import { may } from '#domain/permissions.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { SECOND, toInstant } from '#domain/time.ts'
import { keyName, mayAct, WITNESS_SIDES, type WitnessSide } from '#domain/witnesses/state.ts'
import type { Trouble } from './ask.ts'
import { bestOf, headNote, listCosignedHeads } from './cosigned.ts'

export type WitnessLine = {
  vkey: string
  /** What members call it; the name in its key where that was erased. */
  name: string
  side: WitnessSide
  host: string
  /** How many entries it has signed, as far as we know. */
  size: number
  trouble: Trouble | null
  mayRemove: boolean
}
export type WitnessesView = Awaited<ReturnType<typeof witnessesView>>

/** The head of a plan's log, who signed which, and the witnesses, for one member. */
export async function witnessesView(reader: Reader, planId: PlanId, state: PlanState, me: Member) {
  const head = await findHead(reader, planId)
  const contacts = new Map((await listWitnessContacts(reader, planId)).map((one) => [one.vkey, one]))
  const abouts = [...state.witnesses.values()].map(({ about }) => about)
  const sealed = new Map((await listSealed(reader, planId, abouts)).map(({ seal, value }) => [seal, value]))
  const lines = [...state.witnesses.values()].map(({ vkey, side, host, about }): WitnessLine => {
    const contact = contacts.get(vkey)
    const { name = keyName(vkey) } = (sealed.get(about) ?? {}) as { name?: string }
    return {
      ...{ vkey, name, side, host, size: contact?.size ?? 0, trouble: (contact?.trouble ?? null) as Trouble | null },
      mayRemove: may(me.function, 'witness.remove') && mayAct(me, side),
    }
  })
  const best = bestOf(await listCosignedHeads(reader, planId, state))
  const nameOf = (vkey: string) => lines.find((line) => line.vkey === vkey)!
  return {
    origin: state.origin,
    logKey: state.keys.log,
    slip: head ? (slipOfNote(head.checkpoint) ?? null) : null,
    note: head ? await headNote(reader, planId, head) : '',
    cosigned: best
      ? {
          ...{ slip: slipOfNote(best.note)!, note: best.note, isEnough: best.isEnough },
          by: best.by.map(({ vkey, seconds }) => ({
            ...{ vkey, name: nameOf(vkey).name, side: nameOf(vkey).side },
            at: toInstant(seconds * SECOND) as Instant,
          })),
        }
      : null,
    witnesses: lines,
    mayName: may(me.function, 'witness.name') ? WITNESS_SIDES.filter((side) => mayAct(me, side)) : [],
  }
}
