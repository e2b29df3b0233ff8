import type { Actor } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf, type PlanState } from '../plan/state.ts'
import type { WitnessEntries } from './entries.ts'
import { keyMaterial, keyName, MOST_WITNESSES, mayAct, WITNESS_SIDES, type WitnessSide } from './state.ts'

const VKEY = /^[^\s+]{1,100}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/

export const evolveWitnesses: Evolvers<WitnessEntries> = {
  'witness.named': (state, { actor, body, seals, at }) => {
    const { vkey, side, host } = body
    const isSound = VKEY.test(vkey) && WITNESS_SIDES.includes(side) && typeof host === 'string' && seals.witness
    const isNew = [...state.witnesses.keys()].every(
      (known) => keyMaterial(known) !== keyMaterial(vkey) && keyName(known) !== keyName(vkey),
    )
    if (!isSound || !isNew || state.witnesses.size >= MOST_WITNESSES || !isBy(state, actor, side)) {
      illegal('names_a_witness_as_nobody_may')
    }
    state.witnesses.set(vkey, { vkey, side, host, about: seals.witness!, at })
  },
  'witness.removed': (state, { actor, body, seals }) => {
    const witness = state.witnesses.get(body.vkey)
    if (!witness || !seals.reason || !isBy(state, actor, witness.side)) illegal('removes_a_witness_as_nobody_may')
    state.witnesses.delete(body.vkey)
  },
}

function isBy(state: PlanState, actor: Actor, side: WitnessSide): boolean {
  const member = memberOf(state, actor)
  return member.status === 'joined' && mayAct(member, side)
}
