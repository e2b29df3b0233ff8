import { locale } from '#app/locale.ts'
import type { Words } from '#domain/ballots/definition.ts'
import { sectionTitle } from '#domain/text/section-words.ts'
import type { BallotView } from '#server/views/ballot-view.ts'
import * as m from '#words'

type Named = Pick<BallotView, 'subject' | 'question'>

/** Somebody's own words, in the language in which they gave them where that is known. */
export type OwnWords = { text: string; lang?: 'en' | 'cy' }

/** A question that was asked in both languages is read in one's own; asked in one, nobody says in which. */
export function ownWords(words: Words | null): OwnWords {
  if (!words?.cy) return { text: words?.en ?? '' }
  return locale === 'cy' ? { text: words.cy, lang: 'cy' } : { text: words.en, lang: 'en' }
}

/** What a vote is on, for lists and the log: the part's title, the plan, or the question. */
export function subjectTitle({ subject, question }: Named): string {
  if (subject.kind === 'section') return sectionTitle(subject.section, m)
  if (subject.kind === 'suggestion') return m.ballots_a_change({ title: sectionTitle(subject.section, m) })
  if (subject.kind === 'charter') return m.ballots_a_charter_change()
  return subject.kind === 'plan' ? m.ballots_whole_plan() : ownWords(question).text || m.ballots_a_question()
}

const SHORT = 60
const shortened = (text: string) => (text.length <= SHORT ? text : `${text.slice(0, SHORT - 1).trimEnd()}…`)

/** "“Money”", "the whole plan", "“Shall we meet on …”". */
export function shortName(ballot: Named): string {
  const { subject } = ballot
  if (subject.kind === 'plan') return m.ballots_named_whole_plan()
  if (subject.kind === 'charter') return m.ballots_named_charter()
  if (subject.kind === 'suggestion') return m.ballots_named_change({ title: sectionTitle(subject.section, m) })
  return m.ballots_named_quoted({ title: shortened(subjectTitle(ballot)) })
}

/** What people decide, as one question: the first thing on the page of a vote. Null: it is in the guide's own words. */
export function questionOf({ subject, question, correction }: Named & { correction: boolean }): string | null {
  if (subject.kind === 'question') return null
  if (subject.kind === 'plan') return correction ? m.ballots_ask_plan_correction() : m.ballots_ask_plan()
  if (subject.kind === 'charter') return m.ballots_ask_charter()
  if (subject.kind === 'suggestion') return m.ballots_ask_change({ title: sectionTitle(subject.section, m) })
  const title = subjectTitle({ subject, question })
  return correction ? m.ballots_ask_correction({ title }) : m.ballots_ask_section({ title })
}
