import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Week } from '#domain/log/weeks.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { toInstant } from '#domain/time.ts'
import type { Words } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import { logWeeks } from '../views/log-weeks.ts'
import { type Beginnings, beginningsOf } from './beginnings.ts'
import { agreeNow, type RuleNow, voteNow } from './next-steps.ts'

/** What pages may ask about the rules as they stand now, on behalf of a member. */
export type FairnessContext = {
  /** What would hold, warn or stop if this part were put to a vote now. */
  vote: (planId: string, section: SectionKey) => Promise<RuleNow[]>
  /** The same for agreeing the plan. */
  agree: (planId: string) => Promise<RuleNow[]>
  /** How the plan went, a week each, the oldest first. Every member may read all of the log. */
  weeks: (planId: string) => Promise<readonly Week[]>
  /** What a group settles before people give their time; no rule asks for it. */
  beginnings: (planId: string) => Promise<Beginnings>
}

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  words: Words
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function fairnessContext(deps: Deps, { member, words, plain }: Asking): FairnessContext {
  const asked = async (plan: string) => {
    const { planId } = await member(plan)
    const { db, states, now } = deps
    return { deps, db, planId, words, at: toInstant(now()), state: await states.read(db, planId) }
  }
  return {
    vote: plain(async (plan, section) => voteNow(await asked(plan), section)),
    beginnings: plain(async (plan) => beginningsOf((await asked(plan)).state)),
    agree: plain(async (plan) => agreeNow(await asked(plan))),
    weeks: plain(async (plan) => logWeeks(deps, (await member(plan)).planId)),
  }
}
