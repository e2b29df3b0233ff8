import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { principleTitle } from '#domain/charter/words.ts'
import type { MemberId } from '#domain/ids.ts'
import type { SeenStep } from '#server/conduct/view.ts'
import * as m from '#words'

/** What this reader may know and do about conduct; `about`: whom the guide looks at. */
export async function readConduct(context: AppLoadContext, planId: string, about: string | null) {
  const { members } = await planFor(context, planId)
  const view = await context.conduct.read(planId, about ?? undefined)
  const nameOf = (id: MemberId) => members.find((member) => member.id === id)?.name ?? m.log_former_member()
  const options = (ids: readonly MemberId[]) =>
    ids.map((id) => ({ value: id as string, label: nameOf(id) })).sort((a, b) => a.label.localeCompare(b.label))
  const told = (step: SeenStep) => ({ ...step, promise: step.principle && principleTitle(step.principle, m) })
  return {
    ...{ others: options(view.others), mine: view.mine.map(told), amPaused: view.amPaused },
    reports: view.reports.map((report) => ({ ...report, name: nameOf(report.memberId) })),
    about: view.about && {
      ...{ id: view.about.memberId, name: nameOf(view.about.memberId), steps: view.about.steps.map(told) },
      ...{ next: view.about.next, paused: view.about.paused, asked: view.about.asked && nameOf(view.about.asked) },
      citizens: options(view.about.citizens),
      promises: view.about.promises.map((promise) => ({ value: promise as string, label: principleTitle(promise, m) })),
    },
    toSign: view.toSign.map((one) => ({
      ...{ id: one.memberId, name: nameOf(one.memberId), outcome: one.outcome, steps: one.steps.map(told) },
    })),
  }
}
export type ConductPage = Awaited<ReturnType<typeof readConduct>>
export type ToldStep = ConductPage['mine'][number]
