import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import { settingNow } from '#domain/charter/settings.ts'
import { type Amendment, isOnItsWay, maySignAmendment } from '#domain/charter/state.ts'
import type { Instant, PlanId } from '#domain/ids.ts'
import type { Member } from '#domain/members/state.ts'
import { may } from '#domain/permissions.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { ALL_RULES } from '#domain/rules/catalogue.ts'
import type { Measure } from '#domain/rules/rule.ts'

/** A change that somebody asked for. `lapsed`: two thirds wanted it, and no citizen signed in time. */
export type AmendmentView = Pick<
  Amendment,
  'id' | 'change' | 'direction' | 'proposedBy' | 'proposedAt' | 'ballot' | 'signUntil' | 'answeredAt'
> & { state: 'voting' | 'waiting' | 'changed' | 'declined' | 'lapsed'; why: string | null; maySign: boolean }

/** A rule that has a number, and what the number is in this group. A rule may have several. */
export type SettingView = { rule: string; setting: string; now: Measure }

export type CharterView = Pick<PlanState, 'principles' | 'method'> & {
  settings: SettingView[]
  /** The newest first. */
  amendments: AmendmentView[]
  mayAsk: boolean
}

/** How a group works, as one member may read and change it. */
export async function charterView(
  db: Reader,
  planId: PlanId,
  { state, me, at }: { state: PlanState; me: Member; at: Instant },
): Promise<CharterView> {
  const seals = [...state.amendments.values()].flatMap(({ why }) => why ?? [])
  const whys = new Map(
    (seals.length > 0 ? await listSealed(db, planId, seals) : []).map((one) => [one.seal, one.value]),
  )
  const amendments = [...state.amendments.values()].map((amendment): AmendmentView => {
    const { id, change, direction, proposedBy, proposedAt, ballot, signUntil, answeredAt, why } = amendment
    return {
      ...{ id, change, direction, proposedBy, proposedAt, ballot, signUntil, answeredAt },
      state: standing(amendment, at),
      why: why ? ((whys.get(why) as string | undefined) ?? null) : null,
      maySign: maySignAmendment(amendment, me, at),
    }
  })
  return {
    principles: state.principles,
    method: state.method,
    settings: settingsIn(state),
    amendments: amendments.toReversed(),
    mayAsk: may(me.function, 'charter.propose'),
  }
}

function standing(amendment: Amendment, at: Instant): AmendmentView['state'] {
  if (amendment.state === 'waiting') return isOnItsWay(amendment, at) ? 'waiting' : 'lapsed'
  return amendment.state === 'asked' ? 'voting' : amendment.state
}

const settingsIn = (state: PlanState): SettingView[] =>
  ALL_RULES.flatMap((rule) =>
    Object.keys(rule.settings).map((setting) => ({ rule: rule.id, setting, now: settingNow(state, rule, setting)! })),
  )
