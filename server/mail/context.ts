import { findDemo } from '#db/demo.ts'
import type { Membership } from '#db/identity.ts'
import { findMailAddress, type MailAddress } from '#db/mail.ts'
import { type MailChoices, NO_MAIL } from '#domain/mail/choices.ts'
import { readTitles } from '../calendar/titles.ts'
import type { Deps } from '../deps.ts'
import { confirmByLink, findLinked, offByLink } from './by-link.ts'

/** What a member told us of how they want to be told; nobody else is shown it. */
export type MailView = {
  /** Why there is no mail here, if there is none. */
  none: 'not-set-up' | 'demo' | null
  address: string
  state: MailAddress['state'] | null
  choices: MailChoices
}

/** What a link in a letter is about. */
export type MailLink = { planId: string; plan: string; isOn: boolean; state: MailAddress['state'] }

/** What pages may ask about mail: on behalf of a member, or of whoever holds a link from a letter. */
export type MailContext = {
  mine: (planId: string) => Promise<MailView>
  link: (use: 'confirm' | 'off', token: string) => Promise<MailLink>
  confirm: (token: string) => Promise<void>
  off: (token: string) => Promise<void>
}

type Asker = {
  member: (planId: string) => Promise<Membership>
  /** Counts by address: these pages need no membership. */
  spend: () => Promise<void>
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function mailContext(deps: Deps, { member, spend, plain }: Asker): MailContext {
  const { db, states } = deps
  return {
    mine: plain(async (plan) => {
      const membership = await member(plan)
      const none = !deps.mailer ? 'not-set-up' : (await findDemo(db, membership.planId)) ? 'demo' : null
      const found = await findMailAddress(db, membership)
      const { invitations, words, digest } = found ?? NO_MAIL
      const choices = { invitations, words, digest }
      return { none, address: found?.address ?? '', state: found?.state ?? null, choices }
    }),
    link: plain(async (use, token) => {
      await spend()
      const { planId, state, invitations, words, digest } = await findLinked(deps, use, token)
      const { plan } = await readTitles(db, planId, await states.read(db, planId))
      return { planId, plan, state, isOn: invitations || words || digest !== 'never' }
    }),
    confirm: plain(async (token) => {
      await spend()
      await confirmByLink(deps, token)
    }),
    off: plain(async (token) => {
      await spend()
      await offByLink(deps, token)
    }),
  }
}
