import type { Db } from '#db/client.ts'
import { findCurrentDemo, findDemo } from '#db/demo.ts'
import { saveSessionMember } from '#db/identity.ts'
import { AppError } from '#domain/app-error.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { makeDemo } from './demo.ts'
import { GUIDE, KEYS, PEOPLE } from './people.ts'
import { type DemoLocale, TEXTS } from './texts/texts.ts'

/** Somebody whose place a visitor can take. */
export type DemoPerson = { memberId: MemberId; name: string; who: string }

/** The demo that is being made in each language, so that two visitors at once get one. */
const making = new WeakMap<Db, Map<DemoLocale, Promise<PlanId>>>()

/** The demo in this language; made for the first who asks. */
export async function openDemo(deps: Deps, locale: DemoLocale): Promise<PlanId> {
  checkOn(deps)
  return (await findCurrentDemo(deps.db, locale))?.planId ?? make(deps, { locale, number: 1 })
}

/** A fresh demo for everybody who comes from now on. Whoever is in the one before can go on reading it. */
export async function resetDemo(deps: Deps, locale: DemoLocale): Promise<PlanId> {
  checkOn(deps)
  return make(deps, { locale })
}

function make(deps: Deps, wanted: { locale: DemoLocale; number?: 1 }): Promise<PlanId> {
  const here = making.get(deps.db) ?? new Map<DemoLocale, Promise<PlanId>>()
  making.set(deps.db, here)
  const { locale } = wanted
  const made = here.get(locale) ?? makeDemo(deps, wanted).finally(() => here.delete(locale))
  here.set(locale, made)
  return made
}

/** The guide and the fourteen members, without those whom a visitor has made leave. */
export async function demoPeople(deps: Deps, planId: PlanId): Promise<DemoPerson[]> {
  const demo = await demoOf(deps, planId)
  const { who } = TEXTS[demo.locale as DemoLocale].people
  const known = [{ name: GUIDE as string, who: who.guide }, ...PEOPLE.map(({ key, name }) => ({ name, who: who[key] }))]
  const { members } = await deps.states.read(deps.db, planId)
  // In the log they come in this order; whomever visitors invite comes after them.
  const here = [...members.values()].slice(0, KEYS.length + 1)
  return here.flatMap(({ id, status }, index) => (status === 'joined' ? [{ memberId: id, ...known[index]! }] : []))
}

/** Lets a visitor’s browser session see a demo plan as this person does. Throws `not-allowed` for any other plan. */
export async function becomeDemoMember(
  deps: Deps,
  planId: PlanId,
  memberId: MemberId,
  sessionHash: string,
): Promise<void> {
  checkOn(deps)
  if (!(await demoPeople(deps, planId)).some((person) => person.memberId === memberId)) {
    throw new AppError('not-found', (words) => words.errors_not_in_demo())
  }
  await deps.db.transaction().execute((trx) => saveSessionMember(trx, sessionHash, { planId, memberId }))
}

async function demoOf({ db }: Deps, planId: PlanId) {
  const demo = await findDemo(db, planId)
  if (!demo) throw new AppError('not-allowed', (words) => words.errors_no_demo_plan())
  return demo
}

function checkOn({ demo }: Deps): void {
  if (demo === 'off') throw new AppError('not-found', (words) => words.errors_no_demo())
}
