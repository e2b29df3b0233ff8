import { listNeeds } from '#db/access.ts'
import type { Reader } from '#db/client.ts'
import { listContacts } from '#db/contacts.ts'
import { listHelping } from '#db/helping.ts'
import { listFormatNeeds } from '#db/papers.ts'
import { AppError } from '#domain/app-error.ts'
import { type Contact, peopleToContact, type ToContact } from '#domain/contacts/state.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { memberOf, type PlanState } from '#domain/plan/state.ts'

/** Somebody who needs a call, a letter or large print, and how far that is. */
export type ContactView = ToContact & Pick<Contact, 'reachedAt'> & { plannedFor: Contact['plannedFor'] | null }

/** Everybody with a vote who has to be reached otherwise than by a page. */
export async function contactsOf(db: Reader, planId: PlanId, state: PlanState): Promise<ContactView[]> {
  const said = {
    formats: await listFormatNeeds(db, planId),
    helping: await listHelping(db, planId),
    needs: await listNeeds(db, planId),
  }
  const rows = await listContacts(db, planId)
  return peopleToContact(state, said).map((one) => {
    const row = rows.find(({ member }) => member === one.member)
    return { ...one, plannedFor: row?.plannedFor ?? null, reachedAt: row?.reachedAt ?? null }
  })
}

/** For the guide alone: how somebody has to be reached is nobody else's business. */
export async function contactsView(db: Reader, planId: PlanId, state: PlanState, me: MemberId): Promise<ContactView[]> {
  if (memberOf(state, me).function !== 'facilitator') {
    throw new AppError('not-allowed', (words) => words.errors_only_guide())
  }
  return contactsOf(db, planId, state)
}
