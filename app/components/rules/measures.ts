import { locale } from '#app/locale.ts'
import { durationWords, minutesIn } from '#domain/rules/measure-words.ts'
import type { AnyRule, Measure } from '#domain/rules/rule.ts'
import * as m from '#words'

const tag = locale === 'cy' ? 'cy' : 'en-GB'

/** What each rule counts, by the words that stand in the log. */
const COUNTED: Record<string, () => string> = {
  'citizens of voting members': m.rules_page_counts_citizens,
  'facilitators with a vote': m.rules_page_counts_guides_with_vote,
  'guides employed by the decision holder': m.rules_page_counts_guides_employed,
  'votes on nothing': m.rules_page_counts_votes_on_nothing,
  'sections in another vote': m.rules_page_counts_parts_in_vote,
  'unexplained abbreviations': m.rules_page_counts_short_forms,
  'open questions': m.rules_page_counts_open_questions,
  'open requests for help': m.rules_page_counts_waiting_for_help,
  'citizens who are ready': m.rules_page_counts_ready_citizens,
  'minutes to vote': m.rules_page_counts_time_to_vote,
  'votes that are over': m.rules_page_counts_votes_over,
  'voters without a seat': m.rules_page_counts_voters_without_seat,
  'roles not agreed': m.rules_page_counts_roles_not_agreed,
  'second papers': m.rules_page_counts_second_papers,
  'older papers': m.rules_page_counts_older_papers,
  'minutes too early': m.rules_page_counts_time_too_early,
  'sections changed during the vote': m.rules_page_counts_parts_changed,
  'papers too many or too few': m.rules_page_counts_papers_wrong,
  'voters of all seats': m.rules_page_counts_voters,
  'citizens who voted': m.rules_page_counts_citizens_voted,
  'votes still open': m.rules_page_counts_votes_open,
  'votes under way': m.rules_page_counts_votes_under_way,
  'votes on these words': m.rules_page_counts_votes_on_words,
  'agreed sections': m.rules_page_counts_agreed_parts,
  'parts that no vote adopted': m.rules_page_counts_parts_not_adopted,
  'suggestions without an answer': m.rules_page_counts_suggestions_open,
  'hours to write a dissent': m.rules_page_counts_time_to_dissent,
  'citizens who can come': m.rules_page_counts_citizens_free,
  'professionals’ lead in who can come': m.rules_page_counts_lead,
  'meetings in a row that one person cannot join': m.rules_page_counts_missed_running,
  'minutes to read papers': m.rules_page_counts_time_to_read,
  'minutes between forms of a paper': m.rules_page_counts_time_between_forms,
  'minutes that Welsh came later': m.rules_page_counts_welsh_later,
  'helpers without a yes': m.rules_page_counts_helpers_without_yes,
  'helpers with an interest': m.rules_page_counts_helpers_with_interest,
  'answers not read back': m.rules_page_counts_not_read_back,
  'working days until it was entered': m.rules_page_counts_days_to_enter,
  'minutes too late': m.rules_page_counts_given_late,
  'citizens present': m.rules_page_counts_citizens_present,
  'citizens in a group with professionals': m.rules_page_counts_citizens_in_group,
  'people who were not asked': m.rules_page_counts_not_asked,
  'minutes without a break': m.rules_page_counts_time_without_break,
  'of what is talked about, raised by citizens': m.rules_page_counts_raised_by_citizens,
  'citizens who have not been heard yet': m.rules_page_counts_citizens_unheard,
  'people passed over without a reason': m.rules_page_counts_passed_over,
  'steps left out': m.rules_page_counts_steps_left_out,
  'people without time to answer': m.rules_page_counts_no_time_to_answer,
  'seconds of a turn': m.rules_page_counts_turn_seconds,
  'of their fair share of talk': m.rules_page_counts_fair_share,
  'times an equal share of talk': m.rules_page_counts_largest_share,
  'unevenness of talk': m.rules_page_counts_unevenness,
  'interruptions of citizens to others': m.rules_page_counts_interruptions,
  'minutes of meeting': m.rules_page_counts_length_of_meeting,
  'calls or letters not planned (yes or no)': m.rules_page_counts_contacts,
  'time to vote too short after a call or letter (yes or no)': m.rules_page_counts_contact_late,
  'access not in place (yes or no)': m.rules_page_counts_access,
  'interpreter booked late or alone (yes or no)': m.rules_page_counts_interpreter,
  'interpreter needed sooner than booked (yes or no)': m.rules_page_counts_interpreter_too_soon,
  'voters of the smaller side': m.rules_page_counts_smaller_side,
  'sides far apart (yes or no)': m.rules_page_counts_sides_apart,
  'second discussions that are due': m.rules_page_counts_discussions_due,
  'steps before a majority may decide': m.rules_page_counts_steps_before_majority,
  'share that a fall-back asks for': m.rules_page_counts_fall_back_share,
  'numbers that could tell how somebody voted': m.rules_page_counts_numbers_to_hide,
  'minutes that a side meeting waits for its note': m.rules_page_counts_time_to_note,
  'wellbeing contacts missing': m.rules_page_counts_no_contact,
  'talks not offered in time (yes or no)': m.rules_page_counts_check_ins,
  'names with title, rank or grade': m.rules_page_counts_names_with_rank,
  'missing parts': m.rules_page_counts_missing_parts,
  'interests not declared': m.rules_page_counts_not_declared,
  'meetings that only talk': m.rules_page_counts_talk_only,
  'names without a yes': m.rules_page_counts_names_without_yes,
  'voters of the largest organisation': m.rules_page_counts_largest_organisation,
  'limits passed': m.rules_page_counts_limits_passed,
  'missing choices': m.rules_page_counts_missing_choices,
  'options with one kind of evidence': m.rules_page_counts_one_sided,
  'citizens’ suggestions taken up, against professionals’': m.rules_page_counts_influence,
}

/** What a measure counts, as a heading says it: "Time to vote". A log of a later release may count other things. */
export const countedWords = (unit: string): string => COUNTED[unit]?.() ?? unit

/** How much of it: "2", "8 of 14", "6 days 23 hours". */
export function amountWords({ num, den, unit }: Measure): string {
  if (den !== 1) return m.rules_page_share({ part: number(num), whole: number(den) })
  const minutes = minutesIn({ num, den, unit })
  return minutes === null ? number(num) : durationWords(minutes, tag)
}

/** What a rule asks for: "none", "at least 1 in 2", "at least 7 days". */
export function neededWords(threshold: Measure, rule: Pick<AnyRule, 'settings'> | undefined): string {
  const settings = Object.values(rule?.settings ?? {})
  if (threshold.num === 0) return m.rules_page_needs_none()
  const amount =
    threshold.den === 1
      ? amountWords(threshold)
      : m.rules_page_one_in({ part: number(threshold.num), whole: number(threshold.den) })
  const isMost = settings.some(({ tightens }) => tightens === 'down')
  return isMost ? m.rules_page_needs_at_most({ amount }) : m.rules_page_needs_at_least({ amount })
}

const number = (value: number): string => new Intl.NumberFormat(tag).format(value)
