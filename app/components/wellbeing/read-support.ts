import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import type { MemberId } from '#domain/ids.ts'
import * as m from '#words'

/** To whom this reader can turn; for the contact, who waits; for the guide, the form that names somebody. */
export async function readSupport(context: AppLoadContext, planId: string | undefined) {
  const { plan, members } = await planFor(context, planId)
  const { contact, mine, waiting, names } = await context.wellbeing.read(plan.id)
  const nameOf = (id: MemberId) => members.find((member) => member.id === id)?.name ?? m.log_former_member()
  return {
    ...{ planId: plan.id, commandId: context.newId(), contact, mine },
    waiting: waiting.map(({ memberId, asked, due }) => ({ id: memberId, name: nameOf(memberId), asked, due })),
    toName: names
      ? members
          .filter(({ status }) => status === 'joined')
          .map(({ id, name }) => ({ value: id as string, label: name }))
      : null,
  }
}
export type SupportPage = Awaited<ReturnType<typeof readSupport>>

/** For other pages: one line that says whom to turn to. */
export async function readContact(context: AppLoadContext, planId: string) {
  const { contact } = await context.wellbeing.read(planId)
  return contact && { name: contact.name, reach: contact.reach }
}
