import { type LookLine, lookLines } from '#app/components/suggestions/look-lines.ts'
import { newsSince } from '#domain/contributions/contribution.ts'
import { placeOf, sentenceOf } from '#domain/contributions/sentences.ts'
import type { Instant } from '#domain/ids.ts'
import { DAY, later } from '#domain/time.ts'
import type { ContributionView } from '#server/contributions/view.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import type { Todo } from '#server/views/todos.ts'
import * as m from '#words'

/** Somebody's words with a heading, and how they are to look. */
export type Quote = { title: string; words: string; looks?: readonly LookLine[] }

/** One contribution in words. `name` is who answered, for the `<name/>` in the sentence. */
export type Line = {
  key: string
  sentence: string
  to: string
  at: string
  name: string
  /** Their own words and the answer, each with a heading; none where there are no words to show. */
  said: Quote | null
  answer: Quote | null
}

/**
 * How long an answer is news, in days. Nothing marks it as read: then we would have to keep who looked when, opening a
 * page would change something, and whoever looked in a hurry would not find it again. Groups meet every few weeks, so
 * that a month reaches those too who come to meetings only. The page of all words keeps everything.
 */
export const NEWS_DAYS = 30
export const newsFrom = (now: Instant): Instant => later(now, -NEWS_DAYS * DAY)

/** The plan page shows this many; the rest is on the page of all. */
const MOST_NEWS = 5

export function lineOf(view: Pick<PlanView, 'plan' | 'sections'>, one: ContributionView): Line {
  const title = view.sections.find(({ key }) => key === one.section)?.title ?? ''
  return {
    ...{ key: `${one.kind} ${one.id}`, sentence: sentenceOf(one, title, m), to: placeOf(one, view.plan.id) },
    ...{ at: one.at, name: one.name ?? m.log_former_member() },
    said: one.said === null ? null : { title: saidTitle(one), words: one.said, ...looksOf(one) },
    answer: one.answered === null ? null : { title: answerTitle(one), words: one.answered },
  }
}

const saidTitle = ({ kind }: ContributionView): string => (kind === 'loss' ? m.mine_lost() : m.mine_said())
const looksOf = ({ looks }: ContributionView) => (looks.length > 0 ? { looks: lookLines(looks) } : {})
const answerTitle = ({ kind }: ContributionView): string => (kind === 'suggestion' ? m.mine_reason() : m.mine_answer())

/** News that no to-do tells already: a to-do asks for an act and leads to the same place. */
export function untold(news: readonly ContributionView[], todos: readonly Pick<Todo, 'to'>[], planId: string) {
  const told = new Set(todos.map(({ to }) => to))
  return news.filter((one) => !told.has(placeOf(one, planId)))
}

/** What the page of the plan tells: null for whoever has given no words yet. */
export function newsOf(view: PlanView, contributions: readonly ContributionView[], todos: readonly Todo[]) {
  if (contributions.length === 0) return null
  const news = untold(newsSince(contributions, newsFrom(view.now)), todos, view.plan.id)
  return {
    ...{ title: m.mine_news(), none: news.length === 0 ? m.mine_news_none({ n: NEWS_DAYS }) : null },
    lines: news.slice(0, MOST_NEWS).map((one) => lineOf(view, one)),
    all: { to: `/plans/${view.plan.id}/my-words`, words: m.mine_news_all() },
  }
}
export type News = NonNullable<ReturnType<typeof newsOf>>
