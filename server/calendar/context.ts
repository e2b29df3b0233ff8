import type { Membership } from '#db/identity.ts'
import type { Locale } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import { feedLink, feedOf, renewFeed } from './feed.ts'

/** What pages may ask about the calendar of whoever uses this browser. */
export type CalendarContext = {
  /** Its secret address; null where there is none. `known`: whether this browser stands for anybody. */
  mine: () => Promise<{ known: boolean; address: string | null }>
  /** Another address, or the first. */
  renew: () => Promise<void>
}

type Asker = {
  memberships: () => Promise<Membership[]>
  locale: Locale
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export const calendarContext = (deps: Deps, { memberships, locale, plain }: Asker): CalendarContext => ({
  mine: plain(async () => {
    const all = await memberships()
    const feed = await feedOf(deps.db, all)
    return { known: all.length > 0, address: feed ? feedLink(deps, feed) : null }
  }),
  renew: plain(async () => {
    const all = await memberships()
    if (all.length === 0) return
    await deps.db.transaction().execute((trx) => renewFeed(trx, deps, all, locale))
  }),
})
