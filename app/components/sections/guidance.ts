import type { SectionKey } from '#domain/text/sections.ts'
import * as m from '#words'

/** What to write in a part of the plan: points to think of, and a sentence or two as an example. */
export type Guidance = { prompt: string; points: string[]; example: string }

/** For loaders: the sentences of one part only travel to the browser. */
export const guidanceFor = (key: SectionKey, prompt: string): Guidance => ({
  prompt,
  points: POINTS[key],
  example: EXAMPLES[key],
})

const POINTS: Record<SectionKey, string[]> = {
  front: [m.sections_page_write_front_1(), m.sections_page_write_front_2(), m.sections_page_write_front_3()],
  why: [m.sections_page_write_why_1(), m.sections_page_write_why_2(), m.sections_page_write_why_3()],
  scope: [m.sections_page_write_scope_1(), m.sections_page_write_scope_2(), m.sections_page_write_scope_3()],
  principles: [m.sections_page_write_principles_1(), m.sections_page_write_principles_2()],
  outcomes: [
    m.sections_page_write_outcomes_1(),
    m.sections_page_write_outcomes_2(),
    m.sections_page_write_outcomes_3(),
  ],
  assets: [m.sections_page_write_assets_1(), m.sections_page_write_assets_2(), m.sections_page_write_assets_3()],
  options: [m.sections_page_write_options_1(), m.sections_page_write_options_2(), m.sections_page_write_options_3()],
  actions: [m.sections_page_write_actions_1(), m.sections_page_write_actions_2(), m.sections_page_write_actions_3()],
  money: [m.sections_page_write_money_1(), m.sections_page_write_money_2(), m.sections_page_write_money_3()],
  fairness: [
    m.sections_page_write_fairness_1(),
    m.sections_page_write_fairness_2(),
    m.sections_page_write_fairness_3(),
  ],
  measures: [
    m.sections_page_write_measures_1(),
    m.sections_page_write_measures_2(),
    m.sections_page_write_measures_3(),
  ],
  decided: [m.sections_page_write_decided_1(), m.sections_page_write_decided_2(), m.sections_page_write_decided_3()],
  arguments: [m.sections_page_write_arguments_1(), m.sections_page_write_arguments_2()],
  reply: [m.sections_page_write_reply_1(), m.sections_page_write_reply_2()],
}

const EXAMPLES: Record<SectionKey, string> = {
  front: m.sections_page_write_front_example(),
  why: m.sections_page_write_why_example(),
  scope: m.sections_page_write_scope_example(),
  principles: m.sections_page_write_principles_example(),
  outcomes: m.sections_page_write_outcomes_example(),
  assets: m.sections_page_write_assets_example(),
  options: m.sections_page_write_options_example(),
  actions: m.sections_page_write_actions_example(),
  money: m.sections_page_write_money_example(),
  fairness: m.sections_page_write_fairness_example(),
  measures: m.sections_page_write_measures_example(),
  decided: m.sections_page_write_decided_example(),
  arguments: m.sections_page_write_arguments_example(),
  reply: m.sections_page_write_reply_example(),
}
