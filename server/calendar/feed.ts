import { deleteFeed, type Feed, findFeedOf, insertFeed, listFeedMembers, saveFeedMember } from '#db/calendar.ts'
import type { Reader, Writer } from '#db/client.ts'
import { findSession, type Membership } from '#db/identity.ts'
import type { PlanId, SessionId } from '#domain/ids.ts'
import type { Locale, Words } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import { derivedToken, hashToken } from '../identity/tokens.ts'
import { wordsIn } from '../words/words-in.ts'
import { eventOf } from './events.ts'
import { type CalendarEvent, calendarText } from './ics.ts'
import { readTitles } from './titles.ts'

type Linked = Pick<Deps, 'secrets' | 'publicUrl'>
const tokenOf = ({ secrets }: Linked, feedId: string) => derivedToken(secrets, 'calendar', feedId)

/** The secret address of a calendar. */
export const feedLink = (deps: Linked, feedId: string): string =>
  `${deps.publicUrl}/calendar/${tokenOf(deps, feedId)}.ics`

/** The calendar that these memberships of one person have, if any. */
export async function feedOf(db: Reader, memberships: readonly Membership[]): Promise<string | undefined> {
  for (const membership of memberships) {
    const found = await findFeedOf(db, membership)
    if (found) return found
  }
  return undefined
}

/** A new address for all meetings of one person. Every address that they had before gives nothing any more. */
export async function renewFeed(trx: Writer, deps: Deps, memberships: readonly Membership[], locale: Locale) {
  const all = [...memberships]
  for (const membership of memberships) {
    const old = await findFeedOf(trx, membership)
    if (!old) continue
    // What they joined on another device stands in it too.
    all.push(...(await listFeedMembers(trx, old)))
    await deleteFeed(trx, old)
  }
  const id = deps.newId()
  await insertFeed(trx, { id, tokenHash: hashToken(tokenOf(deps, id)), locale })
  for (const membership of all) await saveFeedMember(trx, id, membership)
}

/** Somebody who has a calendar joins one more plan in the same browser: it stands in the calendar too. */
export async function joinFeed(trx: Writer, sessionHash: string, membership: Membership): Promise<void> {
  const feed = await feedOf(trx, (await findSession(trx, sessionHash)) ?? [])
  if (feed) await saveFeedMember(trx, feed, membership)
}

/** All meetings of the plans that its owner has not left. */
export async function feedText(deps: Deps, { members, locale }: Pick<Feed, 'members' | 'locale'>): Promise<string> {
  const words = wordsIn(locale)
  const events: CalendarEvent[] = []
  for (const membership of members) events.push(...(await eventsFor(deps, membership, words)))
  return calendarText(events, { name: words.mail_calendar_name(), now: deps.now() })
}

/** One meeting; undefined where there is none of that name. */
export async function meetingText(
  deps: Deps,
  member: Membership,
  { id, locale }: { id: SessionId; locale: Locale },
): Promise<string | undefined> {
  const words = wordsIn(locale)
  const events = await eventsFor(deps, member, words, id)
  return events.length > 0 ? calendarText(events, { name: words.mail_calendar_name(), now: deps.now() }) : undefined
}

async function eventsFor(
  deps: Deps,
  { planId, memberId }: { planId: PlanId; memberId: string },
  words: Words,
  only?: SessionId,
): Promise<CalendarEvent[]> {
  const state = await deps.states.read(deps.db, planId)
  if (state.members.get(memberId as never)?.status !== 'joined') return []
  const titles = await readTitles(deps.db, planId, state)
  return [...state.sessions.values()]
    .filter(({ id }) => !only || id === only)
    .map((session) => eventOf(session, { planId, state, titles, words, publicUrl: deps.publicUrl }))
}
