import type { AmendmentId } from '../ids.ts'
import { canonical } from '../log/canonical.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf, type PlanState } from '../plan/state.ts'
import type { CharterEntries } from './entries.ts'
import { allowed } from './settings.ts'
import { type Amendment, type CharterChange, isOnItsWay, maySignAmendment, targetOf } from './state.ts'

function amendmentOf(state: PlanState, id: AmendmentId): Amendment {
  const amendment = state.amendments.get(id)
  if (!amendment) illegal('changes_the_charter_unasked')
  return amendment
}

export const evolveCharter: Evolvers<CharterEntries> = {
  'charter.proposed': (state, { actor, body, seals, at }) => {
    const { amendment: id, change, direction } = body
    if (state.amendments.has(id)) illegal('asks_twice_for_one_change')
    const rivals = [...state.amendments.values()].filter((other) => targetOf(other.change) === targetOf(change))
    if (rivals.some((other) => isOnItsWay(other, at))) illegal('asks_twice_for_one_change')
    if (allowed(state, change) !== direction) illegal('asks_for_a_change_that_the_charter_cannot_have')
    state.amendments.set(id, {
      ...{ id, change, direction, proposedBy: memberOf(state, actor).id, proposedAt: at, why: seals.why ?? null },
      ...{ ballot: null, state: 'asked', signedBy: null, signUntil: null, answeredAt: null },
    })
  },
  'charter.signed': (state, { actor, body, at }) => {
    const amendment = amendmentOf(state, body.amendment)
    const member = memberOf(state, actor)
    if (amendment.direction !== 'loosen' || !maySignAmendment(amendment, member, at)) {
      illegal('is_signed_by_somebody_who_may_not')
    }
    amendment.signedBy = member.id
  },
  'charter.changed': (state, { body, at }) => {
    const amendment = amendmentOf(state, body.amendment)
    const isDue = amendment.state === 'waiting' && (amendment.direction !== 'loosen' || amendment.signedBy !== null)
    if (!isDue || canonical(amendment.change) !== canonical(body.change)) illegal('changes_the_charter_unasked')
    apply(state, amendment.change)
    Object.assign(amendment, { state: 'changed', signUntil: null, answeredAt: at })
  },
}

/** Settings are put anew, never changed in place: a vote keeps those by which it began. */
function apply(state: PlanState, change: CharterChange): void {
  if (change.kind === 'method') state.method = change.to
  else if (change.kind === 'principles') state.principles = change.to
  else {
    const { rule, setting, to } = change
    state.settings = { ...state.settings, [rule]: { ...state.settings[rule], [setting]: to } }
  }
}
