import type { SayEntries } from '../say/entries.ts'
import type { SpotlightEntries } from '../spotlight/entries.ts'
import { sectionTitle } from '../text/section-words.ts'
import type { Sentences } from './sentences.ts'

/** What the group said about how a meeting goes, and what was on everybody's screens. */
export const saySentences: Sentences<SayEntries & SpotlightEntries> = {
  'say.asked': ({ body }, { words }) => {
    if (body.what === 'move-on') return words.log_say_asked_move_on()
    return body.what === 'slow-down' ? words.log_say_asked_slow_down() : words.log_say_asked_appeal()
  },
  'say.decided': ({ body: { carried, totals } }, { words }) => {
    const decided = carried ? words.log_say_carried() : words.log_say_not_carried()
    return totals ? `${decided} ${words.log_say_totals(totals)}` : decided
  },
  'say.hands-taken': (_entry, { who, words }) => words.log_say_hands_taken({ who }),
  'say.settled': (_entry, { who, words }) => words.log_say_settled({ who }),
  'step.ended': (_entry, { words }) => words.log_step_ended(),
  'spotlight.set': ({ body }, { who, words }) => {
    const told = { who, title: sectionTitle(body.section, words) }
    return body.block ? words.log_spotlight_paragraph(told) : words.log_spotlight_set(told)
  },
  'spotlight.cleared': (_entry, { who, words }) => words.log_spotlight_cleared({ who }),
}
