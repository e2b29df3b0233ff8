import { sectionTitle } from '../text/section-words.ts'
import { localeOf, type Words } from '../words/words.ts'
import type { Words as Asked } from './definition.ts'
import type { BallotSubject } from './state.ts'

export type Named = { subject: BallotSubject; question: Asked | null }

/** Somebody's own words, in the language in which they gave them where that is known. */
export type OwnWords = { text: string; lang?: 'en' | 'cy' }

/** A question that was asked in both languages is read in one's own; asked in one, nobody says in which. */
export function ownWords(asked: Asked | null, words: Words): OwnWords {
  if (!asked?.cy) return { text: asked?.en ?? '' }
  return localeOf(words) === 'cy' ? { text: asked.cy, lang: 'cy' } : { text: asked.en, lang: 'en' }
}

/** What a vote is on, for lists and the log: the part's title, the plan, or the question. */
export function subjectTitle({ subject, question }: Named, words: Words): string {
  if (subject.kind === 'section') return sectionTitle(subject.section, words)
  if (subject.kind === 'suggestion') return words.ballots_a_change({ title: sectionTitle(subject.section, words) })
  if (subject.kind === 'charter') return words.ballots_a_charter_change()
  if (subject.kind === 'objection') return words.ballots_an_objection()
  return subject.kind === 'plan'
    ? words.ballots_whole_plan()
    : ownWords(question, words).text || words.ballots_a_question()
}

const SHORT = 60
const shortened = (text: string) => (text.length <= SHORT ? text : `${text.slice(0, SHORT - 1).trimEnd()}…`)

/** "“Money”", "the whole plan", "“Shall we meet on …”". */
export function shortName(ballot: Named, words: Words): string {
  const { subject } = ballot
  if (subject.kind === 'plan') return words.ballots_named_whole_plan()
  if (subject.kind === 'charter') return words.ballots_named_charter()
  if (subject.kind === 'objection') return words.ballots_named_objection()
  if (subject.kind === 'suggestion') return words.ballots_named_change({ title: sectionTitle(subject.section, words) })
  return words.ballots_named_quoted({ title: shortened(subjectTitle(ballot, words)) })
}

/** What people decide, as one question: the first thing on the page of a vote. Null: it is in the guide's own words. */
export function questionOf(
  { subject, question, correction }: Named & { correction: boolean },
  words: Words,
): string | null {
  if (subject.kind === 'question') return null
  if (subject.kind === 'plan') return correction ? words.ballots_ask_plan_correction() : words.ballots_ask_plan()
  if (subject.kind === 'charter') return words.ballots_ask_charter()
  if (subject.kind === 'objection') return words.ballots_ask_objection()
  if (subject.kind === 'suggestion') return words.ballots_ask_change({ title: sectionTitle(subject.section, words) })
  const title = subjectTitle({ subject, question }, words)
  return correction ? words.ballots_ask_correction({ title }) : words.ballots_ask_section({ title })
}
