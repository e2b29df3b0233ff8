import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import * as m from '#words'

/** What its reader chose to be told by mail. Nobody else has a page that shows it. */
export async function readMail(context: AppLoadContext, planId: string | undefined) {
  const view = await planFor(context, planId)
  const { none, address, state, choices } = await context.mail.mine(view.plan.id)
  const told = [...(choices.invitations ? ['invitations'] : []), ...(choices.words ? ['words'] : [])]
  return {
    ...{ planId: view.plan.id, commandId: context.newId() },
    mail: { none, address, state, choices, told: state ? told : ['invitations', 'words'] },
  }
}
export type MailPage = Awaited<ReturnType<typeof readMail>>

/** Plans of this browser whose mail came back, for the page of settings. */
export async function plansWithMail(context: AppLoadContext) {
  const found = await Promise.all(
    (await context.memberships()).map(async ({ planId }) => {
      const view = await context.view(planId).catch(orNothing)
      if (!view) return []
      const { state, address } = await context.mail.mine(planId)
      const isRefused = state === 'refused'
      return [
        {
          ...{ to: `/plans/${planId}/mail`, title: view.plan.title },
          refused: isRefused ? m.mail_refused_short({ address }) : null,
        },
      ]
    }),
  )
  return found.flat()
}

function orNothing(error: unknown): null {
  if (error instanceof Response) return null
  throw error
}
