import type { BallotEntries } from '../ballots/entries.ts'
import type { DiscussionEntries } from '../discussions/entries.ts'
import type { DissentEntries } from '../dissent/entries.ts'
import type { LotEntries } from '../lots/entries.ts'
import type { RoundEntries } from '../rounds/entries.ts'
import { sectionTitle } from '../text/section-words.ts'
import { keyOf } from '../words/key.ts'
import { localeOf } from '../words/words.ts'
import type { EntryOf } from './entry.ts'
import type { Sentences, Telling } from './sentences.ts'
import { timeInWords } from './sentences-time.ts'
import { titled } from './sentences-words.ts'

export const ballotSentences: Sentences<
  BallotEntries & DiscussionEntries & DissentEntries & LotEntries & RoundEntries
> = {
  'ballot.opened': (entry, telling) => {
    const { words } = telling
    const { roll, kind, closesAt } = entry.body
    return [
      openedWords(entry, telling),
      words[`log_kind_${kind}`](),
      words.log_seats({ citizens: roll.citizen, professionals: roll.professional }),
      words.log_closes_on({ at: timeInWords(closesAt, localeOf(words)) }),
      ...(entry.body.sidesCompared ? [words.log_sides_compared()] : []),
      ...(entry.body.round ? [words.log_round({ n: entry.body.round.round })] : []),
      ...(entry.body.lot ? [words.log_lot_settles()] : []),
    ].join(' ')
  },
  'ballot.extended': ({ body }, { names, words }) =>
    words.log_ballot_extended({ at: timeInWords(body.closesAt, localeOf(words)), ...titled(body.ballot, names) }),
  'ballot.noticed': ({ body }, { names, words }) =>
    words.log_ballot_noticed({ at: timeInWords(body.closesAt, localeOf(words)), ...titled(body.ballot, names) }),
  'papers.batched': ({ body }, { names, words }) =>
    words.log_papers_batched({ n: body.envelopes.length, ...titled(body.ballot, names) }),
  'participation.published': ({ body }, { names, words }) =>
    words.log_participation_published({ n: body.marks.length, ...titled(body.ballot, names) }),
  'ballot.keys-retired': ({ body }, { names, words }) =>
    words.log_ballot_keys_retired({ n: body.keys.length, ...titled(body.ballot, names) }),
  'ballot.closed': ({ body, actor }, { who, names, words }) => {
    const vote = titled(body.ballot, names)
    const { citizen, professional } = body.given.voters
    return [
      actor === 'system' ? words.log_ballot_closed_by_itself(vote) : words.log_ballot_closed({ who, ...vote }),
      words[`log_outcome_${keyOf(body.outcome)}`](),
      words.log_voted({ citizens: citizen, professionals: professional }),
      ...(body.lowCitizenTurnout ? [words.log_low_turnout()] : []),
    ].join(' ')
  },
  'ballot.cancelled': ({ body }, { who, names, words }) =>
    words.log_ballot_cancelled({ who, ...titled(body.ballot, names) }),
  'objection.raised': ({ body }, { who, names, words }) =>
    body.anonymous
      ? words.log_objection_raised_unnamed(titled(body.ballot, names))
      : words.log_objection_raised({ who, ...titled(body.ballot, names) }),
  'objection.withdrawn': ({ body, actor }, { who, names, words }) =>
    actor === 'system'
      ? words.log_objection_withdrawn_unnamed(titled(body.ballot, names))
      : words.log_objection_withdrawn({ who, ...titled(body.ballot, names) }),
  'discussion.called': ({ body }, { who, names, words }) =>
    words.log_discussion_called({ who, ...titled(body.ballot, names) }),
  'discussion.taken-back': ({ body }, { who, names, words }) =>
    words.log_discussion_taken_back({ who, ...titled(body.ballot, names) }),
  'dissent.recorded': ({ body }, { who, names, words }) =>
    body.anonymous
      ? words.log_dissent_recorded_unnamed(titled(body.ballot, names))
      : words.log_dissent_recorded({ who, ...titled(body.ballot, names) }),
  'ballot.superseded': ({ body }, { names, words }) => words.log_ballot_superseded(titled(body.ballot, names)),
  'objection.asked': (_entry, { who, words }) => words.log_objection_asked({ who }),
  'objection.answered': ({ actor }, { who, words }) =>
    actor === 'system' ? words.log_objection_answered_unnamed() : words.log_objection_answered({ who }),
  'objection.relay-named': ({ body }, { names, words }) =>
    words.log_objection_relay_named({ name: names.name(body.relay) }),
  'lot.prepared': ({ body }, { who, names, words }) =>
    words.log_lot_prepared({ who, citizen: names.name(body.citizen), professional: names.name(body.professional) }),
  'lot.committed': ({ body }, { who, words }) =>
    body.kept ? words.log_lot_committed_kept({ who }) : words.log_lot_committed({ who }),
  'lot.revealed': ({ body }, { who, names, words }) => words.log_lot_revealed({ who, ...titled(body.ballot, names) }),
  'lot.forfeited': ({ body }, { names, words }) =>
    words.log_lot_forfeited({ who: names.name(body.by), ...titled(body.ballot, names) }),
  'ballot.lot-drawn': ({ body }, { names, words }) => words.log_lot_drawn(titled(body.ballot, names)),
}

/** Who put what to the vote, and how it is decided. */
function openedWords({ body }: EntryOf<'ballot.opened'>, { who, names, words }: Telling): string {
  const { subject, correction } = body
  const method = words[`log_by_${keyOf(body.method)}`]()
  if (subject.kind === 'question') {
    return words.log_ballot_opened_question({ who, method, ...titled(body.ballot, names) })
  }
  if (subject.kind === 'plan') {
    return correction
      ? words.log_ballot_opened_plan_correction({ who, method })
      : words.log_ballot_opened_plan({ who, method })
  }
  if (subject.kind === 'charter') return words.log_ballot_opened_charter({ method })
  if (subject.kind === 'objection') return words.log_ballot_opened_objection()
  const section = { who, method, title: sectionTitle(subject.section, words) }
  if (subject.kind === 'suggestion') return words.log_ballot_opened_suggestion(section)
  return correction ? words.log_ballot_opened_section_correction(section) : words.log_ballot_opened_section(section)
}
