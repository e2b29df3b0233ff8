import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { roleWords } from '#app/components/plan/roles.ts'
import { readContact } from '#app/components/wellbeing/read-support.ts'
import type { Side } from '#domain/members/state.ts'
import { isRoleAgreed } from '#domain/members/state.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { openLinks } from './links.ts'
import { besideName, personWords } from './words.ts'

type Member = PlanView['members'][number]

/** Everybody in a plan, as its reader may see them. `wanted`: whose card is asked for; only a guide gets one. */
export async function readPeople(context: AppLoadContext, planId: string | undefined, wanted: string | null) {
  const view = await planFor(context, planId)
  const { me, plan } = view
  const links = await openLinks(context, view)
  const cards = new Set(links.filter((link) => !link.mine).map((link) => link.memberId))
  const members = view.members.filter((member) => member.status !== 'left')
  const group = (side: Side | null) => {
    const people = members.filter((member) => (member.function === 'guest' ? null : member.side) === side)
    return {
      side,
      here: people.filter((member) => member.status === 'joined').length,
      invited: people.filter((member) => member.status === 'invited').length,
      people: people.map((member) => personOf(member, view, cards)),
    }
  }
  const [citizens, professionals, others] = [group('citizen'), group('professional'), group(null)]
  return {
    ...{ guides: me.guides, citizens, professionals, others, commandId: context.newId() },
    ...{ planId: plan.id, contact: await readContact(context, plan.id) },
    isAlone: members.length === 1,
    tooFewCitizens: citizens.here < professionals.here,
    scopeIsMissing: !plan.scope,
    proposed: me.guides ? members.filter(waitsForGuide).map(proposalOf) : [],
    // The link itself is never in an address: the page finds it by whom it is for.
    made: links.find((link) => link.memberId === wanted) ?? null,
    own: links.find((link) => link.mine && link.memberId !== wanted) ?? null,
  }
}

export type PeoplePage = Awaited<ReturnType<typeof readPeople>>
export type PeopleGroup = PeoplePage['citizens']
export type Person = PeopleGroup['people'][number]

function personOf(member: Member, { me }: PlanView, cards: ReadonlySet<string>) {
  const { id, name, status, side, role } = member
  return {
    ...{ id, name, isInvited: status === 'invited', isMe: id === me.id },
    words: side && member.function !== 'guest' ? besideName(member) : personWords(member),
    /** For guides: what this person is asked to do, whether it is agreed, and whether a card waits for them. */
    more:
      me.guides && id !== me.id
        ? { role: roleWords(role), signed: role ? signedWords(role.signedBy) : null, hasCard: cards.has(id) }
        : null,
  }
}

/** A sentence with a mark `<name/>` in it. */
function signedWords(signedBy: { member: boolean; facilitator: boolean }): string {
  if (signedBy.member && signedBy.facilitator) return m.people_both_agreed()
  return signedBy.member ? m.people_they_proposed() : m.people_not_agreed()
}

/** Roles that members proposed and the guide has not answered. */
const waitsForGuide = (member: Member) =>
  member.status === 'joined' && !!member.role?.signedBy.member && !isRoleAgreed(member)

const proposalOf = ({ id, name, role }: Member) => ({ id, name, role: roleWords(role) })
export type Proposal = ReturnType<typeof proposalOf>
