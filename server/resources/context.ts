import { listNeeds } from '#db/access.ts'
import { listSealed } from '#db/sealed.ts'
import { INTERPRETERS } from '#domain/access/provisions.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { may } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import { type Gap, gapsOf, lacksCommunity, type Size, sizeOf, type Worked, workedOut } from '#domain/resources/need.ts'
import type { Lead, RateKind, Resources } from '#domain/resources/state.ts'
import type { Deps } from '../deps.ts'

/** What there is so that people can take part. Words are null where they were erased. */
export type ResourcesView = {
  set:
    | (Omit<Resources, 'leads' | 'sources'> & {
        leads: Partial<Record<Lead, string>> | null
        sources: Partial<Record<RateKind, string>> | null
      })
    | null
  size: Size
  worked: Worked[]
  gaps: Gap[]
  lacksCommunity: boolean
  maySet: boolean
}
export type ResourcesContext = { read: (planId: string) => Promise<ResourcesView> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function resourcesContext({ db, states }: Deps, { member, plain }: Asking): ResourcesContext {
  /** Whoever arranges what people need knows of interpreters already; nobody else may count them here. */
  const interpreted = async (planId: PlanId, mayArrange: boolean) => {
    if (!mayArrange) return null
    const needs = await listNeeds(db, planId)
    return needs.filter(({ provision }) => INTERPRETERS.includes(provision)).length
  }
  return {
    read: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      const { resources } = state
      const reader = memberOf(state, memberId).function
      const seals = [resources?.leads, resources?.sources].filter((seal) => typeof seal === 'string')
      const sealed = seals.length > 0 ? await listSealed(db, planId, seals) : []
      const open = <T>(seal: string | null, none: T) =>
        seal === null ? none : ((sealed.find((one) => one.seal === seal)?.value as T | undefined) ?? null)
      const worked = workedOut(state, await interpreted(planId, may(reader, 'access.arrange')))
      return {
        set: resources && { ...resources, leads: open(resources.leads, {}), sources: open(resources.sources, {}) },
        ...{ size: sizeOf(state), worked, gaps: gapsOf(state, worked), lacksCommunity: lacksCommunity(state) },
        maySet: may(reader, 'resources.set'),
      }
    }),
  }
}
