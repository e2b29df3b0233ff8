import type { MailAddress } from '#db/mail.ts'
import { localTimeInWords } from '#domain/log/sentences-time.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { toMilliseconds } from '#domain/time.ts'
import type { Words } from '#domain/words/words.ts'
import { eventOf } from '../calendar/events.ts'
import { calendarText } from '../calendar/ics.ts'
import { readTitles } from '../calendar/titles.ts'
import type { Deps } from '../deps.ts'
import { type Block, words as inWords, type Letter, marked } from './letter.ts'
import type { What } from './outbox.ts'

type Told = Extract<What, { kind: 'meeting' }>
type For = { address: MailAddress; state: PlanState; words: Words; from: string }

/** A meeting that was planned or called off, with what a calendar needs. Null: it is not so any more. */
export async function meetingLetter(
  deps: Deps,
  { session: id, method }: Told,
  { address, state, words, from }: For,
): Promise<Omit<Letter, 'foot' | 'locale'> | null> {
  const session = state.sessions.get(id)
  const isCalledOff = method === 'CANCEL'
  if (session?.state !== (isCalledOff ? 'cancelled' : 'scheduled')) return null
  const { planId, locale, zone } = address
  const now = deps.now()
  if (toMilliseconds(session.startsAt) + session.minutes * 60_000 < now) return null
  const titles = await readTitles(deps.db, planId, state)
  const event = eventOf(session, { planId, state, titles, words, publicUrl: deps.publicUrl })
  const time = localTimeInWords(session.startsAt, zone, locale)
  const organiser = { name: titles.plan || 'Evenground', email: from }
  const title = { own: event.title }
  const blocks: Block[] = isCalledOff
    ? [inWords(...marked(words.mail_letter_called_off({ time }), { title: () => title }))]
    : [
        inWords(...marked(words.mail_letter_meeting(), { title: () => title, plan: () => ({ own: titles.plan }) })),
        {
          kind: 'list',
          lines: [
            [words.mail_letter_when({ time })],
            [words.mail_letter_long({ n: session.minutes })],
            [words.mail_letter_how({ how: event.where })],
          ],
        },
        inWords(words.mail_letter_calendar()),
      ]
  return {
    subject: isCalledOff
      ? words.mail_subject_called_off({ title: event.title })
      : words.mail_subject_meeting({ title: event.title }),
    blocks: [...blocks, inWords({ link: words.mail_letter_see_meetings(), to: event.url })],
    calendar: {
      method,
      text: calendarText([event], {
        name: titles.plan,
        now,
        invited: { method, organiser, attendee: address.address },
      }),
    },
  }
}
