import type { AppLoadContext } from '@remix-run/node'
import type { BallotView } from '#server/views/ballot-view.ts'
import type { PlanView } from '#server/views/plan-view.ts'

/** The words in the vote. After it they may be written on, and then they are not the ones that were voted on. */
export async function textsOf(context: AppLoadContext, { plan, sections }: PlanView, ballot: BallotView) {
  const texts = ballot.sections.length > 0 ? await context.sections(plan.id) : []
  const inVote = ballot.sections.map((frozen) => ({ frozen, now: sections.find(({ key }) => key === frozen.section) }))
  return inVote
    .filter(({ now }) => now && !now.empty)
    .map(({ frozen, now }) => ({
      key: frozen.section,
      title: now?.title ?? '',
      digest: frozen.digest,
      terms: texts.find(({ section }) => section === frozen.section)?.terms ?? [],
      html:
        now?.digest === frozen.digest ? (texts.find(({ section }) => section === frozen.section)?.html ?? null) : null,
    }))
}
