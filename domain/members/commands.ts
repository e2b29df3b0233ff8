import { z } from 'zod'
import { email, memberId, name, say, words } from '../input.ts'
import { CANDIDATE_KEY } from '../recruitment/state.ts'
import { FUNCTIONS, KINDS, SIDES } from './state.ts'

const kinds = [...KINDS.citizen, ...KINDS.professional] as const

/** What a role description says; the template's three required fields are time, length and money (domain.md §2.3). */
export const RoleText = z.strictObject({
  purpose: words(500),
  time: words(200),
  length: words(200),
  money: words(300),
})
export type RoleText = z.output<typeof RoleText>

export const MemberInvite = z
  .strictObject({
    type: z.literal('member.invite'),
    /** Needed for whoever votes: "Are you paid by anyone who funds, runs or commissions this?" */
    side: z.enum(SIDES as ['citizen', 'professional']).nullish(),
    kind: z.enum(kinds).nullish(),
    function: z.enum(FUNCTIONS as ['member', ...(typeof FUNCTIONS)[number][]]).default('member'),
    name,
    email: email.nullish(),
    role: RoleText.optional(),
    /** Somebody who applied, by their key in the call. */
    candidate: z.string().regex(CANDIDATE_KEY, say('errors_input_choose_one')).optional(),
  })
  .describe('Invite somebody. Gives a one-use link for them alone.')
export const MemberJoin = z
  .strictObject({ type: z.literal('member.join') })
  .describe('Accept an invitation. Called with the invitation itself; it is used up and you get your own token.')
export const MemberRename = z
  .strictObject({ type: z.literal('member.rename'), name })
  .describe('Change the name that others see.')
export const MemberReissue = z
  .strictObject({ type: z.literal('member.reissue'), memberId })
  .describe('Give a member a new link, when the old one or their device is lost. The old ones stop working.')
export const MemberLeave = z
  .strictObject({ type: z.literal('member.leave'), words: z.enum(['keep', 'unname']).default('keep') })
  .describe('Leave the plan. No reason is asked. Votes already cast stay; your name stays beside your words or goes.')
export const RoleDescribe = z
  .strictObject({ type: z.literal('role.describe'), memberId: memberId.optional(), role: RoleText })
  .describe('Propose another role description, for yourself or (as the guide) for a member. The other one signs it.')
export const RoleSign = z
  .strictObject({ type: z.literal('role.sign'), memberId: memberId.optional() })
  .describe('Say yes to your role description (or, as the guide, to what a member proposed).')

export const memberCommands = [
  MemberInvite,
  MemberJoin,
  MemberRename,
  MemberReissue,
  MemberLeave,
  RoleDescribe,
  RoleSign,
] as const
