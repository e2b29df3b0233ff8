import type { BallotId, Instant, LotId, MemberId, PlanId } from '#domain/ids.ts'
import { type Half, isDue, isReady, LOT_SIDES, sideOf } from '#domain/lots/state.ts'
import type { Side } from '#domain/members/state.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Secrets } from '../secrets.ts'
import { keptHalf } from './kept.ts'

/** Where a half is: `forfeited`, it was not shown in time. */
type HalfView = { name: string; stands: 'asked' | 'promised' | 'shown' | 'forfeited'; secret: string | null }

/** A lot as a member may see it. */
export type LotView = {
  id: LotId
  stands: 'waiting' | 'ready' | 'in-use' | 'due' | 'drawn'
  citizen: HalfView
  professional: HalfView
  ballot: BallotId | null
  due: Instant | null
  seed: string | null
  /** The side for which its reader keeps a half. */
  mine: Side | null
  /** Of their own half: its hash, whether the server keeps it, and then the half itself, for nobody else. */
  own: { promise: string | null; kept: string | null } | null
}

type Reading = { planId: PlanId; me: MemberId; secrets: Secrets; nameOf: (id: MemberId | null) => string | null }

export function lotViews(state: PlanState, { planId, me, secrets, nameOf }: Reading): LotView[] {
  return [...state.lots.values()].map((lot) => {
    const mine = sideOf(lot, me) ?? null
    const [citizen, professional] = LOT_SIDES.map((side) => halfView(lot[side], nameOf)) as [HalfView, HalfView]
    return {
      ...{
        id: lot.id,
        citizen,
        professional,
        ballot: lot.ballot ?? null,
        due: lot.due ?? null,
        seed: lot.seed ?? null,
        mine,
      },
      stands: lot.order
        ? ('drawn' as const)
        : isDue(lot)
          ? ('due' as const)
          : lot.ballot
            ? ('in-use' as const)
            : isReady(state, lot)
              ? ('ready' as const)
              : ('waiting' as const),
      own: mine && {
        promise: lot[mine].commitment ?? null,
        kept: lot[mine].kept ? keptHalf(secrets, planId, lot.id, me) : null,
      },
    }
  })
}

function halfView({ by, commitment, secret, forfeited }: Half, nameOf: Reading['nameOf']): HalfView {
  const stands = secret ? 'shown' : forfeited ? 'forfeited' : commitment ? 'promised' : 'asked'
  return { name: nameOf(by) ?? '', stands, secret: secret ?? null }
}
