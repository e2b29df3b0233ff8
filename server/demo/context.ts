import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Locale } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import type { Limits } from '../limits.ts'
import type { DemoPerson } from './open.ts'

export type OpenDemo = { planId: PlanId; people: DemoPerson[] }

/** What pages may ask of the demo, on behalf of a visitor. */
export type DemoContext = {
  /** Whether this site has one; where not, all else answers that it isn’t there. */
  isOn: boolean
  /** The demo in this language and who is in it; made if there is none. */
  open: (locale: Locale) => Promise<OpenDemo>
  /** From now on this browser sees the demo as that person does; returns the cookie headers. */
  become: (planId: string, memberId: string) => Promise<{ setCookie: string[] }>
  /** A fresh demo for everybody who comes next. */
  reset: (locale: Locale) => Promise<OpenDemo>
}

type Visitor = {
  /** This browser’s session, made if there is none yet. */
  session: () => Promise<{ hash: string; setCookie: string[] }>
  spend: () => Promise<void>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function demoContext(deps: Deps, limits: Limits, { session, spend, plain }: Visitor): DemoContext {
  /** Its texts are long, and most visits need none of them. */
  const demo = () => import('./open.ts')
  const inDemo = (locale: Locale) => (locale === 'cy' ? 'cy' : 'en')
  const withPeople = async (planId: PlanId): Promise<OpenDemo> => ({
    planId,
    people: await (await demo()).demoPeople(deps, planId),
  })
  return {
    isOn: deps.demo === 'on',
    open: plain(async (locale) => withPeople(await (await demo()).openDemo(deps, inDemo(locale)))),
    become: plain(async (planId, memberId) => {
      await spend()
      const { becomeDemoMember } = await demo()
      const { hash, setCookie } = await session()
      await becomeDemoMember(deps, planId as PlanId, memberId as MemberId, hash)
      return { setCookie }
    }),
    reset: plain(async (locale) => {
      await spend()
      const { resetDemo } = await demo()
      await limits.spendDemo()
      return withPeople(await resetDemo(deps, inDemo(locale)))
    }),
  }
}
