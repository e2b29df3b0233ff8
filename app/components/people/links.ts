import type { AppLoadContext } from '@remix-run/node'
import type { PlanView } from '#server/views/plan-view.ts'
import { type Qr, qrOf } from './qr.ts'

/** A personal link that nobody has opened yet, ready to be handed out. */
export type OpenLink = {
  memberId: string
  name: string
  link: string
  qr: Qr
  /** For typing: the address of the site, and the code in groups of four. */
  site: string
  code: string
  until: string
  mine: boolean
}

/** For the guide alone; everybody else gets none. The newest link of each person comes last, and is the one shown. */
export async function openLinks(context: AppLoadContext, { plan, me, members }: PlanView): Promise<OpenLink[]> {
  if (me.function !== 'facilitator') return []
  const open = await context.openInvitations(plan.id)
  const latest = new Map(open.map((invitation) => [invitation.memberId, invitation]))
  return [...latest.values()].flatMap(({ memberId, link, expiresAt }) => {
    const member = members.find(({ id }) => id === memberId)
    if (!member || member.status === 'left') return []
    const typed = { site: new URL(link).host, code: inFours(link.slice(link.lastIndexOf('/') + 1)) }
    const until = new Date(expiresAt).toISOString()
    return [{ memberId, name: member.name, link, qr: qrOf(link), ...typed, until, mine: memberId === me.id }]
  })
}

const inFours = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ')
