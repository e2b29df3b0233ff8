import type { SideMeetingEntries } from '../side-meetings/entries.ts'
import { localeOf } from '../words/words.ts'
import type { Sentences } from './sentences.ts'
import { timeInWords } from './sentences-time.ts'
import { listed } from './sentences-words.ts'

export const sideMeetingSentences: Sentences<SideMeetingEntries> = {
  'side-meeting.recorded': ({ body }, { who, names, words }) => {
    const people = listed(
      body.people.map((id) => names.name(id)),
      words,
    )
    return words.log_side_meeting_recorded({ who, at: timeInWords(body.heldAt, localeOf(words)), people })
  },
  'side-meeting.noted': (_entry, { who, words }) => words.log_side_meeting_noted({ who }),
  'side-meeting.denied': (_entry, { who, words }) => words.log_side_meeting_denied({ who }),
}
