import type { Membership } from '#db/identity.ts'
import type { Instant } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { type ContributionView, listContributions, listNews } from './view.ts'

/** What pages may ask about what became of the reader's own words. Of nobody else's can anybody ask. */
export type ContributionsContext = {
  list: (planId: string) => Promise<ContributionView[]>
  news: (planId: string, since: Instant) => Promise<ContributionView[]>
}

type Asker = {
  /** The member who asks in this plan, joined and not left. */
  member: (planId: string) => Promise<Membership>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const contributionsContext = (deps: Deps, { member, plain }: Asker): ContributionsContext => ({
  list: plain(async (planId) => listContributions(deps, await member(planId))),
  news: plain(async (planId, since) => listNews(deps, await member(planId), since)),
})
