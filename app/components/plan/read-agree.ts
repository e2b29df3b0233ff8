import type { AppLoadContext } from '@remix-run/node'
import { subjectTitle } from '#app/components/ballots/names.ts'
import { awaitsDissent } from '#domain/dissent/until.ts'
import type { Instant } from '#domain/ids.ts'
import { later } from '#domain/time.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { planFor } from './load.ts'

/** One thing that must be there before a plan is agreed, and who can see to it. */
export type Item = {
  id: string
  state: 'done' | 'missing' | 'waiting' | 'later'
  words: string
  who: string
  /** Until when it takes, where it is a matter of time. */
  until: string | null
  link: { to: string; words: string } | null
}

/** What still stands between the plan and being agreed, as far as it can be seen without trying. */
export async function readAgree(context: AppLoadContext, planId: string | undefined) {
  const view = await planFor(context, planId)
  const { plan, me, ballots } = view
  const items = [...textItems(view), timeItem(view), ...noteItem(view)]
  return {
    agreed: plan.agreed && {
      ...{ at: plan.agreed.at, digest: plan.agreed.text, seq: plan.agreed.seq },
      votes: ballots
        .filter(({ id }) => plan.agreed?.ballots.includes(id))
        .map((ballot) => ({ id: ballot.id as string, title: subjectTitle(ballot) })),
    },
    /** Agreed once, and opened again since then: it needs votes, and agreeing, once more. */
    isReopened: plan.agreed !== null && view.sections.some(({ state }) => state !== 'agreed'),
    items,
    isReady: items.every(({ state }) => state === 'done'),
    guides: me.guides,
    commandId: context.newId(),
  }
}
export type AgreePage = Awaited<ReturnType<typeof readAgree>>

const done = (id: string, words: string): Item => ({ id, state: 'done', words, who: '', until: null, link: null })

/** There are words, and a vote has adopted all of them. */
function textItems({ sections, plan }: PlanView): Item[] {
  const written = sections.filter((section) => !section.empty)
  if (written.length === 0) {
    const link = { to: `/plans/${plan.id}`, words: m.plan_agree_go_to_plan() }
    const [words, who] = [m.plan_agree_no_words(), m.plan_agree_no_words_who()]
    return [{ id: 'words', state: 'missing', words, who, until: null, link }]
  }
  const missing = written.filter((section) => section.state !== 'agreed')
  const words = done('words', m.plan_agree_words({ n: written.length }))
  return missing.length === 0 ? [words, done('parts', m.plan_agree_adopted())] : [words, ...missing.map(partItem(plan))]
}

const partItem =
  (plan: PlanView['plan']) =>
  ({ key, title, state, ballotId }: PlanView['sections'][number]): Item => {
    const common = { id: key, until: null }
    const here = `/plans/${plan.id}`
    if (state === 'voting' && ballotId) {
      const link = { to: `${here}/ballots/${ballotId}`, words: m.plan_agree_go_to_vote() }
      return {
        ...common,
        state: 'waiting',
        words: m.plan_agree_part_in_vote({ title }),
        who: m.plan_agree_part_in_vote_who(),
        link,
      }
    }
    const link = { to: `${here}/sections/${key}/ready`, words: m.plan_agree_go_to_part() }
    return { ...common, state: 'missing', words: m.plan_agree_part({ title }), who: m.plan_agree_part_who(), link }
  }

/** Whoever disagrees had time to say so. Whether everybody has answered sooner, nobody can see: answers are private. */
function timeItem(view: PlanView): Item {
  const { sections, ballots, plan, now } = view
  const written = sections.filter((section) => !section.empty)
  if (written.length === 0 || written.some(({ state }) => state !== 'agreed')) {
    return { ...done('time', m.plan_agree_time_later()), state: 'later' }
  }
  const deciding = ballots.filter(({ id }) => written.some(({ ballotId }) => ballotId === id))
  const closed = deciding.flatMap(({ closedAt }) => closedAt ?? []).toSorted()
  const until = endOf(closed.at(-1) ?? null, view)
  if (!until || until <= now) return done('time', m.plan_agree_time_over())
  const mine = deciding.find((ballot) => awaitsDissent(view, ballot))
  const link = mine && { to: `/plans/${plan.id}/ballots/${mine.id}#dissent`, words: m.plan_agree_answer() }
  const [words, who] = [m.plan_agree_time(), m.plan_agree_time_who()]
  return { id: 'time', state: 'waiting', words, who, until, link: link ?? null }
}

/** Side meetings of which nobody has written what was said, where the time for it is over. */
function noteItem({ plan, sideNotes }: PlanView): Item[] {
  if (sideNotes.late === 0) return []
  const link = { to: `/plans/${plan.id}/side-meetings`, words: m.plan_agree_go_to_notes() }
  const [words, who] = [m.plan_agree_notes({ n: sideNotes.late }), m.plan_agree_notes_who()]
  return [{ id: 'notes', state: 'missing', words, who, until: null, link }]
}

const endOf = (closedAt: Instant | null, { charter }: PlanView) => closedAt && later(closedAt, charter.dissentWindow)
